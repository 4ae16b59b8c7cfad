import type {Line} from '../../state/article-lines.ts';
import {articleHeight, articleLines} from '../../state/article-view.ts';
import type {Row, Run} from '../../state/runs.ts';
import type {State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import type {Words} from '../../words/words.ts';
import {spoken} from './spoken.ts';

/** The lines of a story that have come under the reader's eyes, as places in its body. */
interface Page {
	readonly head: readonly string[];
	readonly body: readonly Line[];
	readonly start: number;
	readonly end: number;
	/** The story is being fetched: this is not all of it yet. */
	readonly isUnderWay: boolean;
	readonly words: Words['spoken'];
}

/**
 * What is said of the story when it has the keys: at first its title and head line, then each line as
 * the reader comes to it, and none that has been said on the page before.
 */
export function sayStory(before: State | null, after: State): readonly string[] {
	if (!isReading(after)) {
		return [];
	}

	const page = pageOf(after);
	const heads =
		page.head.length > 0 ? page.head : [spoken(after.article?.headline.title ?? '', page.words)];
	if (before?.pane === 'article' && !isReading(before) && isSameStory(before, after)) {
		return heads.slice(0, 1);
	}

	if (!before || !isReading(before) || !isSameStory(before, after)) {
		return [...heads, ...continued(page), ...linesOf(page, page.start, page.end), ...ending(page)];
	}

	const isLaidOutAnew = before.columns !== after.columns || before.rows !== after.rows;
	if (isLaidOutAnew || before.isZen !== after.isZen) {
		return before.isZen === after.isZen
			? []
			: [after.isZen ? page.words.wholeScreen : page.words.besideList];
	}

	return [...sayReadMark(before, after), ...sayProgress(pageOf(before), page, before, after)];
}

const isReading = ({pane, overlay, prompt, article}: State): boolean =>
	pane === 'article' && overlay === null && prompt === null && article !== null;

function isSameStory({article: one}: State, {article: other}: State): boolean {
	return one?.headline.id === other?.headline.id && one?.headline.url === other?.headline.url;
}

function pageOf(state: State): Page {
	const lines = articleLines(state);
	const headCount = lines.findIndex(({block}) => block >= 0);
	const split = headCount < 0 ? lines.length : headCount;
	const top = state.article?.top ?? 0;
	const body = lines.slice(split);
	const status = state.article?.status;
	const words = wordsOf(state).spoken;
	return {
		head: headLines(lines.slice(0, split), words),
		body,
		start: Math.max(0, top - split),
		end: Math.min(body.length, Math.max(0, top + articleHeight(state) - split)),
		isUnderWay: status === 'loading' || status === 'reading',
		words,
	};
}

/** The title and the head line, each on a line of its own however they were wrapped. */
function headLines(lines: readonly Line[], words: Words['spoken']): readonly string[] {
	const part = (role: Run['role']) =>
		lines
			.filter(({runs}) => runs[0]?.role === role)
			.map(({runs}) => runs.map(({text}) => text).join(''))
			.join(' ');
	return [part('title'), part('meta')].map(text => spoken(text, words)).filter(Boolean);
}

function sayProgress(was: Page, page: Page, before: State, after: State): readonly string[] {
	const isSameText = before.article?.article === after.article?.article;
	const same = isSameText ? was.body.length : commonStart(was.body, page.body);
	const head = was.head.at(-1) === page.head.at(-1) ? [] : page.head.slice(-1);
	// Of another text, what begins as the old one did has been said.
	const said = {start: was.start, end: Math.min(was.end, same)};
	const parts = [
		[page.start, Math.min(page.end, said.start)],
		[Math.max(page.start, said.end), page.end],
	] as const;
	const skipped = page.start - said.end;
	const jump = isSameText && skipped > 0 ? [page.words.linesFurther(skipped)] : [];
	const lines = parts.flatMap(([from, to]) => linesOf(page, from, to));
	const hasEnded = was.end < was.body.length || was.isUnderWay || !isSameText;
	return [...head, ...jump, ...lines, ...(hasEnded ? ending(page) : [])];
}

function commonStart(one: readonly Line[], other: readonly Line[]): number {
	const differing = one.findIndex(
		(line, index) => textOf(line.runs) !== textOf(other[index]?.runs),
	);
	return differing < 0 ? one.length : differing;
}

const textOf = (row: Row = []): string => row.map(({text}) => text).join('');

function continued({start, body, words}: Page): readonly string[] {
	return start > 0 ? [words.goingOn(start + 1, body.length)] : [];
}

function ending({end, body, isUnderWay, words}: Page): readonly string[] {
	return end >= body.length && !isUnderWay ? [words.end] : [];
}

function sayReadMark(before: State, after: State): readonly string[] {
	const [was, is] = [before.article?.headline.isRead, after.article?.headline.isRead];
	const {markedRead, markedUnread} = wordsOf(after).spoken;
	return was === is ? [] : [is ? markedRead : markedUnread];
}

function linesOf({body, words}: Page, from: number, to: number): readonly string[] {
	return body
		.slice(from, Math.max(from, to))
		.map((line, index) => lineText(line, body[from + index - 1], words))
		.filter(Boolean);
}

const ruleMark = /^[-─]+$/;
const quoteMark = /^[|│] $/;

/** A line of the story: what its signs and styles say to the eye, in words. */
function lineText({runs, block}: Line, above: Line | undefined, words: Words['spoken']): string {
	const [first] = runs;
	if (!first || (runs.length === 1 && ruleMark.test(first.text))) {
		return '';
	}

	const isQuote = isMark(first, quoteMark);
	const isFirstOfQuote = isQuote && !(above?.runs[0] && isMark(above.runs[0], quoteMark));
	const isFirst = above?.block !== block || above.runs.length === 0;
	const text = (isQuote ? runs.slice(1) : runs).map(run => runText(run, words)).join('');
	if (isFirstOfQuote) {
		return spoken(words.quote(text), words);
	}

	return spoken(first.role === 'heading' && isFirst ? words.heading(text) : text, words);
}

const isMark = ({role, text}: Run, sign: RegExp): boolean => role === 'mark' && sign.test(text);

function runText({role, text}: Run, words: Words['spoken']): string {
	if (role !== 'mark') {
		return text;
	}

	return text
		.replace(/^[*•] $/, '- ')
		.replace(/^\[(\d+)\]$/, (_, number: string) => ` (${words.link(number)})`);
}
