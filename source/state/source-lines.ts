import type {SourceState, SourceStatus} from '../model/source.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {clockTime, timeAgo} from '../text/time-ago.ts';
import {wrapText} from '../text/wrap.ts';
import type {State} from './state.ts';
import {wordsOf} from './words-of.ts';

/** A line of the sources overlay. */
export interface SourceLine {
	readonly name: string;
	readonly status: SourceStatus | null;
	readonly text: string;
}

/** The columns that a source's name has, of those of the screen. */
export function sourceNameColumns(columns: number): number {
	return Math.min(24, Math.floor(columns / 3));
}

/** Every source: how it is doing, why, and when it will be asked again; the failed ones first. */
export function sourceLines(state: State): readonly SourceLine[] {
	const isFailed = ({status}: SourceState) => status === 'failed' || status === 'stale';
	const {sources, columns} = state;
	const ordered = [...sources.filter(isFailed), ...sources.filter(source => !isFailed(source))];
	const width = Math.max(2, columns - sourceNameColumns(columns) - 2);
	return ordered.flatMap(source => {
		const facts = wrapText(factsOf(source, state), width);
		const detail = wrapText(sanitizeLine(source.reason || source.url), width);
		return [
			...facts.map((text, index) => ({
				name: index === 0 ? sanitizeLine(source.name) : '',
				status: source.status,
				text,
			})),
			...detail.map(text => ({name: '', status: null, text})),
		];
	});
}

function factsOf({status, lastSuccess, nextDue}: SourceState, state: State): string {
	const {now, options} = state;
	const words = wordsOf(state).sources;
	const since = lastSuccess ? sinceThen(lastSuccess, state) : words.neverRead;
	const isWaiting = nextDue !== null && nextDue > now;
	const next = isWaiting ? words.nextTry(clockTime(nextDue, options.timeZone)) : '';
	return [words.status[status], since, next].filter(Boolean).join(' · ');
}

const minute = 60_000;

function sinceThen(time: number, state: State): string {
	const {now, options} = state;
	const {readNow, readAgo} = wordsOf(state).sources;
	return now - time < minute ? readNow : readAgo(timeAgo(time, now, options.language));
}
