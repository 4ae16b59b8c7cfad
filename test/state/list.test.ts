import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Command} from '../../source/state/event.ts';
import {currentList, selectedHeadline} from '../../source/state/state.ts';
import {createDriver, type Driver, makeHeadline} from '../helpers/state-driver.ts';

const many = (count: number, from = 1) =>
	Array.from({length: count}, (_, index) => makeHeadline(from + index));

const listOf = ({state}: Driver) => {
	const list = currentList(state);
	if (!list) {
		throw new Error('no list is shown');
	}

	return list;
};

/** The rows that are on screen. */
function visible(driver: Driver, height: number): readonly number[] {
	const {rows, top, offset} = listOf(driver);
	return rows.slice(top - offset, top - offset + height).map(({id}) => id);
}

describe('moving in the list', () => {
	it('goes down and up, and stops at the ends', () => {
		const driver = createDriver(many(3));
		driver.give('move-up');
		expect(listOf(driver).cursor).toBe(0);
		driver.give('move-down', 'move-down', 'move-down', 'move-down');
		expect(listOf(driver).cursor).toBe(2);
	});

	it('jumps half a page when the selection leaves the screen', () => {
		const driver = createDriver(many(100));
		const height = 21;
		driver.give(...Array.from({length: height}, () => 'move-down' as const));
		expect(listOf(driver)).toMatchObject({cursor: 21, top: 10});
	});

	it('passes over no row unseen, a page at a time', () => {
		const driver = createDriver(many(100));
		const seen = new Set<number>();
		for (let press = 0; press < 6; press++) {
			for (const id of visible(driver, 21)) seen.add(id);
			driver.give('page-down');
		}

		expect(seen.size).toBe(100);
		expect(selectedHeadline(driver.state)?.id).toBe(100);
	});

	it('finds the end of a list of 100,000 without holding it', () => {
		const driver = createDriver(many(100_000));
		driver.give('go-bottom');
		expect(selectedHeadline(driver.state)?.id).toBe(100_000);
		expect(listOf(driver).rows.length).toBeLessThan(300);
		driver.give('page-up');
		expect(selectedHeadline(driver.state)?.id).toBe(100_000 - 20);
		driver.give('go-top');
		expect(selectedHeadline(driver.state)?.id).toBe(1);
	});

	it('always has the selected row on screen, whatever is pressed and however large the screen', () => {
		const commands: readonly Command[] = [
			'move-down',
			'move-up',
			'page-down',
			'page-up',
			'half-page-down',
			'half-page-up',
			'go-top',
			'go-bottom',
		];
		const action = fc.oneof(
			fc.constantFrom(...commands),
			fc.record({columns: fc.integer({min: 40, max: 99}), rows: fc.integer({min: 10, max: 60})}),
			fc.integer({min: 1, max: 30}),
		);
		fc.assert(
			fc.property(fc.array(action, {maxLength: 40}), actions => {
				const driver = createDriver(many(500, 1000));
				let newest = 1000;
				for (const one of actions) {
					if (typeof one === 'string') {
						driver.give(one);
					} else if (typeof one === 'number') {
						newest -= one;
						driver.stories.latest = [...many(one, newest), ...driver.stories.latest];
						driver.send({type: 'headlines-changed'});
					} else {
						driver.send({type: 'resized', ...one});
					}

					const height = driver.state.rows - 3;
					const selected = selectedHeadline(driver.state)?.id;
					expect(visible(driver, height)).toContain(selected);
					expect(visible(driver, height)).toHaveLength(height);
				}
			}),
			{numRuns: 60},
		);
	});
});

describe('news that comes in', () => {
	it('never moves the selection, and is announced above', () => {
		const driver = createDriver(many(100, 100));
		driver.give('page-down', 'page-down', 'page-down');
		const before = selectedHeadline(driver.state)?.id;
		const rows = visible(driver, 21);
		driver.stories.latest = [...many(12, 88), ...driver.stories.latest];
		driver.send({type: 'headlines-changed'});
		expect(selectedHeadline(driver.state)?.id).toBe(before);
		expect(visible(driver, 21)).toEqual(rows);
		expect(listOf(driver).news).toBe(12);
		driver.give('go-top');
		expect(listOf(driver).news).toBe(0);
		expect(selectedHeadline(driver.state)?.id).toBe(88);
	});

	it('comes in on top while nobody has touched the list, the selection staying on its story', () => {
		const driver = createDriver(many(5, 100));
		driver.stories.latest = [...many(3, 97), ...driver.stories.latest];
		driver.send({type: 'headlines-changed'});
		expect(listOf(driver)).toMatchObject({top: 0, cursor: 3, news: 0});
	});

	it('drops an answer that a newer request has overtaken', () => {
		const driver = createDriver(many(5));
		driver.send({type: 'headlines-changed'});
		const page = {total: 1, unread: 1, offset: 0, rows: many(1, 77)};
		const answer = {
			view: 'latest',
			token: 1,
			page,
			position: null,
			basis: 'none',
			muted: 0,
		} as const;
		driver.send({type: 'list-read', ...answer});
		expect(listOf(driver).total).toBe(5);
	});
});

describe('the preview beside the list', () => {
	it('follows the selection after a rest, not on the way', () => {
		const driver = createDriver(many(50), 160, 50);
		expect(driver.state.article?.headline.id).toBe(1);
		driver.give('move-down', 'move-down', 'move-down');
		expect(driver.state.article?.headline.id).toBe(1);
		driver.rest();
		expect(driver.state.article?.headline.id).toBe(4);
	});

	it('follows the selection that has moved while it had no room', () => {
		const driver = createDriver(many(50), 120, 24);
		driver.rest();
		driver.send({type: 'resized', columns: 80, rows: 24});
		driver.give('move-down', 'move-down');
		driver.rest();
		expect(driver.state.article?.headline.id).toBe(1);
		driver.send({type: 'resized', columns: 120, rows: 24});
		driver.rest();
		expect(driver.state.article?.headline.id).toBe(3);
		expect(driver.state.pane).toBe('list');
	});

	it('does not exist in a narrow window', () => {
		const driver = createDriver(many(50));
		driver.give('move-down');
		driver.rest();
		expect(driver.state.article).toBeNull();
	});

	it('asks for the page only when the story stays', () => {
		const driver = createDriver(many(50), 160, 50);
		expect(driver.state.article?.headline.id).toBe(1);
		expect(driver.done).toEqual([]);
		driver.rest();
		expect(driver.done).toMatchObject([{type: 'load-article', headlineId: 1, isForced: false}]);
	});
});
