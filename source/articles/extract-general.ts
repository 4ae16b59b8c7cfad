import {blocksToText} from './blocks-to-text.ts';
import {cleanBlocks, type PageContext} from './clean-blocks.ts';
import type {HtmlDocument, HtmlElement} from './dom.ts';
import {findDensest, findStory} from './find-story.ts';
import {type BlockContent, htmlToBlocks} from './html-to-blocks.ts';
import {measureProse} from './measure-prose.ts';
import {parseHtml} from './parse-html.ts';
import {readWithReadability} from './read-with-readability.ts';
import {removeNoise} from './remove-noise.ts';
import {removeOtherStories} from './remove-other-stories.ts';

/** A marked element with a smaller share of the page's text may be a teaser. */
const doubtfulShare = 0.25;

/**
 * Finds and cleans the story of any page. What a page marks as its story is trusted first, because
 * that is right more often than a guess; where it marks nothing, Readability guesses. The document
 * is not to be used afterwards.
 */
export function extractGeneral(
	html: string,
	document: HtmlDocument,
	page: PageContext,
): BlockContent {
	removeOtherStories(document, page.titles);
	const body = bodyOf(document);
	const prose = measureProse(body);
	const marked = findStory(body, prose);
	if (!marked) {
		return readStory(readWithReadability(document) ?? findDensest(body, prose), page);
	}

	const isSure = (prose.get(marked) ?? 0) >= doubtfulShare * (prose.get(body) ?? 0);
	const story = readStory(marked, page);
	return isSure ? story : chooseStory(story, html, page);
}

/** Reads an element that holds a story; what in it is not part of the story goes. */
export function readStory(element: HtmlElement, page: PageContext): BlockContent {
	removeNoise(element, measureProse(element));
	return cleanBlocks(htmlToBlocks(element, page.url), page);
}

/** Readability's guess takes the place of a doubtful story that it neither holds nor half equals. */
function chooseStory(marked: BlockContent, html: string, page: PageContext): BlockContent {
	const element = readWithReadability(parseHtml(html));
	const guessed = element && readStory(element, page);
	const text = blocksToText(marked.blocks);
	const other = guessed ? blocksToText(guessed.blocks) : '';
	const isOther = other.length > 2 * text.length && !other.includes(text.slice(0, 100));
	return guessed && isOther ? guessed : marked;
}

function bodyOf(document: HtmlDocument): HtmlElement {
	return document.querySelector('body') ?? document.documentElement;
}
