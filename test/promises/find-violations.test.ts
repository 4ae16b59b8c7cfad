import {expect, it} from 'vitest';
import {findViolations, isPlainText} from './find-violations.ts';
import {characterOf, range} from './hostile-pieces.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('lets what the renderer writes pass', () => {
	const own =
		'\u001B[?1049h\u001B]8;;\u0007\u001B[m\u001B[r\u001B[?7l\u001B[?25l\u001B[H\u001B[J' +
		'\u001B[2;3H\u001B[7;38;5;120mтекст 中文 👩‍👧\u001B[K\b\b\r\n\u001B[3;9r\u001BM\u001B[?2026l';
	expect(findViolations(bytesOf(own))).toEqual([]);
	expect(findViolations(bytesOf('plain\ntext\n'), {isPlain: true})).toEqual([]);
});

it.each([
	['\u001B]0;title\u0007'],
	['\u001B]52;c;eA==\u0007'],
	['\u001B]8;;https://a.example/\u0007'],
	['\u001B[8m'],
	['\u001B[5m'],
	['\u001B[6n'],
	['\u001B[c'],
	['\u001Bc'],
	['\u001B[2J'],
	['a\u001B[H\u001B[Jb\u001B[H\u001B[J'],
	['\u001B[?1000h'],
	['\u001BPq\u001B\\'],
	['\u001B'],
	['a\u009B31m'],
	['a\u0007'],
	['a\tb'],
	['a\u202Eb'],
	['a\u2028b'],
	['\u{E0041}'],
	['\uE000'],
])('finds %j', text => {
	expect(findViolations(bytesOf(text))).not.toEqual([]);
});

it('finds any sequence in what is to be plain', () => {
	expect(findViolations(bytesOf('\u001B[1mbold\u001B[m'), {isPlain: true})).toHaveLength(2);
	expect(findViolations(bytesOf('a\b\r'), {isPlain: true})).toHaveLength(2);
});

it('sees at one look whether a text is plain, of every code point and half of a pair', () => {
	const wrong = range(0, 0x10ffff).filter(code => {
		const text = `a${characterOf(code)}b`;
		const isFound = findViolations(bytesOf(text), {isPlain: true}).length > 0;
		return isPlainText(text) === (isFound || !text.isWellFormed());
	});
	expect(wrong).toEqual([]);
});

it('lets links pass that are named', () => {
	const isLink = (url: string) => url === 'https://a.example/';
	const link = '\u001B]8;;https://a.example/\u0007a\u001B]8;;\u0007';
	expect(findViolations(bytesOf(link), {isLink})).toEqual([]);
	expect(findViolations(bytesOf(link.replace('a.e', 'b.e')), {isLink})).toHaveLength(1);
});
