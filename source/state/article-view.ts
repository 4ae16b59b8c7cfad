import type {Article, Link} from '../model/article.ts';
import type {Headline} from '../model/headline.ts';
import {dayAndTime, readingMinutes} from '../text/time-ago.ts';
import {translateReason} from '../text/translate-reason.ts';
import {type ArticleFrame, type Line, layOutArticle} from './article-lines.ts';
import {numberedLinks} from './figure-rows.ts';
import {layoutScreen} from './layout.ts';
import type {State} from './state.ts';
import {wordsOf} from './words-of.ts';

/** How many stories of the Popular view stand below a page that has no such list of its own. */
const popularCount = 5;

const minute = 60_000;

/** The lines that the article pane has on screen. */
export function articleHeight(state: State): number {
	return Math.max(1, articleRectangle(state).rows);
}

/** The width of the story's text. */
function articleColumns(state: State): number {
	return Math.max(2, articleRectangle(state).columns);
}

function articleRectangle(state: State) {
	const layout = layoutScreen(state);
	return layout.article ?? layoutScreen({...state, pane: 'article'}).article ?? layout.body;
}

/** What is called a summary and has more words than this is a part of the story. */
const longestSummary = 200;

/** How much of the story this is, and why it is not all. */
function extentOf({completeness, wordCount, missing}: Article, {options}: State): string {
	const words = wordsOf({options}).article;
	const isPart = completeness === 'summary' && wordCount > longestSummary;
	const extent = isPart ? words.part : words.completeness[completeness];
	return missing ? `${extent}: ${translateReason(missing, options.language)}` : extent;
}

function metaLine(state: State, article: Article): string {
	const {headline, status, reason} = state.article ?? {};
	const words = wordsOf(state).article;
	const time = headline ? dayAndTime(headline.time, state.now, state.options) : '';
	const {wordCount, completeness, byline} = article;
	const whyNot = translateReason(reason ?? '', state.options.language);
	const isUnderWay = status === 'loading' || status === 'reading';
	const extent =
		isUnderWay || reason
			? [words.completeness[completeness], status === 'loading' ? words.reading : whyNot]
			: [extentOf(article, state)];
	const minutes = wordCount > 0 ? words.minutes(readingMinutes(wordCount)) : '';
	const updated = updatedAt(article, headline?.time ?? 0, state);
	const sources = [headline?.source, ...(headline?.alsoIn ?? [])].filter(Boolean).join(', ');
	return [sources, byline, time, updated, minutes, ...extent].filter(Boolean).join(' · ');
}

/** When the story was changed after it had appeared; a time that is yet to come says nothing. */
function updatedAt({updated}: Article, appeared: number, state: State): string {
	const {now, options} = state;
	const time = Date.parse(updated ?? '');
	const isLater = time >= appeared + minute && time < now + minute;
	return isLater ? wordsOf(state).article.updated(dayAndTime(time, now, options)) : '';
}

/** The list «Popular» at a story's end: the page's own, else the top of the Popular view. */
export function popularLinks(state: State): readonly Link[] {
	const own = state.article?.article?.popular ?? [];
	if (own.length > 0) {
		return own;
	}

	const {offset, rows} = state.lists.popular;
	const first = offset === 0 ? rows.slice(0, popularCount) : [];
	return first.map(({title, url}) => ({text: title, url}));
}

interface Cached {
	readonly key: string;
	readonly lines: readonly Line[];
}

/** Wrapping is the dear part of a frame: a story is wrapped once for each width and head line. */
const cache = new WeakMap<Article, Cached>();

/** The lines of the story in the article pane; none while the store has not answered. */
export function articleLines(state: State): readonly Line[] {
	const {headline, article} = state.article ?? {};
	if (!headline || !article) {
		return [];
	}

	const columns = articleColumns(state);
	const frame: ArticleFrame = {
		title: article.title || headline.title,
		meta: metaLine(state, article),
		popularTitle: wordsOf(state).article.popular,
		popular: popularLinks(state).map(({text}) => text),
		isUtf8: state.options.isUtf8,
	};
	const key = JSON.stringify([columns, frame]);
	const cached = cache.get(article);
	if (cached?.key === key) {
		return cached.lines;
	}

	const lines = layOutArticle(article, frame, columns);
	cache.set(article, {key, lines});
	return lines;
}

/** The link of a number, from 1: first the text's, then pictures, then those of «Popular». */
export function linkOfNumber(state: State, number: number): Link | null {
	const article = state.article?.article;
	const own = article ? numberedLinks(article) : [];
	return own[number - 1] ?? popularLinks(state)[number - 1 - own.length] ?? null;
}

/** The link whose number has been typed. */
export const typedLink = (state: State): Link | null => linkOfNumber(state, Number(state.digits));

/** The headline of an address, where we hold it. */
export function headlineOfUrl({lists}: State, url: string): Headline | null {
	const {latest, popular, saved, found} = lists;
	return (
		[latest, popular, saved, found].flatMap(({rows}) => rows).find(row => row.url === url) ?? null
	);
}

/** How far the story has been read, in per cent of its lines. */
export function readPercent(state: State): number {
	const count = articleLines(state).length;
	const seen = (state.article?.top ?? 0) + articleHeight(state);
	return count === 0 ? 0 : Math.min(100, Math.round((100 * seen) / count));
}
