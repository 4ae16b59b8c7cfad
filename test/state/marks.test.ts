import {describe, expect, it} from 'vitest';
import {createDriver, makeHeadline} from '../helpers/state-driver.ts';

const stories = Array.from({length: 5}, (_, index) => makeHeadline(index + 1));

describe('marks', () => {
	it('saves and lets go', () => {
		const driver = createDriver(stories);
		driver.give('toggle-saved');
		expect(driver.state.lists.latest.rows[0]?.isSaved).toBe(true);
		driver.give('toggle-saved');
		expect(driver.state.lists.latest.rows[0]?.isSaved).toBe(false);
		expect(driver.done).toEqual([
			{type: 'make-mark', mark: {kind: 'saved', ids: [1], value: true}},
			{type: 'make-mark', mark: {kind: 'saved', ids: [1], value: false}},
		]);
	});

	it('takes them back one by one, newest first, and says what it was', () => {
		const driver = createDriver(stories);
		const told: (string | undefined)[] = [];
		driver.give('toggle-saved', 'toggle-read');
		for (const _ of [1, 2, 3]) {
			driver.give('undo');
			told.push(driver.state.notices[0]?.text);
		}

		expect(told).toEqual([
			'Taken back, unread again: Story 1',
			'Taken back, not saved again: Story 1',
			'Nothing to take back',
		]);
		expect(driver.state.lists.latest.rows[0]).toMatchObject({isRead: false, isSaved: false});
	});

	it('does not say that there is none while it is still to be written', () => {
		const driver = createDriver(stories);
		driver.send({type: 'mark-undone', mark: 'waiting', title: ''});
		expect(driver.state.notices[0]?.text).toBe(
			'Marks are still to be written: try again in a moment',
		);
	});

	it('takes a mark-all back exactly', () => {
		const driver = createDriver([makeHeadline(9, {isRead: true}), ...stories]);
		driver.give('mark-all-read');
		driver.send({type: 'all-marked', ids: [1, 2, 3, 4, 5]});
		expect(driver.state.lists.latest.unread).toBe(0);
		driver.send({
			type: 'mark-undone',
			mark: {kind: 'read', ids: [1, 2, 3, 4, 5], value: true},
			title: '',
		});
		expect(driver.state.notices[0]?.text).toBe('Taken back, 5 stories unread again');
		expect(driver.state.lists.latest.rows[0]?.isRead).toBe(true);
		expect(driver.state.lists.latest.unread).toBe(5);
	});
});
