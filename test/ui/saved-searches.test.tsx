import {describe, expect, it} from 'vitest';
import {languages} from '../../source/model/language.ts';
import {drawScreen, expectToFit} from '../helpers/draw-screen.tsx';
import {readScreen} from '../helpers/read-screen.ts';
import {sampleDriver} from '../helpers/sample-state.ts';
import {screenSizes} from '../helpers/screen-commands.ts';
import type {Driver} from '../helpers/state-driver.ts';

function showSearches(driver: Driver): readonly string[] {
	driver.give('show-searches', 'move-down');
	driver.rest();
	driver.rest();
	return drawScreen(driver.state);
}

describe.each(languages)('whole frames of saved searches in %s, read by eye', language => {
	it.each(screenSizes)('at %i×%i', (columns, rows) => {
		const folder = language === 'en' ? '' : `${language}/`;
		expect(showSearches(sampleDriver(columns, rows, language))).toEqual(
			readScreen(`${folder}searches-${columns}x${rows}`),
		);
	});
});

function driverWith(count: number, text = 'search'): Driver {
	const driver = sampleDriver(40, 12);
	const searches = Array.from({length: count}, (_, index) => {
		const query = `${text} ${index + 1}`;
		return {name: query, query};
	});
	driver.send({type: 'options-changed', options: {...driver.state.options, searches}});
	return driver;
}

it('says how to save one where there is none', () => {
	expect(showSearches(driverWith(0)).slice(2, 4)).toEqual([
		' No saved searches yet: / looks for',
		' something, + then saves it.',
	]);
});

it('of more than there is room for, shows those around the selected one', () => {
	const driver = driverWith(30, 'слово 漢字 '.repeat(20));
	driver.give('show-searches', 'go-bottom');
	expectToFit(driver.state);
	expect(drawScreen(driver.state).filter(row => row.startsWith('▌'))).toHaveLength(1);
	expect(drawScreen(driver.state)[1]).toContain('4 Rates');
});

it('names them in an empty prompt, and the one that is open over its list', () => {
	const driver = sampleDriver(80, 24);
	driver.give('search');
	expect(drawScreen(driver.state).at(-1)).toMatch(/^ \/ +Tab: border is:unread · снегопад/);
	driver.give('show-searches', 'move-down', 'open');
	expect(drawScreen(driver.state)[1]).toMatch(/ 6 · Перевал$/);
});
