import {lazily} from './lazily.ts';

const segmenter = lazily(() => new Intl.Segmenter());

// Characters that are graphemes of their own, whatever stands beside them in such a text. These take
// one column: Latin, Greek, Cyrillic, punctuation, arrows, lines, blocks, plain shapes …
const narrow = String.raw`\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2116\u2190-\u2193\u2500-\u25A9\u25B2-\u25B5\u25BC-\u25BF\u25CB-\u25CF\u2605\u2606\u27F3`;
// … and these two: kana, ideographs, Hangul syllables, fullwidth forms.
const wide = String.raw`\u3001-\u3029\u3041-\u3096\u30A1-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60`;
const firstWide = 0x3001;

const isNarrow = new RegExp(`^[${narrow}]*$`);
const isSimple = new RegExp(`^[${narrow}${wide}]*$`);
const areNarrowLines = new RegExp(`^[\n${narrow}]*$`);
const areSimpleLines = new RegExp(`^[\n${narrow}${wide}]*$`);

/** Whether every code unit of a text is a grapheme of one column, or a newline. */
export function isNarrowText(text: string): boolean {
	return areNarrowLines.test(text);
}

/** Whether every code unit of a text is a grapheme. */
export function isSimpleText(text: string): boolean {
	return areSimpleLines.test(text);
}

/** The columns of a text whose every code unit is a grapheme; null for any other text. */
export function simpleWidth(text: string): number | null {
	if (isNarrow.test(text)) {
		return text.length;
	}

	if (!isSimple.test(text)) {
		return null;
	}

	let width = text.length;
	for (let index = 0; index < text.length; index++) {
		if (text.charCodeAt(index) >= firstWide) {
			width++;
		}
	}

	return width;
}

/** What a reader takes for one character, one after the other. */
export function graphemesOf(text: string): Iterable<string> {
	return isSimpleText(text) ? text : segments(text);
}

function* segments(text: string): Generator<string> {
	for (const {segment} of segmenter().segment(text)) {
		yield segment;
	}
}

/** The last boundary between graphemes at or before a code unit of a text. */
export function graphemeStart(text: string, index: number): number {
	return segmenter().segment(text).containing(index)?.index ?? index;
}
