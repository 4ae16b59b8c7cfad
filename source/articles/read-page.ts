import type {Article} from '../model/article.ts';
import type {Completeness, Extractor} from '../model/completeness.ts';
import {sayReason} from '../text/say-reason.ts';
import {applySiteRule} from './apply-site-rule.ts';
import {blocksToText} from './blocks-to-text.ts';
import type {PageContext} from './clean-blocks.ts';
import {countWords} from './count-words.ts';
import type {HtmlDocument, HtmlElement} from './dom.ts';
import {extractGeneral, readStory} from './extract-general.ts';
import {findPopular} from './find-popular.ts';
import type {BlockContent} from './html-to-blocks.ts';
import {nextPageUrl} from './next-page-url.ts';
import {type PageMetadata, readPageMetadata} from './page-metadata.ts';
import {parseHtml} from './parse-html.ts';
import {hasPaywall} from './paywall.ts';
import {type SiteRule, siteRuleFor} from './site-rules.ts';
import {textToBlocks} from './text-to-blocks.ts';

/** A shorter text is a sample: on a page that says it is paid for, and on one that shows a wall. */
const shortestPaid = 250;
const shortestWalled = 120;
/** The same, of the number of words that the page itself gives. */
const wholeShare = 0.6;
/** A shorter text that was found by guess may be a menu or a notice, in words. */
const shortestGuess = 20;
/** JSON-LD often holds the beginning only, and rarely more than the page shows. */
const jsonMargin = 1.5;

interface Story extends BlockContent {
	readonly wordCount: number;
	readonly extractor: Extractor;
	/** Nothing but the page's description of itself. */
	readonly isDescription: boolean;
}

/** A page as it came. */
export interface PageInput {
	readonly html: string;
	/** The address of the page, after redirects. */
	readonly url: string;
	/** The headline in the feed, or empty. */
	readonly title: string;
	/** Rules of the reader's own, which go before those of the program. */
	readonly rules?: readonly SiteRule[] | undefined;
	/** Where the story begins, and which of its pages this is; its first one where not given. */
	readonly place?: {readonly firstUrl: string; readonly page: number} | undefined;
}

/** A page as read: its story, and where that goes on. */
export interface PageReading {
	readonly article: Article;
	/** The address of the story's next page; null where it has none. */
	readonly nextUrl: string | null;
}

/** The story of a page as far as the page has it. */
export function readPage({html, url, title, rules = [], place}: PageInput): PageReading {
	const document = parseHtml(html);
	const {firstUrl, page: number} = place ?? {firstUrl: url, page: 1};
	const nextUrl = nextPageUrl(document, {url, firstUrl, page: number + 1});
	const page = readPageMetadata(document, url);
	const rule = siteRuleFor(url, rules);
	const site = rule && applySiteRule(rule, document, url);
	const byline = site?.byline || page.byline;
	const titles = [title, site?.title ?? '', page.title].filter(text => text !== '');
	const popular = site && site.popular.length > 0 ? site.popular : findPopular(document, url);
	const paidLength = paidLengthOf(page, document);
	const context: PageContext = {url, titles, byline};
	const ruled = rule && site?.body ? readRuled(site.body, rule.id, context) : null;
	// The rule has taken the body apart: the general extractor needs the page afresh.
	const story = ruled ?? readAny(html, rule ? parseHtml(html) : document, page, context);
	const article: Article = {
		url,
		title: titles[0] ?? '',
		byline,
		published: site?.published ?? page.published,
		updated: page.updated,
		siteName: page.siteName,
		language: page.language,
		blocks: story.blocks,
		links: story.links,
		popular,
		wordCount: story.wordCount,
		...judge(story, paidLength),
		extractor: story.extractor,
	};
	return {article, nextUrl};
}

function readRuled(body: HtmlElement, id: string, context: PageContext): Story | null {
	const story = storyOf(readStory(body, context), `site:${id}`);
	return story.wordCount > 0 ? story : null;
}

function readAny(
	html: string,
	document: HtmlDocument,
	page: PageMetadata,
	context: PageContext,
): Story {
	const found = storyOf(extractGeneral(html, document, context), 'readability');
	const told = storyOf({blocks: textToBlocks(page.text), links: []}, 'readability');
	const story = told.wordCount > jsonMargin * found.wordCount ? told : found;
	if (story.wordCount > 0) {
		return story;
	}

	const described = {blocks: textToBlocks(page.description), links: []};
	return {...storyOf(described, 'readability'), isDescription: true};
}

function storyOf(content: BlockContent, extractor: Extractor): Story {
	return {...content, wordCount: countWords(content.blocks), extractor, isDescription: false};
}

/** How many words a text must have to be more than a sample; 0 where the page asks for no money. */
function paidLengthOf({isPaid, wordCount}: PageMetadata, document: HtmlDocument): number {
	if (isPaid) {
		return Math.max(shortestPaid, wholeShare * wordCount);
	}

	return hasPaywall(document) ? shortestWalled : 0;
}

interface Verdict {
	readonly completeness: Completeness;
	readonly missing: string;
}

function judge(story: Story, paidLength: number): Verdict {
	if (story.wordCount === 0) {
		return {completeness: 'empty', missing: sayReason('noStory')};
	}

	if (story.wordCount < paidLength) {
		return {completeness: 'paywalled', missing: sayReason('paywall')};
	}

	const missing = shortcomingOf(story);
	return {completeness: missing ? 'summary' : 'full', missing};
}

function shortcomingOf({isDescription, extractor, wordCount, blocks}: Story): string {
	if (isDescription) {
		return sayReason('description');
	}

	if (extractor === 'readability' && wordCount < shortestGuess) {
		return sayReason('hardlyText');
	}

	const isCut = /(?:…|\.{3})$/.test(blocksToText(blocks)) && wordCount < shortestPaid;
	return isCut ? sayReason('breaksOff') : '';
}
