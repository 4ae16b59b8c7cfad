import fc from 'fast-check';
import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {languages} from '../../source/model/language.ts';
import type {Command} from '../../source/state/event.ts';
import {App} from '../../source/ui/app.tsx';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {themes} from '../../source/ui/theme.ts';
import {wordsFor} from '../../source/words/words.ts';
import {drawScreen, expectToFit} from '../helpers/draw-screen.tsx';
import {readScreen} from '../helpers/read-screen.ts';
import {sampleDriver} from '../helpers/sample-state.ts';
import {screenCommands, screenSizes} from '../helpers/screen-commands.ts';

const scenes: Readonly<Record<string, readonly Command[]>> = {
	list: [],
	story: ['open'],
	rates: ['show-rates'],
	help: ['show-help'],
	sources: ['show-sources'],
	errors: ['show-errors', 'open'],
	zen: ['open', 'toggle-zen'],
	hints: ['open', 'show-link-hints'],
	qr: ['share-link'],
	choice: ['move-down', 'choose-stories', 'move-down', 'move-down', 'move-down'],
	'command-line': ['open-command-line'],
};

describe('whole frames', () => {
	for (const [columns, rows] of screenSizes) {
		it.each(Object.keys(scenes))(`%s at ${columns}×${rows}`, name => {
			const driver = sampleDriver(columns, rows);
			driver.give(...(scenes[name] ?? []));
			expect(drawScreen(driver.state)).toEqual(readScreen(`${name}-${columns}x${rows}`));
		});
	}

	it.each(languages)('names in %s the size that it needs on the smallest of screens', language => {
		expect(drawScreen(sampleDriver(20, 5, language).state)[0]).toContain('40×10');
	});

	it('is one line of advice below 40 × 10', () => {
		const driver = sampleDriver(30, 5);
		expect(drawScreen(driver.state)[0]).toBe('Masthead needs 40×10');
		expect(drawScreen(driver.state)).toHaveLength(5);
	});
});

it.each(languages)('names the way out in %s, however narrow the screen', language => {
	const begun: readonly (readonly Command[])[] = [
		['choose-stories'],
		['show-rates-drawer'],
		['open', 'show-link-hints'],
		['filter-list'],
	];
	for (const commands of begun) {
		const driver = sampleDriver(40, 12, language);
		driver.give(...commands);
		expect(drawScreen(driver.state).at(-1), commands.join()).toMatch(/ Esc( |$)/);
	}

	const driver = sampleDriver(40, 12, language);
	driver.give('open');
	expect(drawScreen({...driver.state, digits: '2'}).at(-1)).toMatch(/ Esc( |$)/);
});

describe('a sample', () => {
	it.each([
		[160, 'latest', 'sample stories and rates, made up'],
		[80, 'latest', 'all made up'],
		[80, 'popular', 'by votes and comments'],
		[40, 'latest', '4 Rates'],
	] as const)('at %i columns says so in %s with no word cut: %s', (columns, view, end) => {
		const {state} = sampleDriver(columns, 24);
		const popular = {...state.lists.popular, basis: 'scores' as const};
		const frame = drawScreen({...state, isSample: true, view, lists: {...state.lists, popular}});
		expect(frame[1]?.endsWith(end), frame[1]).toBe(true);
	});
});

describe('the help', () => {
	it.each(languages)('is read to its end in %s at any size, nothing of it cut', language => {
		for (const [columns, rows] of screenSizes) {
			const driver = sampleDriver(columns, rows, language);
			driver.give('show-help');
			const pages = [drawScreen(driver.state).slice(2)];
			for (let top = -1; driver.state.overlay?.top !== top; ) {
				top = driver.state.overlay?.top ?? 0;
				driver.give('page-down');
				pages.push(drawScreen(driver.state).slice(2));
			}

			expect(pages.flat().filter(row => row.includes('…'))).toEqual([]);
			expect(pages.at(-1)?.at(-2)).toContain(wordsFor(language).keys.help.quit);
		}
	});

	it('is still there when its window grows behind its end', () => {
		const driver = sampleDriver(40, 12);
		driver.give('show-help', 'go-bottom');
		driver.send({type: 'resized', columns: 160, rows: 50});
		const frame = drawScreen(driver.state);
		expect(frame.at(-2)).toContain('quit at once');
		expect(frame.at(2)).not.toBe('');
	});
});

describe('every frame', () => {
	it('is as large as the screen and no line is wider, whatever is on it', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 220}),
				fc.integer({min: 1, max: 60}),
				fc.array(fc.constantFrom(...screenCommands), {maxLength: 12}),
				fc.string({unit: 'grapheme', maxLength: 120}),
				(columns, rows, keys, text) => {
					const driver = sampleDriver(columns, rows);
					driver.stories.latest = driver.stories.latest.map(story => ({...story, title: text}));
					driver.send({type: 'headlines-changed'});
					driver.send({type: 'notice-raised', text});
					driver.give(...keys);
					expectToFit(driver.state);
				},
			),
			{numRuns: 60},
		);
	});

	it('keeps each rate on one line, however long the name of its currency', () => {
		for (const columns of [40, 60, 76, 80, 100, 160]) {
			const driver = sampleDriver(columns, 24);
			const table = ['AED', 'BAM', 'USD', 'XDR'].map(base => ({
				rate: {
					source: 'nbkr',
					base,
					quote: 'KGS',
					units: 1,
					value: '1023.7338',
					date: '2026-11-21',
				},
				previous: {
					source: 'nbkr',
					base,
					quote: 'KGS',
					units: 1,
					value: '1023.1',
					date: '2026-11-14',
				},
				isStale: base === 'XDR',
			}));
			driver.send({
				type: 'rates-read',
				header: [],
				table,
				note: 'NBKR for 21 Nov',
				credit: '',
				favourites: [],
				alerts: [],
			});
			driver.give('show-rates');
			const rows = drawScreen(driver.state).slice(5, 9);
			expect(rows.map(row => /[A-Z]{3}/.exec(row)?.[0])).toEqual(['AED', 'BAM', 'USD', 'XDR']);
			expect(rows.every(row => row.includes('1023.7338'))).toBe(true);
		}
	});

	it('says SAMPLE for as long as the sample edition shows', () => {
		const driver = sampleDriver(80, 24);
		driver.send({type: 'edition-changed', isSample: true, notice: ''});
		expect(drawScreen(driver.state)[0]).toContain('SAMPLE');
		driver.send({type: 'edition-changed', isSample: false, notice: ''});
		expect(drawScreen(driver.state)[0]).not.toContain('SAMPLE');
	});

	it('shows the selection without any colour', () => {
		const driver = sampleDriver(80, 24);
		driver.give('move-down');
		const marked = drawScreen(driver.state).filter(row => row.startsWith('▌'));
		expect(marked).toHaveLength(1);
		expect(marked[0]).toContain('Урожай');
	});
});

describe('drawn by Ink', () => {
	it('follows the state from frame to frame', () => {
		const skin = {theme: themes.mono, glyphs: glyphsFor(true), bindings};
		const driver = sampleDriver(100, 30);
		const screen = render(<App state={driver.state} skin={skin} />);
		expect(screen.lastFrame()).toContain('Latest 30');
		driver.give('show-rates');
		screen.rerender(<App state={driver.state} skin={skin} />);
		expect(screen.lastFrame()).toContain('Official rates: NBKR for 25 Nov');
		expect(screen.lastFrame()).toContain('10');
		screen.unmount();
	});
});
