import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {graphemesOf} from '../../source/text/graphemes.ts';
import {sanitizeLine, sanitizeText} from '../../source/text/sanitize.ts';
import {honestLine, hostileText} from './hostile-text.ts';
import {quickestTime} from './processor-time.ts';

const ESC = '\u001B';
const BEL = '\u0007';
const ST = `${ESC}\\`;

describe('escape sequences in content', () => {
	it.each([
		['a colour', `a${ESC}[31mb${ESC}[0mc`, 'abc'],
		['hidden text', `a${ESC}[8mb`, 'ab'],
		['a clear screen and a cursor move', `a${ESC}[2J${ESC}[1;1Hb`, 'ab'],
		['a question that the terminal answers', `a${ESC}[6nb${ESC}[>cc`, 'abc'],
		['a sequence with intermediates', `a${ESC}[?2026$pb${ESC}[!pc`, 'abc'],
		['a clipboard write, ended by BEL', `a${ESC}]52;c;cm0gLXJm${BEL}b`, 'ab'],
		['a clipboard write, ended by ST', `a${ESC}]52;c;cm0gLXJm${ST}b`, 'ab'],
		['a clipboard write, ended by 8-bit ST', `a${ESC}]52;c;cm0gLXJm\u009Cb`, 'ab'],
		['a link with another target', `${ESC}]8;;https://bank.example${BEL}x${ESC}]8;;${BEL}y`, 'xy'],
		['a window title', `a${ESC}]0;title${BEL}b${ESC}]2;title${ST}c`, 'abc'],
		['a notification', `a${ESC}]9;hello${BEL}b${ESC}]777;notify;a;b${BEL}c`, 'abc'],
		['a font question (CVE-2022-45063)', `a${ESC}]50;?${BEL}b`, 'ab'],
		['a device control string', `a${ESC}P$q"p${ST}b`, 'ab'],
		['a graphics command', `a${ESC}_Gf=100;iVBORw0${ST}b`, 'ab'],
		['a privacy message, a start of string', `a${ESC}^x${ST}b${ESC}Xy${ST}c`, 'abc'],
		['a string that holds a bell', `a${ESC}Px${BEL}y${ST}b`, 'ab'],
		[
			'what a multiplexer would pass through',
			`a${ESC}Ptmux;${ESC}${ESC}]52;c;QQ==${BEL}${ST}b`,
			'ab',
		],
		['what a multiplexer passes, with a string', `a${ESC}P${ESC}]52;c;QQ==${BEL}${ST}b`, 'ab'],
		['a reset', `a${ESC}cb`, 'ab'],
		['character sets and shifts', `a${ESC}(0b${ESC}Nc${ESC}nd${ESC}7e`, 'abcde'],
		['8-bit CSI', 'a\u009B31mb\u009B2Jc', 'abc'],
		['8-bit OSC', 'a\u009D52;c;QQ==\u0007b\u009D0;t\u009Cc', 'abc'],
		[
			'8-bit DCS, SOS, PM, APC',
			'a\u0090x\u009Cb\u0098x\u009Cc\u009Ex\u009Cd\u009Fx\u009Ce',
			'abcde',
		],
		['a sequence put together by another', `a${ESC}${ESC}[0m[31mb`, 'a[31mb'],
		['an introducer at the end', `a${ESC}`, 'a'],
		['an escape before a letter that is none of its own', `a${ESC}йb`, 'aйb'],
	])('takes out %s', (_, text, shown) => {
		expect(sanitizeLine(text)).toBe(shown);
		expect(sanitizeText(text)).toBe(shown);
	});

	it.each([
		['OSC', `a${ESC}]0;b`, 'a0;b'],
		['8-bit OSC', 'a\u009D0;b', 'a0;b'],
		['DCS', `a${ESC}Pb`, 'ab'],
		['APC', `a${ESC}_b`, 'ab'],
		['CSI', `a${ESC}[31`, 'a31'],
		['CSI cut off by a letter of another script', `a${ESC}[31й`, 'a31й'],
		['OSC, with a whole one after it', `a${ESC}]0;b${ESC}]0;c${BEL}d`, 'a0;bd'],
		['OSC, cancelled', `a${ESC}]0;b\u0018c${BEL}d`, 'a0;bcd'],
		[
			'OSC, ended after more than 4 kB',
			`${ESC}]${'b'.repeat(4097)}${BEL}c`,
			`${'b'.repeat(4097)}c`,
		],
	])('shows the text after an unterminated %s', (_, text, shown) => {
		expect(sanitizeText(text).replaceAll('\n', '')).toBe(shown);
	});

	it('takes out a string of 4 kB', () => {
		expect(sanitizeText(`a${ESC}]${'b'.repeat(4096)}${BEL}c`)).toBe('ac');
	});

	it.each([
		[`${ESC}]`, 50],
		[`${ESC}P`, 250],
		[`${ESC}P${ESC}${ESC}`, 250],
		[`${ESC}Ptmux;${ESC}${ESC}P`, 250],
		['\u009D', 250],
		[`${ESC}[1`, 250],
		[`a${ESC}]${' '.repeat(50)}`, 250],
		['\n ', 250],
	])('takes linear time: a megabyte of %j', (part, limit) => {
		const text = part.repeat(1_000_000 / part.length);
		expect(quickestTime(() => sanitizeLine(text), limit)).toBeLessThan(limit);
	});
});

