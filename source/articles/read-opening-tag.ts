/** An opening tag as read. `attributes` is text that any parser reads in one way only. */
export interface OpeningTag {
	readonly name: string;
	readonly attributes: string;
	readonly isSelfClosing: boolean;
	/** The index after the tag's `>`. */
	readonly end: number;
}

/** A longer value is a picture inside the page, or an attack. */
const longestValue = 8192;

const kept = new Set(
	'alt aria-hidden aria-label class colspan content data-lazy-src data-original data-src data-srcset data-testid data-videoid datetime hidden href http-equiv id itemprop itemtype lang name property rel role rowspan src srcset start style title type value'.split(
		' ',
	),
);

const tagName = /[^\s/>]*/y;
const attributeStart = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(["']?))?/y;
const bareValue = /[^\s>]*/y;

/** Reads a tag's name from `start` on, in lower case. */
export function readTagName(html: string, start: number): string {
	tagName.lastIndex = start;
	return (tagName.exec(html)?.[0] ?? '').toLowerCase();
}

/** Reads an opening tag whose name starts at `start`; an unclosed one ends with the page. */
export function readOpeningTag(html: string, start: number): OpeningTag {
	const name = readTagName(html, start);
	let attributes = '';
	let position = start + name.length;
	for (;;) {
		attributeStart.lastIndex = position;
		const match = attributeStart.exec(html);
		if (!match) {
			break;
		}

		const [, attribute = '', quote] = match;
		const value = quote === undefined ? '' : readValue(html, attributeStart.lastIndex, quote);
		position = attributeStart.lastIndex + (quote ? value.length + 1 : value.length);
		if (isKept(attribute.toLowerCase(), value, attributes)) {
			attributes += ` ${attribute.toLowerCase()}="${value.replaceAll('"', '&quot;')}"`;
		}
	}

	const close = html.indexOf('>', position);
	const end = close < 0 ? html.length : close + 1;
	return {name, attributes, isSelfClosing: html.charAt(end - 2) === '/', end};
}

function readValue(html: string, start: number, quote: string): string {
	if (quote) {
		const end = html.indexOf(quote, start);
		return html.slice(start, end < 0 ? undefined : end);
	}

	bareValue.lastIndex = start;
	return bareValue.exec(html)?.[0] ?? '';
}

function isKept(name: string, value: string, before: string): boolean {
	return kept.has(name) && value.length <= longestValue && before.length <= 2 * longestValue;
}
