import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {answerChoice, type EditionChoice} from '../../source/state/edition-choice.ts';
import {widthOf} from '../../source/text/width.ts';
import {editionLines, editionRows} from '../../source/ui/edition-rows.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {themes} from '../../source/ui/theme.ts';
import {wordsFor} from '../../source/words/words.ts';

const skin = {theme: themes.mono, glyphs: glyphsFor(true), bindings};
const first: EditionChoice = {
	offers: [
		{
			id: 'kyrgyzstan',
			name: 'Kyrgyzstan',
			contents: [
				'24.kg, AKIpress, Kaktus, Times of Central Asia',
				'Rates: National Bank of the Kyrgyz Republic',
			],
		},
		{id: 'world', name: 'World', contents: ['BBC, Guardian', 'Rates: European Central Bank']},
	],
	cursor: 0,
	isWaiting: true,
};

const draw = (choice: EditionChoice, columns: number, rows: number) =>
	editionRows(choice, skin, {columns, rows}, wordsFor('en').edition, 10).map(row =>
		row
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);

describe('the choice of an edition', () => {
	it.each([
		[160, 50],
		[80, 24],
		[40, 12],
	])('is a whole frame at %i×%i', (columns, rows) => {
		const file = new URL(`../screens/edition-${columns}x${rows}.txt`, import.meta.url);
		expect(draw(first, columns, rows)).toEqual(readFileSync(file, 'utf8').split('\n').slice(0, -1));
	});

	it('is never larger than the screen', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 200}),
				fc.integer({min: 1, max: 60}),
				(columns, rows) => {
					const frame = draw(first, columns, rows);
					expect(frame).toHaveLength(rows);
					for (const row of frame) {
						expect(widthOf(row)).toBeLessThanOrEqual(columns);
					}
				},
			),
		);
	});

	it.each([
		[['Enter'], 'kyrgyzstan'],
		[['j', 'Enter'], 'world'],
		[['Down', 'Down', 'Up', 'Enter'], 'kyrgyzstan'],
		[['G', 'Enter'], 'world'],
		[['j', 'Escape'], 'kyrgyzstan'],
		[['j', 'x', 'q'], 'left'],
		[['Ctrl-c'], 'left'],
	])('%j gives %s', (keys, outcome) => {
		let choice = first;
		const last = keys.map(key => {
			const step = answerChoice(choice, key);
			choice = step.kind === 'moved' ? step.choice : choice;
			return step;
		});
		const step = last.at(-1);
		expect(step?.kind === 'chosen' ? step.id : step?.kind).toBe(outcome);
	});

	it.each([
		['en', '2 of 2, World: BBC, Guardian. Rates: European Central Bank'],
		['ru', '2 из 2, World: BBC, Guardian. Rates: European Central Bank'],
		['ky', '2, баары 2, World: BBC, Guardian. Rates: European Central Bank'],
	] as const)('is said in %s: the question once, then what is selected', (language, selected) => {
		const words = wordsFor(language);
		const choice = {...first, cursor: 1};
		expect(editionLines(choice, words, true)).toEqual([words.edition.aloud, selected]);
		expect(editionLines(choice, words, false)).toEqual([selected]);
	});

	it('waits for nobody any more once a key is pressed', () => {
		const step = answerChoice(first, 'j');
		expect(step.kind === 'moved' && draw(step.choice, 80, 24).at(-1)).toContain('Esc the first');
	});
});
