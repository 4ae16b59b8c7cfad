import {sayReason} from '../text/say-reason.ts';

/** An element of a document. `text` is its own character data, its children's left out. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlElement[];
	readonly text: string;
}

/** Says what is wrong with a document that is not well-formed, or that asks for too much. */
export class XmlError extends Error {
	override readonly name = 'XmlError';
}

interface OpenElement extends XmlElement {
	readonly children: XmlElement[];
	text: string;
}

const maximumDepth = 32;

// Sticky, and each alternative stops at the first character that cannot belong to it: a failed match
// ends the reading, so that the whole takes linear time whatever the document holds.
const markup =
	/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<(?<slash>\/?)(?<name>[\w:.-]+)(?<rest>[^<>]*)>/y;
const attribute = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

const entities: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
	'&quot;': '"',
	'&apos;': "'",
};

function decodeEntities(text: string): string {
	return text.replace(/&(?:lt|gt|amp|quot|apos);/g, entity => entities[entity] ?? entity);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
	const attributes = new Map<string, string>();
	attribute.lastIndex = 0;
	let end = 0;
	for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
		attributes.set(match[1] ?? '', decodeEntities(match[2] ?? match[3] ?? ''));
		end = attribute.lastIndex;
	}

	if (text.slice(end).trim()) {
		throw new XmlError(sayReason('brokenTag'));
	}

	return attributes;
}

function openElement(name: string, rest: string, stack: OpenElement[]): OpenElement {
	if (stack.length > maximumDepth) {
		throw new XmlError(sayReason('deepXml'));
	}

	const element = {name, attributes: readAttributes(rest), children: [], text: ''};
	stack.at(-1)?.children.push(element);
	return element;
}

function closeElement(name: string, stack: OpenElement[]): void {
	const closed = stack.length > 1 ? stack.pop() : undefined;
	if (closed?.name !== name) {
		throw new XmlError(sayReason('strayEnd', {element: name}));
	}
}

/** The tag, comment or CDATA at a place, and where it ends. */
function readMarkup(source: string, position: number) {
	markup.lastIndex = position;
	const groups = markup.exec(source)?.groups;
	if (!groups) {
		const isDoctype = /^<!doctype/i.test(source.slice(position, position + 9));
		throw new XmlError(sayReason(isDoctype ? 'doctype' : 'brokenXml'));
	}

	const {data = '', slash, name = '', rest = ''} = groups;
	return {data, name, rest, isClosing: slash === '/', end: markup.lastIndex};
}

/**
 * Reads one of the small flat documents that banks publish: elements, attributes, text, CDATA and
 * the five named entities. Throws `XmlError` for a document that is cut off or has a DOCTYPE.
 */
export function readXml(source: string): XmlElement {
	const root: OpenElement = {name: '', attributes: new Map(), children: [], text: ''};
	const stack = [root];
	let position = source.indexOf('<');
	while (position !== -1) {
		const {data, name, rest, isClosing, end} = readMarkup(source, position);
		if (isClosing) {
			closeElement(name, stack);
		} else if (name) {
			const isEmpty = rest.endsWith('/');
			const element = openElement(name, isEmpty ? rest.slice(0, -1) : rest, stack);
			if (!isEmpty) {
				stack.push(element);
			}
		}

		position = source.indexOf('<', end);
		const text = decodeEntities(source.slice(end, position === -1 ? undefined : position));
		const parent = stack.at(-1) ?? root;
		parent.text += data + text;
	}

	const [document, ...others] = root.children;
	if (!document || others.length > 0 || stack.length > 1) {
		throw new XmlError(sayReason(document ? 'cutXml' : 'notXml'));
	}

	return document;
}

/** The trimmed text of the first child of that name; empty when there is none. */
export function childText(element: XmlElement, name: string): string {
	return element.children.find(child => child.name === name)?.text.trim() ?? '';
}

/** Every element of that name below an element, in document order. */
export function findElements(element: XmlElement, name: string): readonly XmlElement[] {
	return element.children.flatMap(child => [
		...(child.name === name ? [child] : []),
		...findElements(child, name),
	]);
}
