import {type HtmlElement, isShorterThan} from './dom.ts';

/** A longer text is a story, whatever it is called. */
const longestCaption = 600;

/** Class names such as `caption`, `wp-caption-text`, `imageCredit`. */
const captionName = /(?:^|[^a-z])(?:caption|credit)|(?:Caption|Credit)/;

/** Whether an element is the caption of a picture, or a picture with one, by its name. */
export function isCaption(element: HtmlElement): boolean {
	return (
		element.localName === 'figcaption' ||
		(captionName.test(element.getAttribute('class') ?? '') &&
			isShorterThan(element, longestCaption))
	);
}

/** The caption in a figure, or the element itself if it is one. */
export function findCaption(element: HtmlElement): HtmlElement | null {
	const inner = [...element.querySelectorAll('figcaption, [class]')].find(child =>
		isCaption(child),
	);
	return inner ?? (isCaption(element) ? element : null);
}

/** Whether a figure holds blocks of text besides its caption. */
export function hasMoreThan(caption: HtmlElement | null, figure: HtmlElement): boolean {
	const parts = figure.querySelectorAll('table, pre, blockquote, figure, h2, h3, ul, ol, p');
	return [...parts].some(part => part !== caption && !caption?.contains(part));
}