describe('single characters in content', () => {
	it.each([
		['bidi overrides', 'a\u202Eb\u2066c\u2069d\u200Fe\u061Cf', 'abcdef'],
		['tags', 'a\u{E0001}\u{E0067}\u{E007F}b', 'ab'],
		['invisible characters', 'a\u200Bb\u00ADc\u2060d\uFEFFe\u3164f\u034Fg', 'abcdefg'],
		['controls', 'a\u0000b\u0005c\u0008d\u000Ee\u007Ff\u0080g\u000Bh', 'abcdefgh'],
		[
			'private use and noncharacters',
			'a\uE000b\uFFFFc\u{10FFFD}d\uFDD0e',
			'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe',
		],
		['halves of a pair', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
		['halves that would meet', 'a\uDB40\u200B\uDC01b', 'a\uFFFD\uFFFDb'],
		['a variation selector on a letter', 'a\uFE0Fб\uFE01в\u{E0100}', 'aбв'],
		['a joiner between letters that do not join', 'a\u200Db\u200Cв\u200Dг', 'abвг'],
		['a heap of marks', `и${'\u0306'.repeat(50)}а`, `и${'\u0306'.repeat(4)}а`],
		[
			'marks heaped up around a joiner',
			`a${'\u0301'.repeat(4)}\u200D${'\u0301'.repeat(4)}`,
			`a${'\u0301'.repeat(4)}`,
		],
	])('takes out %s', (_, text, shown) => {
		expect(sanitizeLine(text)).toBe(shown);
	});

	it.each([
		['letters with marks', 'Мой ёж, и\u0306, за\u0301мок, жаңы өңүр'],
		['an emoji with a selector', '❤️ ☎︎ 1️⃣ #️⃣'],
		['joined emoji', '👨‍👩‍👧 🏳️‍🌈 👁️‍🗨️ 🧑🏽‍🚀 ❤️‍🔥'],
		['flags and skin tones', '🇰🇬🇷🇺 👍🏻'],
		['a non-joiner in Persian', 'می‌خواهم'],
		['joiners in Hindi, Bengali, Sinhala', 'क्‍ष র‍্যাব ශ්‍රී'],
		['a no-break space', '5\u00A0млн'],
	])('keeps %s', (_, text) => {
		expect(sanitizeLine(text)).toBe(text);
		expect(sanitizeText(text)).toBe(text);
	});
});

describe('sanitizeLine', () => {
	it.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\t', ' \n\t '])(
		'makes %j one space, and none at the ends',
		space => {
			expect(sanitizeLine(`${space}a${space}b${space}`)).toBe('a b');
		},
	);

	it('cuts a title of 501 characters to 500, with an ellipsis', () => {
		expect(sanitizeLine('й'.repeat(500))).toBe('й'.repeat(500));
		expect(sanitizeLine('й'.repeat(501))).toBe(`${'й'.repeat(499)}…`);
	});

	it('counts code points, and never cuts a grapheme', () => {
		expect(sanitizeLine('😀😀😀', 3)).toBe('😀😀😀');
		expect(sanitizeLine('a👨‍👩‍👧b', 4)).toBe('a…');
		expect(sanitizeLine('аи\u0306об', 3)).toBe('а…');
		expect(sanitizeLine('one two', 5)).toBe('one…');
	});

	it.each([
		['initial letters of Hangul', '\u1100'],
		['vowels of Hangul', '\u1161'],
		['final letters of Hangul', '\u11A8'],
		['joined letters of Devanagari', 'क्'],
		['joined letters of Malayalam with a mark', 'ക\u0D3F\u0D4D'],
		['joined letters with a joiner before the sign', 'क\u200D\u094D'],
		['signs before a number', '\u0600'],
		['letters before a letter', '\u0D4E'],
		['skin tones', '\u{1F3FB}'],
		['skin tones and marks', '\u{1F3FB}\u0301'],
		['half-width marks', '\uFF9E'],
	])('leaves no cluster of many code points: %s', (_, unit) => {
		const clusters = [...graphemesOf(sanitizeLine(`a${unit.repeat(1000)}`, 500))];
		expect(Math.max(...clusters.map(cluster => [...cluster].length))).toBeLessThanOrEqual(130);
	});

	it.each(['कार्त्स्न्य', 'र्त्स्न्य', 'ស្ត្រី', 'ක්‍ෂ්‍ර', '👋🏽', 'ｶﾞｷﾞ', '각', '؀١٢'])(
		'leaves %s as it is',
		text => {
			expect(sanitizeLine(text)).toBe(text);
		},
	);
});

