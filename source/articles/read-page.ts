import type {Article} from '../model/article.ts';
import type {Completeness, Extractor} from '../model/completeness.ts';
import {applySiteRule} from './apply-site-rule.ts';
import {blocksToText} from './blocks-to-text.ts';
import type {PageContext} from './clean-blocks.ts';
import {countWords} from './count-words.ts';
import type {HtmlDocument, HtmlElement} from './dom.ts';
import {extractGeneral, readStory} from './extract-general.ts';
import {findPopular} from './find-popular.ts';
import type {BlockContent} from './html-to-blocks.ts';
import {type PageMetadata, readPageMetadata} from './page-metadata.ts';
import {parseHtml} from './parse-html.ts';
import {hasPaywall} from './paywall.ts';
import {siteRuleFor} from './site-rules.ts';
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

/** The story of a page as far as the page has it. `title` is the headline in the feed, or empty. */
export function readPage(html: string, url: string, title: string): Article {
	const document = parseHtml(html);
	const page = readPageMetadata(document, url);
	const rule = siteRuleFor(url);
	const site = rule && applySiteRule(rule, document, url);
	const byline = site?.byline || page.byline;
	const titles = [title, site?.title ?? '', page.title].filter(text => text !== '');
	const popular = site && site.popular.length > 0 ? site.popular : findPopular(document, url);
	const paidLength = paidLengthOf(page, document);
	const context: PageContext = {url, titles, byline};
	const ruled = rule && site?.body ? readRuled(site.body, rule.id, context) : null;
	// The rule has taken the body apart: the general extractor needs the page afresh.
	const story = ruled ?? readAny(html, rule ? parseHtml(html) : document, page, context);
	return {
		url,
		title: titles[0] ?? '',
		byline,
		published: site?.published ?? page.published,
		siteName: page.siteName,
		language: page.language,
		blocks: story.blocks,
		links: story.links,
		popular,
		wordCount: story.wordCount,
		completeness: judge(story, paidLength),
		extractor: story.extractor,
	};
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

function judge(story: Story, paidLength: number): Completeness {
	if (story.wordCount === 0) {
		return 'empty';
	}

	if (story.wordCount < paidLength) {
		return 'paywalled';
	}

	const isGuess = story.extractor === 'readability' && story.wordCount < shortestGuess;
	const isCut = /(?:…|\.{3})$/.test(blocksToText(story.blocks)) && story.wordCount < shortestPaid;
	return story.isDescription || isGuess || isCut ? 'summary' : 'full';
}
