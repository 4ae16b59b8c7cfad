import {describe, expect, it} from 'vitest';
import {isChosen} from '../../source/state/choose-stories.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {createDriver, makeHeadline} from '../helpers/state-driver.ts';

const stories = Array.from({length: 8}, (_, index) =>
	makeHeadline(index + 1, {isRead: index === 2}),
);
/** Those that the screen shows as chosen; their number is the one that is told. */
const chosen = ({state}: ReturnType<typeof createDriver>) => {
	const {choice, lists} = state;
	const ids = lists.latest.rows.filter(row => choice && isChosen(choice, row)).map(({id}) => id);
	expect(ids).toHaveLength(choice?.count ?? 0);
	return ids;
};

describe('a choice of stories', () => {
	it('grows and shrinks with the moves, in both directions from where it began', () => {
		const driver = createDriver(stories);
		driver.give('move-down', 'choose-stories', 'move-down', 'move-down');
		expect(chosen(driver)).toEqual([2, 3, 4]);
		driver.give('move-up');
		expect(chosen(driver)).toEqual([2, 3]);
		driver.give('go-top');
		expect(chosen(driver)).toEqual([1, 2]);
		driver.give('go-bottom');
		expect(chosen(driver)).toEqual([2, 3, 4, 5, 6, 7, 8]);
	});

	it('goes to the end of a list of which only some rows have been read', () => {
		const many = Array.from({length: 1000}, (_, index) => makeHeadline(index + 1));
		const driver = createDriver(many);
		driver.give('choose-stories', 'go-bottom');
		expect(driver.state.choice?.count).toBe(1000);
		driver.give('toggle-read');
		expect(driver.state.notices[0]?.text).toBe('1000 stories marked as read, u takes them back');
	});

	it('gives all of them the mark as one, which one u takes back from those that got it', () => {
		const driver = createDriver(stories);
		driver.give('choose-stories', 'move-down', 'move-down', 'move-down', 'toggle-read');
		expect(driver.done.at(-1)).toEqual({
			type: 'make-mark',
			mark: {kind: 'read', ids: [1, 2, 4], value: true},
		});
		expect(driver.state.notices[0]?.text).toBe('3 stories marked as read, u takes them back');
		expect(driver.state.choice).toBeNull();
		driver.give('undo');
		expect(driver.state.lists.latest.rows.map(({isRead}) => isRead).slice(0, 4)).toEqual([
			false,
			false,
			true,
			false,
		]);
	});

	it('takes the mark from all when all have it', () => {
		const driver = createDriver(stories.map(story => ({...story, isSaved: true})));
		driver.give('choose-stories', 'move-down', 'toggle-saved');
		expect(driver.done.at(-1)).toEqual({
			type: 'make-mark',
			mark: {kind: 'saved', ids: [1, 2], value: false},
		});
	});

	it('means the stories that were on screen, not what comes in between them', () => {
		const driver = createDriver(stories);
		driver.give('choose-stories', 'move-down');
		driver.stories.latest.splice(1, 0, makeHeadline(90));
		driver.send({type: 'headlines-changed'});
		driver.give('toggle-saved');
		expect(driver.done.at(-1)).toEqual({
			type: 'make-mark',
			mark: {kind: 'saved', ids: [1, 2], value: true},
		});
	});

	it.each(['back', 'back-or-quit', 'choose-stories', 'show-saved'] as const)(
		'ends with %s, and nothing is marked',
		command => {
			const driver = createDriver(stories);
			driver.give('choose-stories', 'move-down', command);
			expect(driver.state.choice).toBeNull();
			expect(driver.done).toEqual([]);
		},
	);

	it.each([
		[80, 24],
		[40, 12],
	])('is seen without colour at %i×%i', (columns, rows) => {
		const driver = createDriver(stories, columns, rows);
		driver.give('choose-stories', 'move-down', 'move-down');
		const screen = drawScreen(driver.state);
		expect(screen.slice(2, 6).map(row => row.slice(0, 1))).toEqual(['✓', '✓', '▌', ' ']);
		expect(screen.at(-1)).toMatch(/^ 3 chosen: m read f save .*Esc end/);
	});
});
