import {newlines, plainCharacters, removed, replaced} from './code-point-table.ts';
import {cutToCodePoints, splitLongLines} from './cut-text.ts';
import {stripSequences} from './strip-sequences.ts';
import {stripStrayMarks} from './strip-stray-marks.ts';

/** Plain ones by twos and threes, but without end they make one cluster. */
const voicingMarks = String.raw`[\uFF9E\uFF9F]{5}`;

// Most texts need nothing, and the renderer asks again for each one it draws: one test answers.
const isDirtyLine = new RegExp(String.raw`[^${plainCharacters}]|\s\s|^\s|\s$|${voicingMarks}`);
const isDirtyText = new RegExp(String.raw`[^${plainCharacters}\n]|${voicingMarks}`);

const maximalLineLength = 4000;
const tab = '    ';

/**
 * Makes untrusted text safe for a field of one line: every newline and tab becomes a space, runs of
 * white space one space, and what is over `limit` code points is cut with … on a grapheme boundary.
 */
export function sanitizeLine(text: string, limit = 500): string {
	if (!isDirtyLine.test(text)) {
		return cutToCodePoints(text, limit);
	}

	const line = clean(text, ' ', ' ')
		.replace(/\s{2,}/g, ' ')
		.trim();
	return cutToCodePoints(line, limit);
}

/**
 * Makes untrusted text safe for a body: every newline becomes `\n`, a tab four spaces. A line of more
 * than 4,000 code points is broken, not cut; what is over `limit` code points in all is cut with ….
 */
export function sanitizeText(text: string, limit = 200_000): string {
	const body = isDirtyText.test(text) ? clean(text, '\n', tab) : text;
	return cutToCodePoints(splitLongLines(body, maximalLineLength), limit);
}

function clean(text: string, newline: string, tabulator: string): string {
	const visible = stripSequences(text.toWellFormed())
		.replace(newlines, newline)
		.replaceAll('\t', tabulator)
		.replace(removed, '')
		.replace(replaced, '\uFFFD');
	return stripStrayMarks(visible);
}
