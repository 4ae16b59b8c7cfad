import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Command} from '../../source/state/event.ts';
import {currentList} from '../../source/state/state.ts';
import {mouseEvent} from '../../source/ui/mouse-event.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {createDriver, makeHeadline} from '../helpers/state-driver.ts';

const stories = Array.from({length: 60}, (_, index) => makeHeadline(index + 1));
/** When the story of so high a number came in. */
const seen = (id: number) => makeHeadline(id).firstSeen;

function openAt(visit: number, columns = 80, rows = 24, list = stories) {
	const driver = createDriver([], columns, rows);
	driver.send({type: 'visit-read', time: visit});
	driver.stories.latest = [...list];
	driver.send({type: 'headlines-changed'});
	return driver;
}

describe('the line of the last visit', () => {
	it('stands below what came in since, as wide as the list', () => {
		const rows = drawScreen(openAt(seen(4)).state);
		expect(rows[4]).toContain('Story 3');
		expect(rows[5]).toMatch(/^── your last visit: 08:56 ─+$/);
		expect(rows[5]).toHaveLength(80);
		expect(rows[6]).toContain('Story 4');
		expect(rows[22]).toContain('Story 20');
		expect(drawScreen(openAt(seen(4), 40, 12).state)[5]).toHaveLength(40);
	});

	it.each([
		['nothing came in since', seen(1)],
		['all of it did', seen(61)],
	])('is not there when %s', (_, visit) => {
		expect(drawScreen(openAt(visit).state).join('\n')).not.toContain('last visit');
	});

	it('leaves a story that came in late with an old date where it is', () => {
		const late = {...makeHeadline(30), time: seen(30) - 100 * 3_600_000, firstSeen: seen(1)};
		const list = [...stories.slice(0, 29), late];
		expect(drawScreen(openAt(seen(1), 80, 24, list).state).join('\n')).not.toContain('last visit');
	});

	it('is in no other list', () => {
		const driver = openAt(seen(4));
		driver.stories.saved = [...stories];
		driver.send({type: 'headlines-changed'});
		driver.give('show-saved');
		expect(drawScreen(driver.state).join('\n')).not.toContain('last visit');
	});

	it('never hides the selected row, and a click finds the row that is drawn there', () => {
		const commands: readonly Command[] = [
			'move-down',
			'move-up',
			'page-down',
			'page-up',
			'half-page-down',
			'go-bottom',
			'go-top',
		];
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 60}),
				fc.array(fc.constantFrom(...commands), {maxLength: 20}),
				fc.integer({min: 12, max: 40}),
				(id, keys, rows) => {
					const driver = openAt(seen(id), 80, rows);
					driver.give(...keys);
					const frame = drawScreen(driver.state);
					const row = frame.findIndex(text => text.startsWith('▌'));
					const place = currentList(driver.state)?.cursor ?? -1;
					expect(frame[row]).toMatch(new RegExp(` Story ${place + 1}$`));
					expect(mouseEvent(driver.state, {kind: 'press', column: 3, row})).toEqual({
						type: 'row-clicked',
						place,
					});
					expect(frame).toHaveLength(rows);
				},
			),
			{numRuns: 60},
		);
	});
});
