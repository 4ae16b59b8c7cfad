import {childrenOf, type HtmlElement, isElement, isHidden} from './dom.ts';
import {isNotes} from './footnotes.ts';
import type {Prose} from './measure-prose.ts';
import {hasNoiseName} from './noise-names.ts';

const noiseTags = new Set(
	'aside button dialog footer form input label menu nav noscript object script select style template'.split(
		' ',
	),
);

const noiseRoles = new Set(
	'alert alertdialog banner button complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip'.split(
		' ',
	),
);

/** More running text than this is the story, whatever its author called it: a share of the whole… */
const largestShare = 0.2;
/** …or of a short story more, up to so many characters. */
const largestShareOfShort = 0.4;
const shortText = 200;

/** Removes what a page carries inside its story: menus, forms, sharing, related stories. */
export function removeNoise(root: HtmlElement, prose: Prose): void {
	const total = prose.get(root) ?? 0;
	const limit = Math.max(total * largestShare, Math.min(total * largestShareOfShort, shortText));
	removeWithin(root, prose, limit);
}

function removeWithin(element: HtmlElement, prose: Prose, limit: number): void {
	for (const child of childrenOf(element)) {
		if (!isElement(child)) {
			continue;
		}

		const isSmall = (prose.get(child) ?? 0) <= limit;
		if (isSmall && isNoise(child) && !isNotes(child) && !child.querySelector('blockquote')) {
			child.remove();
		} else if (!isSmall || !isQuote(child)) {
			removeWithin(child, prose, limit);
		}
	}
}

/**
 * A quote with the name of who said it stays whole; so do posts from social networks, which come as
 * quotes in boxes that are named like those for sharing.
 */
function isQuote(element: HtmlElement): boolean {
	return element.localName === 'blockquote';
}

function isNoise(element: HtmlElement): boolean {
	return (
		noiseTags.has(element.localName) ||
		noiseRoles.has(element.getAttribute('role') ?? '') ||
		isHidden(element) ||
		hasNoiseName(element)
	);
}
