import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {sanitizeLine} from '../../source/text/sanitize.ts';
import {
	fitTo,
	padEnd,
	padStart,
	settleWidth,
	takeColumns,
	truncate,
	widthOf,
} from '../../source/text/width.ts';
import {honestLine, hostileText} from './hostile-text.ts';

const anyLine = fc.oneof(
	honestLine,
	hostileText.map(text => sanitizeLine(text)),
);
const columns = fc.integer({min: 0, max: 40});

describe('widthOf', () => {
	it('is what Ink counts, for every character, of the large blocks for some', () => {
		const wrong: string[] = [];
		for (let code = 0; code <= 0xffff; code += code > 0x3400 && code < 0xd780 ? 32 : 1) {
			const character = String.fromCharCode(code);
			if (widthOf(character) !== stringWidth(character)) {
				wrong.push(code.toString(16));
			}
		}

		expect(wrong).toEqual([]);
	});

	it('is what Ink counts, for any text', () => {
		fc.assert(
			fc.property(fc.oneof(anyLine, hostileText, fc.string({unit: 'binary'})), text => {
				expect(widthOf(text)).toBe(stringWidth(text));
			}),
			{numRuns: 500},
		);
	});
});

describe('widthOf a cluster', () => {
	const points = [
		...['a', '1', '#', '中', 'ｶ', '😀', '👩', '❤', '🇰', '🏴', 'क', '\u1100', '\uA960', '가', '각'],
		...['\u0301', '\u093F', '\u0E33', '\uFF9E', '\u302E', '\u094D', '\u1161', '\uD7B0', '\u11A8'],
		...['\uFE0F', '\u200D', '\u20E3', '\u{1F3FD}', '\u{E0067}', '\u{E007F}', '\u1160', '\uFFA0'],
		...['\u0600', '\u0D4E', '\uD800'],
	];

	it('is what Ink counts, for any three code points that may join', () => {
		const wrong: string[] = [];
		for (const first of points) {
			for (const second of points) {
				for (const third of points) {
					const text = first + second + third;
					if (widthOf(text) !== stringWidth(text)) {
						wrong.push(text);
					}
				}
			}
		}

		expect(wrong).toEqual([]);
	});

	it('is what Ink counts, for syllables and emoji of many parts', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...points), {maxLength: 12}), parts => {
				const text = parts.join('');
				expect(widthOf(text)).toBe(stringWidth(text));
			}),
			{numRuns: 2000},
		);
	});
});

describe('cutting and filling', () => {
	it.each([
		['Кыргызстан', 10, 'Кыргызстан'],
		['Кыргызстан', 9, 'Кыргызст…'],
		['Кыргыз тили', 8, 'Кыргыз…'],
		['中文新闻', 6, '中文…'],
		['中文新闻', 7, '中文新…'],
		['a👨‍👩‍👧b', 3, 'a…'],
		['и\u0306од', 2, 'и\u0306…'],
		['слово', 1, '…'],
		['слово', 0, ''],
		['слово', -1, ''],
	])('truncates %j to %i columns as %j', (text, width, shown) => {
		expect(truncate(text, width)).toBe(shown);
	});

	it('fills on either side, and leaves alone what is wider', () => {
		expect(padEnd('中', 4)).toBe('中  ');
		expect(padStart('0.94', 6)).toBe('  0.94');
		expect(padEnd('слово', 3)).toBe('слово');
		expect(padStart('слово', 3)).toBe('слово');
	});

	it('fits any text to exactly the columns asked for', () => {
		fc.assert(
			fc.property(anyLine, columns, (text, width) => {
				expect(widthOf(fitTo(text, width))).toBe(width);
				expect(widthOf(truncate(text, width))).toBeLessThanOrEqual(width);
			}),
			{numRuns: 500},
		);
	});

	it('takes the longest beginning that fits', () => {
		fc.assert(
			fc.property(anyLine, columns, (text, width) => {
				const taken = takeColumns(text, width);
				const [next] = new Intl.Segmenter().segment(text.slice(taken.length));
				expect(text.startsWith(taken)).toBe(true);
				expect(widthOf(taken)).toBeLessThanOrEqual(width);
				expect(widthOf(taken) + (next ? widthOf(next.segment) : width + 1)).toBeGreaterThan(width);
			}),
		);
	});
});

describe('settleWidth', () => {
	const table = [
		['a family', '👨‍👩‍👧', '👨'],
		['a joined emoji with a skin tone', '🧑🏽‍🚀', '🧑'],
		['a flag in colours', '🏳️‍🌈', '🏳'],
		['a heart', '❤️', '❤'],
		['a telephone', '☎️', '☎'],
		['a keycap', '1️⃣', '1'],
		['a flag', '🇰🇬', 'KG'],
		['a skin tone', '👍🏽', '👍'],
		['Hangul in parts', '\u1112\u1161\u11AB', '한'],
		['Thai AM', 'น้ำ', 'น\u0E4D้\u0E32'],
	] as const;

	it.each(table)('replaces %s', (_, text, settled) => {
		expect(settleWidth(`x ${text} y`)).toBe(`x ${settled} y`);
	});

	it('leaves what takes the same columns where a terminal knows no graphemes', () => {
		const part = fc.constantFrom(...table.map(([, text]) => text), ' ', 'й', '中', '😀', 'и\u0306');
		fc.assert(
			fc.property(fc.array(part), parts => {
				const settled = settleWidth(parts.join(''));
				const sum = [...settled].reduce((width, character) => width + stringWidth(character), 0);
				expect(widthOf(settled)).toBe(sum);
			}),
			{numRuns: 300},
		);
	});

	it.each(['Мой ёж, и\u0306', '中文', '😀', 'за\u0301мок №5'])('leaves %j alone', text => {
		expect(settleWidth(text)).toBe(text);
	});

	it.each(['\u0DCF', '\u093F', '\u0301', '\u{1F3FB}', '\uFF9E', '\u0E33'])(
		'leaves nothing at the start that joins what stands before it: %j',
		mark => {
			for (const text of [mark, mark.repeat(4), `${mark}abc`, `${mark} ${mark}中`]) {
				const settled = settleWidth(sanitizeLine(text));
				expect(widthOf(`Paper ${settled}`)).toBe(widthOf('Paper ') + widthOf(settled));
			}
		},
	);

	it('does its work at once, and leaves nothing for the sanitiser', () => {
		fc.assert(
			fc.property(anyLine, text => {
				const settled = settleWidth(text);
				expect(settleWidth(settled)).toBe(settled);
				expect(sanitizeLine(settled, 10_000)).toBe(settled);
			}),
			{numRuns: 500},
		);
	});
});
