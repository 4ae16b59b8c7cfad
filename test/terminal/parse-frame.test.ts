import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createHyperlinks} from '../../source/terminal/hyperlinks.ts';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import type {Row} from '../../source/terminal/rows.ts';
import {createPainter} from '../helpers/paint.ts';

const options = {hasColor: true, resolveLink: () => ''};
const parse = createFrameParser(options);

function textOf(row: Row | undefined): string {
	return row?.clusters.join('') ?? '';
}

describe('createFrameParser', () => {
	test('gives every row the width of the screen, and as many rows', () => {
		const rows = parse('a\n\nlonger than the screen\nd', 6, 3);
		expect(rows.map(textOf)).toEqual(['a     ', '      ', 'longer']);
	});

	test('parses a line once as long as it stays in the frame', () => {
		const [first] = parse('the same\nother', 10, 2);
		const [, second] = parse('new\nthe same', 10, 2);
		expect(second).toBe(first);
	});

	test.each([
		['wide clusters take two columns', '世a', ['世', '', 'a', ' ', ' ', ' ']],
		['one that does not fit leaves a blank', 'abcde世', ['a', 'b', 'c', 'd', 'e', ' ']],
		['marks stay with their base', 'е\u0301и\u0306', ['е\u0301', 'и\u0306', ' ', ' ', ' ', ' ']],
		['a mark without a base does not settle on its neighbour', '\u001B[1m\u0301a', [' ', 'a']],
		[
			'marks without a base that take columns are as many blanks',
			'|\u001B[1m\u0DCF\u0DCF\u0DCF|',
			['|', ' ', ' ', ' ', '|'],
		],
		['invisible characters take no column', 'a\u200B\uFEFF\u00ADb', ['a', 'b', ' ', ' ', ' ', ' ']],
	])('%s', (_, line, clusters) => {
		const [row] = parse(line, 6, 1);
		expect(row?.clusters.slice(0, clusters.length)).toEqual(clusters);
	});

	test.each([
		['cursor moves', 'a\u001B[10;10Hb\u001B[2Jc'],
		['a title', 'a\u001B]0;title\u0007b\u001B]2;t\u001B\\c'],
		['the clipboard', 'a\u001B]52;c;aGk=\u0007bc'],
		['device control', 'a\u001BP1$r\u001B\\b\u001B_x\u001B\\c'],
		['controls', 'a\u0000\u0007\b\rb\u007F\u0085c'],
		['bidirectional controls', 'a\u202Eb\u2066c'],
		['line separators', 'a\u2028b\u2029c'],
		['lone surrogates', 'a\uD800bc'],
		['charset shifts', 'a\u001B(0b\u000Ec'],
		['foreign links', 'a\u001B]8;;https://evil.example/\u0007b\u001B]8;;\u0007c'],
	])('drops %s', (_, line) => {
		const [row] = parse(line, 8, 1);
		expect(textOf(row)).toBe('abc     ');
		expect(row?.styles.every(style => style.link === '')).toBe(true);
	});

	test('a sequence that never ends hides nothing', () => {
		expect(textOf(parse('a\u001B]0;title', 10, 1)[0])).toBe('a]0;title ');
		expect(textOf(parse('a\u001B[12', 10, 1)[0])).toBe('a[12      ');
	});

	test('no control character gets from a frame to the terminal, whatever the frame holds', () => {
		const hostile = fc.string({
			unit: fc.oneof(
				fc.constantFrom('\u001B', ']', '[', '\u0007', '\u009B', '\u009D', '\\', '8', ';', 'm', 'P'),
				fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
			),
			maxLength: 40,
		});
		fc.assert(
			fc.property(hostile, frame => {
				const painter = createPainter(20, 3);
				painter.paint('');
				const bytes = painter.paint(frame);
				expect(bytes.replaceAll(ownSequences, '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
				painter.terminal.writeSync(bytes);
				expect(painter.terminal.clipboard).toEqual([]);
			}),
			{numRuns: 80},
		);
	});

	test('without colours, a coloured background becomes inverse', () => {
		const mono = createFrameParser({...options, hasColor: false});
		const [row] = mono('\u001B[31;1ma\u001B[44mb\u001B[0mc', 3, 1);
		expect(row?.styles).toMatchObject([
			{foreground: -1, background: -1, attributes: 1},
			{foreground: -1, background: -1, attributes: 17},
			{foreground: -1, background: -1, attributes: 0},
		]);
	});

	test('resolves the links that we made', () => {
		const links = createHyperlinks();
		const own = createFrameParser({hasColor: true, resolveLink: links.resolve});
		const [row] = own(
			`\u001B]8;;${links.refer('https://example.com/ы')}\u0007in\u001B]8;;\u0007 out`,
			10,
			1,
		);
		expect(row?.styles.map(style => style.link)).toEqual([
			...new Array(2).fill('https://example.com/%D1%8B'),
			...new Array(8).fill(''),
		]);
		expect(links.refer('javascript:alert(1)')).toBe('');
	});
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ownSequences = /\u001B\[[\d;?]*[A-Zhlmr]|\u001BM|\u001B\]8;;[!-~]*\u0007|[\r\n\b]/g;
