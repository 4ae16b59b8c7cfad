import {Readability} from '@mozilla/readability';
import {childrenOf, type HtmlDocument, type HtmlElement, type HtmlNode} from './dom.ts';

/** On more nodes Readability may take seconds; story pages have some thousands. */
const maxNodes = 20_000;

/**
 * The element that Mozilla's Readability takes for the story; null when it finds none. The document
 * is not to be used afterwards: parts of it have been moved.
 */
export function readWithReadability(document: HtmlDocument): HtmlElement | null {
	if (countNodes(document.documentElement, 0) > maxNodes) {
		return null;
	}

	const reader = new Readability<HtmlElement>(document, {
		serializer: element => element,
		keepClasses: true,
		disableJSONLD: true,
	});
	try {
		return reader.parse()?.content ?? null;
	} catch {
		// It was written for browsers, and may not expect what linkedom makes of some pages.
		return null;
	}
}

function countNodes(node: HtmlNode, before: number): number {
	let count = before + 1;
	for (const child of childrenOf(node)) {
		count = countNodes(child, count);
		if (count > maxNodes) {
			break;
		}
	}

	return count;
}
