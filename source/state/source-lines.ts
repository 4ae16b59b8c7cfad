import type {SourceState, SourceStatus} from '../model/source.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {dayAndTime, timeAgo} from '../text/time-ago.ts';
import {translateReason} from '../text/translate-reason.ts';
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
	const lines = ordered.flatMap(source => {
		const facts = wrapText(sourceFacts(source, state), width);
		const detail = wrapText(reasonOf(source, state) || sanitizeLine(source.url), width);
		return [
			...facts.map((text, index) => ({
				name: index === 0 ? sanitizeLine(source.name) : '',
				status: source.status,
				text,
			})),
			...detail.map(text => ({name: '', status: null, text})),
		];
	});
	return [...lines, ...mutedLines(state, width)];
}

const reasonOf = ({reason}: SourceState, {options}: State): string =>
	translateReason(sanitizeLine(reason), options.language);

function mutedLines(state: State, width: number): readonly SourceLine[] {
	const {mutedName, muted} = wordsOf(state).sources;
	return (state.muted === 0 ? [] : wrapText(muted(state.muted), width)).map((text, index) => ({
		name: index === 0 ? mutedName : '',
		status: null,
		text,
	}));
}

/** How a source is doing, when it was last read, when it is asked again. */
export function sourceFacts({status, lastSuccess, nextDue}: SourceState, state: State): string {
	const words = wordsOf(state).sources;
	const since = lastSuccess ? sinceThen(lastSuccess, state) : words.neverRead;
	return [words.status[status], since, nextTry(nextDue, state)].filter(Boolean).join(' · ');
}

/** Nobody waits for a try that is further away than any server may ask for. */
const longestWait = 31 * 86_400_000;

function nextTry(nextDue: number | null, state: State): string {
	const {now, options} = state;
	const words = wordsOf(state).sources;
	if (nextDue === null || nextDue <= now) {
		return '';
	}

	return nextDue - now > longestWait
		? words.notAskedAgain
		: words.nextTry(dayAndTime(nextDue, now, options));
}

const minute = 60_000;

function sinceThen(time: number, state: State): string {
	const {now, options} = state;
	const {readNow, readAgo} = wordsOf(state).sources;
	return now - time < minute ? readNow : readAgo(timeAgo(time, now, options.language));
}
