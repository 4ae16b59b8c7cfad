import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sanitizeText} from '../../source/text/sanitize.ts';
import {widthOf} from '../../source/text/width.ts';
import {wrapRuns, wrapText} from '../../source/text/wrap.ts';
import {honestLine, honestWord, hostileText} from './hostile-text.ts';
import {quickestTime} from './processor-time.ts';

const honestText = fc.array(honestLine, {maxLength: 4}).map(lines => lines.join('\n'));
const anyText = fc.oneof(
	honestText,
	hostileText.map(text => sanitizeText(text)),
);
const columns = fc.integer({min: 2, max: 60});
const withoutSpace = (text: string) => text.replace(/\s/g, '');

describe('wrapText', () => {
	it.each([
		['between words', 'один два три', 8, ['один два', 'три']],
		['as late as it can', 'один два три', 7, ['один', 'два три']],
		['where a word ends with the line', 'один два', 4, ['один', 'два']],
		['and drops the spaces there', 'один    два  ', 5, ['один', 'два']],
		['but keeps those before a line', '  один два', 6, ['  один', 'два']],
		['at newlines', 'один\n\nдва', 20, ['один', '', 'два']],
		['after a hyphen in a word', 'кое-кто', 5, ['кое-', 'кто']],
		['not in a range of numbers', 'в 10-15 раз', 6, ['в', '10-15', 'раз']],
		['not before a dash', 'город — столица', 7, ['город —', 'столица']],
		['a word that is too long', 'правительство', 5, ['прави', 'тельс', 'тво']],
		['not at a no-break space', 'на 5\u00A0млн', 6, ['на', '5\u00A0млн']],
		['at a no-break space in need', '5\u00A0миллионов сомов', 9, ['5', 'миллионов', 'сомов']],
		['not after an opening quote', 'слово « другое »', 10, ['слово', '« другое »']],
		['not before a closing sign', 'это так !', 7, ['это', 'так !']],
		[
			'an address that fits not at all',
			'a https://example.com/b',
			19,
			['a', 'https://example.com', '/b'],
		],
		['between ideographs', '中文新闻中文', 5, ['中文', '新闻', '中文']],
		['not before their closing signs', '中文，新闻。', 4, ['中', '文，', '新', '闻。']],
		['not after their opening signs', '中「文」新', 6, ['中', '「文」', '新']],
		['not inside Korean words', '한국어 뉴스', 7, ['한국어', '뉴스']],
		['nothing of an empty text', '', 10, ['']],
	])('breaks %s', (_, text, width, lines) => {
		expect(wrapText(text, width)).toEqual(lines);
	});

	it('breaks a long address after its slashes and hyphens', () => {
		const text = 'https://example.com/news/2026-the-long-name-of-a-story/';
		const lines = wrapText(text, 22);
		expect(lines).toEqual(['https://example.com/', 'news/2026-the-long-', 'name-of-a-story/']);
	});

	it('moves an address to a line of its own where it fits', () => {
		expect(wrapText('see https://example.com/a-b', 23)).toEqual(['see', 'https://example.com/a-b']);
	});

	it('never makes a line wider than asked for, and loses nothing but white space', () => {
		fc.assert(
			fc.property(anyText, columns, (text, width) => {
				const lines = wrapText(text, width);
				expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
				expect(withoutSpace(lines.join(''))).toBe(withoutSpace(text));
			}),
			{numRuns: 500},
		);
	});

	it('never breaks a grapheme', () => {
		const graphemes = (text: string) =>
			[...new Intl.Segmenter().segment(text)]
				.map(({segment}) => segment)
				.filter(segment => segment.trim() !== '');
		fc.assert(
			fc.property(honestText, columns, (text, width) => {
				expect(wrapText(text, width).flatMap(graphemes)).toEqual(graphemes(text));
			}),
		);
	});

	it('fills each line with as many words as it takes', () => {
		const plainWord = fc.stringMatching(/^[а-яё]{1,9}$/);
		fc.assert(
			fc.property(
				fc.array(plainWord, {maxLength: 40}),
				fc.integer({min: 9, max: 50}),
				(words, width) => {
					const lines = wrapText(words.join(' '), width);
					for (const [index, line] of lines.slice(0, -1).entries()) {
						const [next = ''] = lines[index + 1]?.split(' ') ?? [];
						expect(line.length + 1 + next.length).toBeGreaterThan(width);
					}
				},
			),
		);
	});

	it('wraps an article of 10,000 Russian words in less than 15 ms', () => {
		const words =
			'Правительство приняло — как и ожидалось — новый план развития энергетики, по-новому'.split(
				' ',
			);
		const text = Array.from({length: 10_000}, (_, index) => words[index % words.length])
			.join(' ')
			.replaceAll('энергетики, ', 'энергетики.\n');
		expect(quickestTime(() => wrapText(text, 72), 15)).toBeLessThan(15);
	});

	it('takes linear time for a word without end', () => {
		const cut = () => {
			expect(wrapText('й'.repeat(200_000), 40)).toHaveLength(5000);
			expect(wrapText('a-'.repeat(100_000), 2)).toHaveLength(100_000);
		};
		expect(quickestTime(cut, 2000)).toBeLessThan(2000);
	});
});

describe('wrapRuns', () => {
	it('cuts the runs where the lines end, and keeps their properties', () => {
		const runs = [
			{text: 'Обычный ', style: 'plain'},
			{text: 'жирный текст', style: 'strong', link: 3},
			{text: '', style: 'plain'},
			{text: ' и конец.', style: 'plain'},
		];
		expect(wrapRuns(runs, 14)).toEqual([
			[
				{text: 'Обычный ', style: 'plain'},
				{text: 'жирный', style: 'strong', link: 3},
			],
			[
				{text: 'текст', style: 'strong', link: 3},
				{text: ' и конец.', style: 'plain'},
			],
		]);
	});

	it('does not break a word because its style changes', () => {
		expect(wrapRuns([{text: 'one tw'}, {text: 'o'}], 6)).toEqual([
			[{text: 'one'}],
			[{text: 'tw'}, {text: 'o'}],
		]);
	});

	it('makes one empty line of nothing', () => {
		expect(wrapRuns([], 10)).toEqual([[]]);
		expect(wrapRuns([{text: ''}], 10)).toEqual([[]]);
	});

	it('breaks as the same text without styles', () => {
		const run = fc.oneof(
			honestWord,
			fc.constantFrom(' ', '\n', ''),
			hostileText.map(text => sanitizeText(text)),
		);
		fc.assert(
			fc.property(fc.array(run, {maxLength: 12}), columns, (texts, width) => {
				const runs = texts.map((text, index) => ({text, index}));
				const lines = wrapRuns(runs, width);
				const joined = lines.map(line => line.map(({text}) => text).join(''));
				expect(joined).toEqual(wrapText(texts.join(''), width));
				expect(
					lines.flat().every(({text, index}) => text !== '' && texts[index]?.includes(text)),
				).toBe(true);
			}),
			{numRuns: 200},
		);
	});
});
