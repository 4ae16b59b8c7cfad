import type {Fixing, Rate} from '../model/rate.ts';
import {checkShape} from './check-fixing.ts';
import {findRateSource, rateSources} from './index.ts';
import {RateError} from './rate-error.ts';
import type {RateAnswer, RateSource} from './rate-source.ts';
import {decodeAnswer} from './read-answer.ts';

/** A document from anywhere; `url` may be a path. `sourceId` spares the recognising. */
export interface RatesFile {
	readonly bytes: Uint8Array;
	readonly contentType: string | null;
	readonly url: string;
	readonly sourceId?: string;
}

function requireSource(id: string): RateSource {
	const source = findRateSource(id);
	if (!source) {
		const known = rateSources.map(one => one.id).join(', ');
		throw new RateError('', `there is no rate source “${id}”; there are ${known}`);
	}

	return source;
}

/** The source whose document this looks like; null when it is nobody's. */
export function recogniseSource(answer: RateAnswer): RateSource | null {
	const text = decodeAnswer(answer);
	return rateSources.find(source => source.recognises(text, answer.url)) ?? null;
}

/**
 * Reads the fixings of a document of any known source, in the document's order. Lines that are no
 * rates are left out; throws `RateError` when nothing else is in it, or nobody recognises it.
 */
export function parseRates({bytes, contentType, url, sourceId}: RatesFile): readonly Fixing[] {
	const answer = {body: bytes, contentType, url};
	const source = sourceId === undefined ? recogniseSource(answer) : requireSource(sourceId);
	if (!source) {
		throw new RateError('', 'this is not a fixing of any known source; name one with --source');
	}

	const checked = source.parse(answer).map(checkShape);
	const fixings = checked.map(({fixing}) => fixing).filter(({rates}) => rates.length > 0);
	const [first] = checked.flatMap(({refused}) => refused);
	if (fixings.length === 0 && first) {
		const {rate, reason} = first;
		throw new RateError(source.id, `no usable rate: ${rate.base}/${rate.quote} ${reason}`);
	}

	return fixings;
}

/** Every rate of some fixings, in their order: the rows that `masthead rates --json` prints. */
export function toRateRows(fixings: readonly Fixing[]): readonly Rate[] {
	return fixings.flatMap(({rates}) => rates);
}
