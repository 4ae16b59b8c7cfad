/**
 * The part of the DOM that articles read and prune. linkedom's own types lean on TypeScript's
 * browser library, which a program for the terminal does not load.
 */
export interface HtmlNode {
	readonly nodeType: number;
	readonly firstChild: HtmlNode | null;
	readonly nextSibling: HtmlNode | null;
	readonly textContent: string | null;
}

export interface HtmlElement extends HtmlNode {
	readonly localName: string;
	readonly parentElement: HtmlElement | null;
	readonly children: ArrayLike<HtmlElement>;
	contains(node: HtmlNode): boolean;
	getAttribute(name: string): string | null;
	querySelector(selector: string): HtmlElement | null;
	querySelectorAll(selector: string): Iterable<HtmlElement>;
	remove(): void;
}

export interface HtmlDocument extends HtmlNode {
	readonly documentElement: HtmlElement;
	querySelector(selector: string): HtmlElement | null;
	querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export function isElement(node: HtmlNode): node is HtmlElement {
	return node.nodeType === 1;
}

export function isText(node: HtmlNode): boolean {
	return node.nodeType === 3 || node.nodeType === 4;
}

/** The children of a node, safe against a child being removed while it is visited. */
export function* childrenOf(node: HtmlNode): Generator<HtmlNode> {
	let child = node.firstChild;
	while (child) {
		const next = child.nextSibling;
		yield child;
		child = next;
	}
}

/** The elements in a node, and as strings the text between them, each run of it as one. */
export function* partsOf(node: HtmlNode): Generator<HtmlElement | string> {
	// The parser makes a text of its own of each character reference: «a&#27;[31m» would be three.
	let text = '';
	for (const child of childrenOf(node)) {
		if (isText(child)) {
			text += child.textContent ?? '';
		} else if (isElement(child)) {
			yield text;
			text = '';
			yield child;
		}
	}

	yield text;
}

/** The text of a node on one line. */
export function textOf(node: HtmlNode): string {
	return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether the text of a node has fewer characters than `limit`; reads no further than it must. */
export function isShorterThan(node: HtmlNode, limit: number): boolean {
	return roomAfter(node, limit) > 0;
}

function roomAfter(node: HtmlNode, room: number): number {
	if (isText(node)) {
		return room - (node.textContent ?? '').trim().length;
	}

	let left = room;
	for (const child of childrenOf(node)) {
		left = roomAfter(child, left);
		if (left <= 0) {
			break;
		}
	}

	return left;
}

/** A text without what stands before its first and behind its last letter or digit. */
export function coreOf(text: string): string {
	return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Letters and digits only, to tell whether two texts are the same but for their typography. */
export function plainOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the page itself hides an element, as far as its own attributes tell. */
export function isHidden(element: HtmlElement): boolean {
	return (
		element.getAttribute('hidden') !== null ||
		/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
	);
}

/** The value of an element that carries microdata or a time. */
export function microdataOf(element: HtmlElement): string {
	return element.getAttribute('content') || element.getAttribute('datetime') || textOf(element);
}
