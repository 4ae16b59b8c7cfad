import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {measureText} from '../../source/text/measured-text.ts';
import {sanitizeText} from '../../source/text/sanitize.ts';
import {widthOf} from '../../source/text/width.ts';
import {honestLine, hostileText} from './hostile-text.ts';

const anyText = fc.oneof(
	honestLine,
	hostileText.map(text => sanitizeText(text)),
	// Marks and signs of emoji behind white space, prefixes before it.
	fc
		.array(
			fc.constantFrom(' ', '\u00A0', '\n', 'a', '中', '\u0301', '\u0E33', '\u{1F3FD}', '\u0D4E'),
		)
		.map(parts => parts.join('')),
);

const wordsOf = (text: string) =>
	[...text.matchAll(/\S+/g)].map(({0: word, index}) => ({
		word,
		start: index,
		end: index + word.length,
	}));

describe('measureText', () => {
	it('finds each word as wide as it is alone, and its clusters', () => {
		fc.assert(
			fc.property(anyText, text => {
				const measured = measureText(text);
				for (const {word, start, end} of wordsOf(text)) {
					expect(measured.columnsOf(start, end)).toBe(widthOf(word));
					const starts = [...new Intl.Segmenter().segment(word)].map(({index}) => start + index);
					expect([...starts.slice(1), end]).toEqual(starts.map(one => measured.clusterEnd(one)));
				}
			}),
			{numRuns: 500},
		);
	});

	it('finds several words as wide as they are together', () => {
		fc.assert(
			fc.property(anyText, text => {
				for (const line of text.matchAll(/[^\n]+/g)) {
					const measured = measureText(text).from(line.index);
					const words = wordsOf(line[0]);
					for (const [index, {start}] of words.entries()) {
						const end = words[index + 2]?.end ?? line[0].length;
						expect(measured.columnsAcross(start, end)).toBe(widthOf(line[0].slice(start, end)));
					}
				}
			}),
			{numRuns: 500},
		);
	});
});
