import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Fixing} from '../../source/model/rate.ts';
import type {RateAnswer} from '../../source/rates/rate-source.ts';

const folder = path.join(import.meta.dirname, '../fixtures/rates');

/** A recorded answer (made by us, in the source's format) as it comes from the network. */
export function readFixture(name: string, url = name): RateAnswer {
	return {body: readFileSync(path.join(folder, name)), contentType: null, url};
}

/** The same for a text written down in a test. */
export function answerOf(text: string, contentType: string | null = null): RateAnswer {
	return {body: Buffer.from(text), contentType, url: 'https://bank.example/rates'};
}

/** Fixings as lines: `2026-11-25 nbkr 1 USD = 88.1200 KGS`. */
export function linesOf(fixings: readonly Fixing[]): readonly string[] {
	return fixings.flatMap(fixing =>
		fixing.rates.map(
			({source, units, base, value, quote, date}) =>
				`${date} ${source} ${units} ${base} = ${value} ${quote}`,
		),
	);
}
