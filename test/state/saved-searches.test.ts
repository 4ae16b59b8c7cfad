import {describe, expect, it} from 'vitest';
import type {SavedSearch} from '../../source/model/saved-search.ts';
import {usableSearches} from '../../source/state/search/saved-searches.ts';
import {createDriver, type Driver, makeHeadline} from '../helpers/state-driver.ts';

const border: SavedSearch = {name: 'border', query: 'border'};
const unread: SavedSearch = {name: 'News', query: 'border is:unread'};

function open(searches: readonly SavedSearch[] = []): Driver {
	const stories = Array.from({length: 40}, (_, index) =>
		makeHeadline(index + 1, index % 10 === 4 ? {title: `Border talks ${index + 1}`} : {}),
	);
	const driver = createDriver(stories);
	save(driver, searches);
	return driver;
}

function save(driver: Driver, searches: readonly SavedSearch[]): void {
	driver.send({type: 'options-changed', options: {...driver.state.options, searches}});
}

function look(driver: Driver, text: string): void {
	driver.give('search');
	driver.type(text);
	driver.send({type: 'prompt-typed', key: 'Enter'});
}

const told = ({state}: Driver) => state.notices[0]?.text;
const ids = ({state}: Driver) => state.lists.found.rows.map(({id}) => id);

describe('the searches of the settings', () => {
	it.each([
		[[{query: 'snow'}], [{name: 'snow', query: 'snow'}], []],
		[[{name: 'Winter', query: ' snow  ice '}], [{name: 'Winter', query: 'snow ice'}], []],
		[[{name: '\u001B[31mred\u0007', query: 'a\u202Eb\nc'}], [{name: 'red', query: 'ab c'}], []],
		[
			[{query: 'after:soon'}, {query: 'snow'}],
			[{name: 'snow', query: 'snow'}],
			[
				'The search "after:soon" in the settings is left out: after: wants a day, such as after:2026-11-01.',
			],
		],
		[
			[{query: 'snow'}, {name: 'Again', query: 'snow '}],
			[{name: 'snow', query: 'snow'}],
			['The search "snow" in the settings is left out: it is there twice.'],
		],
		[[{query: '\u0007'}], [], ['The search "" in the settings is left out: it looks for nothing.']],
	])('of %j, %j can be used', (settings, searches, problems) => {
		expect(usableSearches(settings, 'UTC')).toEqual({searches, problems});
	});
});

describe('saving a search', () => {
	it('keeps what is on screen under its text, once it is known to the settings', () => {
		const driver = open();
		look(driver, 'border  talks');
		driver.give('save-search');
		expect(driver.done).toEqual([{type: 'keep-search', query: 'border talks'}]);
		save(driver, [{name: 'border talks', query: 'border talks'}]);
		driver.give('save-search');
		expect(driver.done).toHaveLength(1);
		expect(told(driver)).toBe('Saved already: border talks; 5 lists them');
		driver.give('remove-search');
		expect(driver.done.at(-1)).toEqual({type: 'drop-search', query: 'border talks'});
	});

	it('says why it keeps or removes nothing', () => {
		const driver = open();
		driver.give('save-search');
		expect(told(driver)).toBe('Nothing is being looked for: / searches');
		look(driver, 'border is:new');
		driver.give('save-search');
		expect(told(driver)).toBe('is: wants unread or saved');
		driver.give('remove-search');
		expect(told(driver)).toBe('This search is not among the saved ones');
		expect(driver.done).toEqual([]);
	});
});

describe('the list of saved searches', () => {
	it('counts what each finds, one after the other, and again when news come in', () => {
		const driver = open([border, unread]);
		driver.stories.latest = driver.stories.latest.map(story =>
			story.id === 5 ? {...story, isRead: true} : story,
		);
		driver.give('show-searches');
		const counts = () => {
			const {overlay} = driver.state;
			return overlay?.kind === 'searches' ? [...overlay.counts.values()] : [];
		};
		expect(counts()).toEqual([{all: 4, unread: 3}]);
		driver.rest();
		expect(counts()).toEqual([
			{all: 4, unread: 3},
			{all: 3, unread: 3},
		]);
		driver.stories.latest = [makeHeadline(0, {title: 'Border news'}), ...driver.stories.latest];
		driver.send({type: 'headlines-changed'});
		driver.rest();
		driver.rest();
		expect(counts()).toEqual([
			{all: 5, unread: 4},
			{all: 4, unread: 4},
		]);
	});

	it('opens one as if it had been typed; Esc leads back to where the list was opened', () => {
		const driver = open([border, unread]);
		driver.give('page-down', 'show-searches', 'move-down', 'move-down', 'open');
		expect(driver.state).toMatchObject({overlay: null, view: 'found'});
		expect(driver.state.finding?.query).toBe('border is:unread');
		driver.give('show-searches', 'go-top', 'open');
		expect(driver.state.finding?.query).toBe('border');
		driver.give('back');
		expect(driver.state).toMatchObject({view: 'latest', finding: null});
		expect(driver.state.lists.latest.cursor).toBeGreaterThan(10);
	});

	it('removes the selected one; with the last one gone, Enter closes it', () => {
		const driver = open([border, unread]);
		driver.give('show-searches', 'go-bottom', 'remove-search');
		expect(driver.done).toEqual([{type: 'drop-search', query: 'border is:unread'}]);
		save(driver, [border]);
		driver.give('remove-search');
		expect(driver.done.at(-1)).toEqual({type: 'drop-search', query: 'border'});
		save(driver, []);
		driver.give('remove-search', 'move-down', 'move-up', 'go-bottom');
		expect(driver.done).toHaveLength(2);
		driver.give('open');
		expect(driver.state.overlay).toBeNull();
	});
});

describe('what a saved search has found', () => {
	it('takes in what is new, keeps what has been read, and stays with the selection', () => {
		const driver = open([unread]);
		driver.give('show-searches', 'open', 'move-down', 'move-down');
		expect(ids(driver)).toEqual([5, 15, 25, 35]);
		driver.stories.latest = [makeHeadline(0, {title: 'Border news'}), ...driver.stories.latest].map(
			story => (story.id === 25 ? {...story, isRead: true} : story),
		);
		driver.send({type: 'headlines-changed'});
		driver.rest();
		expect(ids(driver)).toEqual([0, 5, 15, 25, 35]);
		expect(driver.state.lists.found.cursor).toBe(3);
		driver.give('open');
		driver.send({type: 'headlines-changed'});
		driver.rest();
		expect(driver.state.pane).toBe('article');
		driver.give('show-searches', 'open');
		expect(ids(driver)).toEqual([0, 5, 15, 35]);
	});

	it('is not asked for again while another search is typed', () => {
		const driver = open([border]);
		driver.give('show-searches', 'open', 'search');
		driver.send({type: 'headlines-changed'});
		driver.type(' 15');
		driver.rest();
		expect(ids(driver)).toEqual([15]);
	});
});

describe('the prompt', () => {
	const press = (driver: Driver, ...keys: readonly string[]) => {
		for (const key of keys) {
			driver.send({type: 'prompt-typed', key});
		}
	};

	it.each([
		[['Tab'], 'border'],
		[['Down', 'Down'], 'border is:unread'],
		[['Up'], 'border is:unread'],
		[['Tab', 'Tab', 'Tab'], 'border'],
		[['z', 'Tab'], 'z'],
	])('goes through the saved searches: %j gives %s', (keys, query) => {
		const driver = open([border, unread]);
		driver.give('search');
		press(driver, ...keys);
		expect(driver.state.finding?.query).toBe(query);
		expect(driver.state.prompt?.entry.text).toBe(query);
	});
});