describe('sanitizeText', () => {
	it('keeps paragraphs and indentation', () => {
		expect(sanitizeText('a\r\n\r\n\tb\u2028c\u0085d\re')).toBe('a\n\n    b\nc\nd\ne');
	});

	it('cuts a body of more than 200,000 characters', () => {
		const body = sanitizeText('слово\n'.repeat(50_000));
		expect([...body]).toHaveLength(200_000);
		expect(body.endsWith('…')).toBe(true);
	});

	it('breaks a line of more than 4,000 characters and loses no word of it', () => {
		const text = Array.from({length: 3000}, (_, index) => `слово${index}`).join(' ');
		const lines = sanitizeText(text).split('\n');
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(4000);
		expect(lines.join(' ')).toBe(text);
	});

	it('breaks a line without spaces between graphemes', () => {
		const lines = sanitizeText('👍🏻'.repeat(3000)).split('\n');
		expect(lines.map(line => [...line].length)).toEqual([4000, 2000]);
		expect(lines.join('')).toBe('👍🏻'.repeat(3000));
	});
});

describe('any text', () => {
	const forbidden =
		/[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\u{E0000}-\u{E0FFF}]|\p{M}{5}/u;
	const limits = fc.oneof(fc.constant(500), fc.integer({min: 1, max: 30}));

	it('comes out of sanitizeLine as one safe line that another pass leaves alone', () => {
		fc.assert(
			fc.property(hostileText, limits, (text, limit) => {
				const line = sanitizeLine(text, limit);
				expect(line).not.toMatch(forbidden);
				expect(line).toBe(line.trim());
				expect(line).not.toMatch(/\s\s/);
				expect([...line].length).toBeLessThanOrEqual(limit);
				expect(sanitizeLine(line, limit)).toBe(line);
			}),
			{numRuns: 1500},
		);
	});

	it('comes out of sanitizeText as safe lines that another pass leaves alone', () => {
		fc.assert(
			fc.property(hostileText, limits, (text, limit) => {
				const body = sanitizeText(text, limit);
				expect(body.replaceAll('\n', ' ')).not.toMatch(forbidden);
				expect([...body].length).toBeLessThanOrEqual(limit);
				expect(sanitizeText(body, limit)).toBe(body);
			}),
			{numRuns: 1500},
		);
	});

	it('is left alone by another pass when its lines were broken', () => {
		fc.assert(
			fc.property(
				hostileText.filter(text => text !== ''),
				text => {
					const long = text.repeat(Math.ceil(8100 / text.length));
					const body = sanitizeText(long);
					expect(sanitizeText(body)).toBe(body);
				},
			),
			{numRuns: 200},
		);
	});

	it('loses no letter of an honest one', () => {
		fc.assert(
			fc.property(honestLine, line => {
				expect(sanitizeLine(line)).toBe(line);
				expect(sanitizeText(`${line}\n${line}`)).toBe(`${line}\n${line}`);
			}),
			{numRuns: 2000},
		);
	});

	it('shows the honest part of a text whatever sequence was put into it', () => {
		const sequence = fc.constantFrom(
			`${ESC}[31m`,
			`${ESC}]8;;https://x${BEL}`,
			`${ESC}Pq${ST}`,
			'\u202E',
			'\u009B2J',
		);
		fc.assert(
			fc.property(honestLine, sequence, honestLine, (before, inserted, after) => {
				expect(sanitizeLine(`${before}${inserted} ${after}`)).toBe(`${before} ${after}`);
			}),
		);
	});
});
