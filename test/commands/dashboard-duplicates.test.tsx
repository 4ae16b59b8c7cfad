import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Command} from '../../source/state/event.ts';
import {selectedHeadline} from '../../source/state/state.ts';
import type {Store} from '../../source/store/store.ts';
import {openDashboard} from '../helpers/dashboard-on-store.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {makeEntry, makeFeed, noon} from '../store/make-feed.ts';
import {openTestStore} from '../store/open-test-store.ts';

/** The frames were read by eye when they were written down. */
const expected = (name: string) =>
	readFileSync(new URL(`../screens/${name}-80x24.txt`, import.meta.url), 'utf8')
		.split('\n')
		.slice(0, -1);

const stories = [
	'Leaders adopt a joint statement on the border',
	'Snow closes the pass for two days',
	'A library on wheels reaches the last village',
	'Power plan for the winter approved',
];

function save(store: Store, source: string, ...numbers: readonly number[]): void {
	const entries = numbers.map(number =>
		makeEntry(number, {
			title: stories[number] ?? `A story that only one paper has, number ${number}`,
			url: `https://${source}.example/${number}`,
		}),
	);
	store.saveFeed(source.toLowerCase(), source, makeFeed(...entries), noon);
}

type Dashboard = ReturnType<typeof openDashboard>;

const titlesOf = ({state}: Dashboard) =>
	state.lists.latest.rows.map(
		({source, alsoIn = []}) => `${source}${alsoIn.length > 0 ? ` +${alsoIn.length}` : ''}`,
	);

/** Three papers; the first two stories are in all of them, the third in two. */
function threePapers(): Store {
	const store = openTestStore();
	save(store, 'Daily', 0, 1, 3);
	save(store, 'Kaktus', 0, 1, 2);
	save(store, 'Листок', 0, 1, 2, 9);
	return store;
}

describe('Latest with a story of several feeds', () => {
	it('is one row, and its head line names all of them', () => {
		const dashboard = openDashboard(threePapers());
		expect(drawScreen(dashboard.state)).toEqual(expected('duplicates-joined'));
		dashboard.give('open');
		expect(drawScreen(dashboard.state)[1]).toContain('Latest 4');
		expect(drawScreen(dashboard.state).join('\n')).toContain('Daily, Kaktus, Листок · ');
	});

	it('shows every headline at a key, which are read as one', () => {
		const dashboard = openDashboard(threePapers());
		dashboard.give('toggle-read', 'move-down', 'toggle-duplicates');
		expect(drawScreen(dashboard.state)).toEqual(expected('duplicates-shown'));
		dashboard.give('toggle-duplicates');
		expect(titlesOf(dashboard)).toEqual(['Daily +2', 'Daily +2', 'Kaktus +1', 'Daily', 'Листок']);
	});

	it('keeps the selection on its headline, or takes it to the row of its story, and calls none news', () => {
		const dashboard = openDashboard(threePapers());
		dashboard.give('go-bottom', 'toggle-duplicates');
		expect(selectedHeadline(dashboard.state)?.source).toBe('Листок');
		expect(dashboard.state.lists.latest).toMatchObject({cursor: 9, total: 10, news: 0});
		dashboard.give('go-top', 'move-down');
		expect(selectedHeadline(dashboard.state)?.source).toBe('Kaktus');
		const title = selectedHeadline(dashboard.state)?.title;
		dashboard.give('toggle-duplicates');
		expect(selectedHeadline(dashboard.state)).toMatchObject({source: 'Daily', title});
	});

	it('takes in one more duplicate without a move and without a new unread row', () => {
		const store = threePapers();
		const dashboard = openDashboard(store);
		dashboard.give('toggle-read', 'move-down', 'move-down');
		const before = selectedHeadline(dashboard.state);
		save(store, 'Evening', 0, 2);
		dashboard.send({type: 'headlines-changed'});
		expect(selectedHeadline(dashboard.state)?.id).toBe(before?.id);
		expect(dashboard.state.lists.latest).toMatchObject({cursor: 2, total: 5, unread: 4, news: 0});
		expect(titlesOf(dashboard).slice(0, 3)).toEqual(['Daily +3', 'Daily +2', 'Kaktus +2']);
		expect(dashboard.state.lists.latest.rows[0]?.isRead).toBe(true);
	});

	it('says in another view that there is nothing to join', () => {
		const dashboard = openDashboard(threePapers());
		dashboard.give('show-saved', 'toggle-duplicates');
		expect(dashboard.state.hasDuplicates).toBe(false);
		expect(dashboard.state.notices[0]?.text).toContain('Latest only');
	});
});

it('undo restores every mark exactly, whichever way the list is shown meanwhile', () => {
	const command = fc.constantFrom<Command>(
		'move-down',
		'move-up',
		'open',
		'back',
		'toggle-read',
		'toggle-saved',
		'toggle-duplicates',
		'mark-all-read',
		'show-saved',
		'show-latest',
	);
	const marksOf = (store: Store) =>
		store
			.listHeadlines({view: 'latest', offset: 0, limit: 99})
			.rows.map(({id, isRead, isSaved}) => ({id, isRead, isSaved}));
	fc.assert(
		fc.property(
			fc.array(command, {maxLength: 20}),
			fc.array(fc.nat(9), {maxLength: 2}),
			fc.constantFrom(80, 160),
			(commands, read, columns) => {
				const store = threePapers();
				const ids = store.unreadIds('latest');
				store.setRead(
					read.flatMap(place => ids[place] ?? []),
					true,
				);
				const before = marksOf(store);
				const dashboard = openDashboard(store, {columns});
				dashboard.give(...commands);
				while (dashboard.state.notices[0]?.text !== 'Nothing to take back') {
					dashboard.give('undo');
				}

				expect(marksOf(store)).toEqual(before);
				expect(dashboard.state.lists.latest.unread).toBe(
					store.unreadIds('latest', !dashboard.state.hasDuplicates).length,
				);
				store.close();
			},
		),
		{numRuns: 25},
	);
});
