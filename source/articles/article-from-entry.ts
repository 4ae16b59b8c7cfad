import type {Article} from '../model/article.ts';
import type {Completeness} from '../model/completeness.ts';
import {sayReason} from '../text/say-reason.ts';
import {blocksToText} from './blocks-to-text.ts';
import {cleanByline} from './clean-byline.ts';
import {countWords} from './count-words.ts';
import {readStory} from './extract-general.ts';
import type {FeedText} from './feed-text.ts';
import {type BlockContent, htmlToBlocks} from './html-to-blocks.ts';
import {parseHtml} from './parse-html.ts';
import {textToBlocks} from './text-to-blocks.ts';

export interface EntryInput {
	readonly entry: FeedText | null;
	readonly url: string;
	readonly title: string;
	/** The name of the feed or its site. */
	readonly source: string;
}

/** Feeds that carry whole stories rarely carry shorter ones, and teasers are rarely longer. */
const shortestStory = 200;

/** The story as far as the feed itself has it, for when its page cannot be had. */
export function articleFromEntry({entry, url, title, source}: EntryInput): Article {
	const published = readContent(entry?.content ?? '', url, title);
	const summary = {blocks: textToBlocks(entry?.summary ?? ''), links: []};
	const isLonger = countWords(published.blocks) >= countWords(summary.blocks);
	const content = isLonger ? published : summary;
	const wordCount = countWords(content.blocks);
	return {
		url,
		title,
		byline: cleanByline(entry?.author ?? ''),
		published: entry?.published ?? null,
		siteName: source,
		language: '',
		blocks: content.blocks,
		links: content.links,
		popular: [],
		wordCount,
		...judge(wordCount, blocksToText(content.blocks)),
		extractor: 'feed',
	};
}

/** The blocks of a feed's HTML. A story that is a list of links, as link blogs have, stays one. */
function readContent(html: string, url: string, title: string): BlockContent {
	if (html.trim() === '') {
		return {blocks: [], links: []};
	}

	const story = readStory(parseHtml(html).documentElement, {url, titles: [title], byline: ''});
	return story.blocks.length > 0 ? story : htmlToBlocks(parseHtml(html).documentElement, url);
}

function judge(
	wordCount: number,
	text: string,
): {readonly completeness: Completeness; readonly missing: string} {
	if (wordCount === 0) {
		return {completeness: 'empty', missing: sayReason('feedTextless')};
	}

	const isCut = /(?:…|\.{3}|\[\s*(?:…|\.{3})\s*\])$/.test(text);
	const isSummary = isCut || wordCount < shortestStory;
	return isSummary
		? {completeness: 'summary', missing: sayReason('feedEnds')}
		: {completeness: 'full', missing: ''};
}
