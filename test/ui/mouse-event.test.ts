import {describe, expect, it} from 'vitest';
import {mouseEvent} from '../../source/ui/mouse-event.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {sampleDriver} from '../helpers/sample-state.ts';

type Driver = ReturnType<typeof sampleDriver>;

/** Clicks on a text where the screen shows it. */
function click(driver: Driver, text: string | RegExp) {
	const screen = drawScreen(driver.state);
	const row = screen.findIndex(line => line.search(text) >= 0);
	const column = (screen[row] ?? '').search(text);
	expect(row, `${text} on the screen`).toBeGreaterThanOrEqual(0);
	const event = mouseEvent(driver.state, {kind: 'press', column, row});
	if (event) {
		driver.send(event);
	}
}

function turn(driver: Driver, kind: 'wheel-up' | 'wheel-down', column: number) {
	const event = mouseEvent(driver.state, {kind, column, row: 10});
	if (event) {
		driver.send(event);
	}
}

describe('the mouse', () => {
	it.each([
		[160, 50],
		[80, 24],
		[40, 12],
	])('chooses a view by its tab at %i × %i', (columns, rows) => {
		const driver = sampleDriver(columns, rows);
		click(driver, 'Saved');
		expect(driver.state.view).toBe('saved');
		click(driver, 'Rates');
		expect(driver.state.view).toBe('rates');
		click(driver, /JPY/);
		expect(driver.state.rates.cursor).toBe(3);
		click(driver, 'Latest');
		expect(driver.state.view).toBe('latest');
	});

	it('selects a row, and opens the selected one', () => {
		const driver = sampleDriver(80, 24);
		click(driver, 'Power plan');
		expect(driver.state).toMatchObject({pane: 'list', lists: {latest: {cursor: 3}}});
		click(driver, 'Power plan');
		expect(driver.state).toMatchObject({pane: 'article', article: {headline: {id: 4}}});
	});

	it('follows a link of the story, and gives the story the keys beside one', () => {
		const driver = sampleDriver(160, 50);
		click(driver, 'What follows');
		expect(driver.state).toMatchObject({pane: 'article', article: {headline: {id: 1}}});
		click(driver, 'the report');
		expect(driver.done.at(-1)).toMatchObject({
			type: 'load-page',
			url: 'https://daily.example/report',
		});
	});

	it('turns what is under the wheel', () => {
		const driver = sampleDriver(160, 20);
		turn(driver, 'wheel-down', 5);
		expect(driver.state.lists.latest.cursor).toBe(3);
		turn(driver, 'wheel-up', 5);
		expect(driver.state.lists.latest.cursor).toBe(0);
		turn(driver, 'wheel-down', 120);
		expect(driver.state).toMatchObject({pane: 'list', article: {top: 3}});
		driver.give('show-help');
		turn(driver, 'wheel-down', 5);
		expect(driver.state.overlay?.top).toBe(3);
	});

	it('means nothing beside everything', () => {
		const driver = sampleDriver(160, 50);
		for (const row of [0, 49]) {
			expect(mouseEvent(driver.state, {kind: 'press', column: 3, row})).toBeNull();
		}
	});
});
