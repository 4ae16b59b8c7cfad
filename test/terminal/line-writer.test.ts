import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {LineWriter} from '../../source/terminal/line-writer.ts';
import {sanitizeText} from '../../source/text/sanitize.ts';
import {widthOf} from '../../source/text/width.ts';
import {honestLine, hostileText} from '../text/hostile-text.ts';

/** What is written of some texts, in a terminal of so many columns. */
function written(columns: number | undefined, ...texts: readonly string[]): string {
	let output = '';
	const writer = new LineWriter(
		bytes => (output += bytes),
		() => columns,
	);
	writer.start();
	for (const text of texts) {
		writer.draw(text);
	}

	return output;
}

const anyText = fc
	.oneof(
		fc.array(honestLine, {maxLength: 4}).map(lines => lines.join('\n')),
		hostileText.map(text => sanitizeText(text)),
	)
	.map(text => `${text}\n`);
const wordsIn = (text: string) => text.split(/[^\S\u00A0\u2007\u202F]+/).filter(Boolean);
const withoutSpace = (text: string) => text.replace(/\s/g, '');

describe('lines for a terminal that is read aloud', () => {
	it.each([
		['breaks them between words', 10, 'один два три\n', 'один два\nтри\n'],
		[
			'puts neither hyphens nor spaces in',
			6,
			'правительство и суд\n',
			'правит\nельств\nо и\nсуд\n',
		],
		[
			'leaves words with a hyphen whole',
			14,
			'open choose-stories a\n',
			'open\nchoose-stories\na\n',
		],
		['but for one that is too long', 9, 'a choose-stories\n', 'a choose-\nstories\n'],
		['leaves alone what fits', 12, 'один два три\nчетыре\n', 'один два три\nчетыре\n'],
		['keeps empty lines', 12, 'один\n\nдва\n', 'один\n\nдва\n'],
		['counts columns, not characters', 5, '日本語 日本\n', '日本\n語\n日本\n'],
		['breaks nothing where the width is not known', undefined, 'один два три\n', 'один два три\n'],
		['nor where the terminal says that it has none', 0, 'один два три\n', 'один два три\n'],
	] as const)('%s', (_, columns, text, lines) => {
		expect(written(columns, text)).toBe(lines);
	});

	it('fit the width and, joined, are the text again', () => {
		fc.assert(
			fc.property(anyText, fc.integer({min: 2, max: 90}), (text, columns) => {
				const output = written(columns, text);
				for (const line of output.split('\n')) {
					expect(widthOf(line)).toBeLessThanOrEqual(columns);
				}

				expect(output.endsWith('\n')).toBe(true);
				expect(withoutSpace(output)).toBe(withoutSpace(text));
			}),
		);
	});

	it('have every word whole that fits a line, with its hyphens', () => {
		const word = fc.stringMatching(/^[a-zа-яёөүң]{1,5}(?:-[a-zа-яёөүң]{1,6})?$/);
		fc.assert(
			fc.property(
				fc.array(word, {minLength: 1, maxLength: 30}),
				fc.integer({min: 12, max: 80}),
				(words, columns) => {
					const output = written(columns, `${words.join(' ')}\n`);
					expect(wordsIn(output)).toEqual(words);
					expect(output.replaceAll('\n', ' ').trimEnd()).toBe(words.join(' '));
				},
			),
		);
	});

	it('are broken at the width that there is when they are written', () => {
		let columns = 40;
		let output = '';
		const writer = new LineWriter(
			bytes => (output += bytes),
			() => columns,
		);
		writer.draw('один два три\n');
		columns = 8;
		expect(output).toBe('');
		writer.start();
		expect(output).toBe('один два\nтри\n');
	});
});
