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
			{type: 'set-saved', ids: [1], isSaved: true},
			{type: 'set-saved', ids: [1], isSaved: false},
		]);
	});

	it('takes them back one by one, newest first', () => {
		const driver = createDriver(stories);
		driver.give('toggle-saved', 'toggle-read', 'undo', 'undo', 'undo');
		expect(driver.done.slice(2)).toEqual([
			{type: 'set-read', ids: [1], isRead: false},
			{type: 'set-saved', ids: [1], isSaved: false},
		]);
		expect(driver.state.notices[0]?.text).toBe('Nothing to take back');
		expect(driver.state.lists.latest.rows[0]).toMatchObject({isRead: false, isSaved: false});
	});

	it('takes a mark-all back exactly', () => {
		const driver = createDriver([makeHeadline(9, {isRead: true}), ...stories]);
		driver.give('mark-all-read');
		driver.send({type: 'all-marked', ids: [1, 2, 3, 4, 5]});
		expect(driver.state.lists.latest.unread).toBe(0);
		driver.give('undo');
		expect(driver.done.at(-1)).toEqual({type: 'set-read', ids: [1, 2, 3, 4, 5], isRead: false});
		expect(driver.state.lists.latest.rows[0]?.isRead).toBe(true);
		expect(driver.state.lists.latest.unread).toBe(5);
	});
});
