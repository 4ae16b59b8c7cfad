import {decodeHTMLStrict, escapeUTF8} from 'entities';
import type {Attributes} from './read-attributes.ts';

/** A piece of an element's content, as it stands in the source. */
export interface Piece {
	readonly kind: 'text' | 'cdata' | 'markup';
	readonly source: string;
}

const looksLikeHtml = /<\/(?:a|b|div|em|i|li|p|span|strong|ul)\s*>|<(?:br|img|p)[\s/>]/i;
const xmlType = /^xhtml$|[/+]xml$/;
const textType = /^$|^text|^html$|^plain$/;

/** The text of an element that holds no markup: a name, a date, an address. */
export function plainText(pieces: readonly Piece[]): string {
	const texts = pieces.map(({kind, source}) => {
		if (kind === 'markup') {
			return ' ';
		}

		return kind === 'cdata' ? source : decodeHTMLStrict(source);
	});
	return texts.join('').trim();
}

/** The HTML of an RSS element: escaped as one text, or (against the rules) as tags. */
export function rssHtml(pieces: readonly Piece[]): string {
	return hasMarkup(pieces) ? inlineHtml(pieces, false) : plainText(pieces);
}

/** The HTML of an Atom text construct, by its `type` and the `mode` of Atom 0.3. */
export function atomHtml(pieces: readonly Piece[], attributes: Attributes): string {
	const type = attributes.get('type')?.trim().toLowerCase() ?? '';
	const isText = textType.test(type);
	const isXml = xmlType.test(type);
	if (attributes.get('mode') === 'base64' || !(isText || isXml)) {
		const decoded = decodeBase64(plainText(pieces));
		return isText && !isHtmlText(decoded, type) ? escapeUTF8(decoded) : decoded;
	}

	if (hasMarkup(pieces) || isXml) {
		return inlineHtml(pieces, true);
	}

	const text = plainText(pieces);
	return isHtmlText(text, type) ? text : escapeUTF8(text);
}

/** Whether a text is HTML: by its type, or by its looks when it was given none. */
function isHtmlText(text: string, type: string): boolean {
	return type.includes('html') || (type === '' && looksLikeHtml.test(text));
}

/** Tags as they stand. Text keeps its escapes; a CDATA section is text in XHTML, HTML in RSS. */
function inlineHtml(pieces: readonly Piece[], isXhtml: boolean): string {
	const parts = pieces.map(({kind, source}) =>
		kind === 'cdata' && isXhtml ? escapeUTF8(source) : source,
	);
	return parts.join('').trim();
}

function hasMarkup(pieces: readonly Piece[]): boolean {
	return pieces.some(({kind}) => kind === 'markup');
}

/** The text that was packed in base 64; empty when it is a picture or the like. */
function decodeBase64(text: string): string {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(text, 'base64'));
	} catch {
		return '';
	}
}
