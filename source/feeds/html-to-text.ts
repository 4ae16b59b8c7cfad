import {decodeHTML} from 'entities';
import {readAttributes} from './read-attributes.ts';
import {MarkupScanner} from './scan-markup.ts';

const words = (text: string) => new Set(text.split(' '));

const blocks = words(
	'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul',
);

const inlines = words(
	'a abbr acronym area audio b base basefont bdi bdo big button canvas caption cite code col colgroup data datalist del dfn em embed font i img input ins kbd label link map mark meta meter nobr noindex noscript object optgroup output param picture progress q rb rp rt ruby s samp small source span strike strong sub sup td th time title track tt u var video wbr',
);

/** Their content is no text of the story. */
const hidden = words('iframe noframes noembed script select style svg math template textarea');

/** What is looked at of a text and of a line: far more than is ever shown. */
const maxText = 1_000_000;
const maxLine = 20_000;

/** What texts look like that were encoded twice; `Using <b> well` is none. */
const stillMarkup = /<\/(?:a|b|div|em|i|p|small|span|strong|sub|sup|u)\s*>|<br\s*\/?>/i;
const stillEncoded = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/**
 * Plain text of an HTML fragment: blocks on lines of their own, entities decoded (twice where they
 * were encoded twice), scripts and styles gone. Safe on hostile input, linear in its length.
 */
export function htmlToText(html: string): string {
	return toText(html.slice(0, maxText), false);
}

/** One line of plain text. Tags that HTML does not know (`List<String>`) are kept as text. */
export function htmlToLine(html: string): string {
	// Without line breaks it is tidy already.
	return toText(html.slice(0, maxLine), true).replace(/\s*\n\s*/g, ' ');
}

function toText(html: string, keepsUnknown: boolean): string {
	if (!/[<&]/.test(html)) {
		return tidy(html);
	}

	const text = stripTags(html, keepsUnknown);
	const decoded = stillEncoded.test(text) ? stripTags(text, keepsUnknown) : text;
	return tidy(stillMarkup.test(decoded) ? stripTags(decoded, keepsUnknown) : decoded);
}

function stripTags(html: string, keepsUnknown: boolean): string {
	const scanner = new MarkupScanner(html);
	const parts: string[] = [];
	for (let token = scanner.next(); token !== null; token = scanner.next()) {
		const source = html.slice(token.from, token.to);
		if (token.kind === 'text') {
			parts.push(decodeHTML(source));
		} else if (token.kind === 'cdata') {
			parts.push(source);
		} else if (token.kind !== 'aside') {
			parts.push(textOfTag(token.name, source, keepsUnknown));
			if (token.kind === 'open' && hidden.has(token.name) && !token.isSelfClosing) {
				const isClosed = scanner.skipElement(token.name, keepsUnknown);
				parts.push(isClosed || !keepsUnknown ? '' : source);
			}
		}
	}

	return parts.join('');
}

function textOfTag(name: string, source: string, keepsUnknown: boolean): string {
	if (blocks.has(name)) {
		return '\n';
	}

	if (name === 'td' || name === 'th') {
		return ' ';
	}

	if (name === 'img') {
		// Emoji and formulas come as pictures whose alternative text is the character.
		const alternative = readAttributes(source).get('alt') ?? '';
		return alternative.length <= 4 ? alternative : '';
	}

	const isKnown = inlines.has(name) || hidden.has(name) || /[:-]/.test(name);
	return keepsUnknown && !isKnown ? decodeHTML(source) : '';
}

/** White space that is not one plain space between two words. */
const untidy = /[^\S ]| {2}|^ | $/;

/** One space between words, no space at the ends of lines, one blank line at most. */
function tidy(text: string): string {
	if (!untidy.test(text)) {
		return text;
	}

	const lines = text.split(/\r\n?|\n/).map(line => line.replace(/\s+/g, ' ').trim());
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
