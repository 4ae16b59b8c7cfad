import {sanitizeText} from '../text/sanitize.ts';
import {childrenOf, type HtmlElement, type HtmlNode, isElement, isText} from './dom.ts';
import {inlineElements, silentElements} from './element-kinds.ts';

/** The numbers that highlighters put before the lines, in an element of their own. */
const lineNumber =
	/(?:^|[\s_-])(?:line-?nos?|linenos?|line-?numbers?|gutter|blob-num)(?:$|[\s_-])/i;

/** The text of preformatted code, each line as published; sanitised, no longer than `room`. */
export function readCode(element: HtmlElement, room: number): string {
	const pieces: string[] = [];
	collect(element, pieces);
	return sanitizeText(pieces.join(''), room)
		.replace(/[ \t]+$/gm, '')
		.replace(/^\n+|\n+$/g, '');
}

function collect(node: HtmlNode, pieces: string[]): void {
	for (const child of childrenOf(node)) {
		if (isText(child)) {
			pieces.push(child.textContent ?? '');
		} else if (isElement(child)) {
			collectElement(child, pieces);
		}
	}
}

function collectElement(element: HtmlElement, pieces: string[]): void {
	const name = element.localName;
	const names = element.getAttribute('class') ?? '';
	if (name === 'br') {
		pieces.push('\n');
	} else if (!silentElements.has(name) && !lineNumber.test(names)) {
		// Highlighters may put each line into an element that stands on a line of its own.
		const isLine = !inlineElements.has(name) && name !== 'td';
		endLine(isLine, pieces);
		collect(element, pieces);
		endLine(isLine, pieces);
	}
}

function endLine(isLine: boolean, pieces: string[]): void {
	const last = pieces.findLast(piece => piece !== '') ?? '\n';
	if (isLine && !last.endsWith('\n')) {
		pieces.push('\n');
	}
}
