import {expect, it} from 'vitest';
import {selectedHeadline} from '../../source/state/state.ts';
import type {Store} from '../../source/store/store.ts';
import {openDashboard} from '../helpers/dashboard-on-store.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {waitFor} from '../helpers/wait-for.ts';
import {makeEntries, makeEntry, makeFeed, noon} from '../store/make-feed.ts';
import {openTestStore} from '../store/open-test-store.ts';

type Dashboard = ReturnType<typeof openDashboard>;

const screenOf = (dashboard: Dashboard) => drawScreen(dashboard.state).join('\n');

const shows = (dashboard: Dashboard, text: string) =>
	waitFor(`"${text}" in\n${screenOf(dashboard)}`, () => screenOf(dashboard).includes(text));

const open = (store: Store, rows = 24) =>
	openDashboard(store, {rows, searches: [{name: 'story', query: 'story'}]});

async function look(dashboard: Dashboard, text: string): Promise<void> {
	dashboard.give('search');
	for (const key of text) {
		dashboard.send({type: 'prompt-typed', key: key === ' ' ? 'Space' : key});
	}

	dashboard.send({type: 'prompt-typed', key: 'Enter'});
	await shows(dashboard, ` · ${text}`);
}

/** More than are found in one step, of two papers. */
function twoPapers(): Store {
	const store = openTestStore();
	store.saveFeed('daily', 'Daily', makeFeed(...makeEntries(1, 5500)), noon);
	const others = Array.from({length: 500}, (_, index) => makeEntry(6000 + index, {}, 8000 + index));
	store.saveFeed('listok', 'Листок', makeFeed(...others), noon);
	return store;
}

it('shows all that a search finds, counts it, and takes news in under a selection that stays', async () => {
	const store = twoPapers();
	const dashboard = open(store);
	await look(dashboard, 'story');
	await shows(dashboard, '6000 · story');
	dashboard.give('go-bottom');
	await shows(dashboard, '6000/6000');
	expect(screenOf(dashboard)).toMatch(/^▌.* Листок +Story number 6499$/m);
	const news = [makeEntry(7000, {}, 0), makeEntry(7001, {}, 7900)];
	store.saveFeed('daily', 'Daily', makeFeed(...makeEntries(1, 5500), ...news), noon);
	dashboard.send({type: 'headlines-changed'});
	dashboard.rest();
	await shows(dashboard, '6002 · story');
	expect(screenOf(dashboard)).toMatch(/^▌.* Листок +Story number 6499$/m);
	expect(screenOf(dashboard)).toContain('6002/6002');
	dashboard.give('go-top');
	expect(screenOf(dashboard)).toMatch(/^▌.* Story number 7000$/m);
});

it('leaves out what is gone from the store, and says how much is left', async () => {
	const store = twoPapers();
	const dashboard = open(store);
	await look(dashboard, 'story');
	store.removeFeed('listok');
	dashboard.give('go-bottom');
	await shows(dashboard, '5500/5500');
	expect(screenOf(dashboard)).toContain('5500 · story');
	expect(selectedHeadline(dashboard.state)?.title).toBe('Story number 5500');
	dashboard.give('page-up', 'go-top');
	expect(selectedHeadline(dashboard.state)?.title).toBe('Story number 1');
});

it('forgets nothing of it while the store cannot be read', async () => {
	const store = twoPapers();
	const dashboard = open(store);
	await look(dashboard, 'story');
	const {getHeadlines, stillThere} = store;
	store.getHeadlines = () => [];
	store.stillThere = () => ({ids: [], unread: 0});
	dashboard.send({type: 'headlines-changed'});
	expect(screenOf(dashboard)).toContain('0 · story');
	Object.assign(store, {getHeadlines, stillThere});
	dashboard.send({type: 'headlines-changed'});
	expect(screenOf(dashboard)).toContain('6000 · story');
});

it('marks a choice in it and all of it, and counts saved searches truly', async () => {
	const dashboard = open(twoPapers());
	await look(dashboard, 'story');
	dashboard.give('move-down', 'choose-stories', 'go-bottom');
	await shows(dashboard, '5999 chosen');
	dashboard.give('move-up', 'toggle-read');
	await shows(dashboard, '5998 stories marked as read');
	await waitFor('all are marked', () => dashboard.state.lists.latest.unread === 2);
	dashboard.rest();
	await waitFor('those of the search are counted', () => dashboard.state.lists.found.unread === 2);
	dashboard.give('show-searches');
	await shows(dashboard, 'story  2/6000');
	dashboard.give('back', 'mark-all-read');
	await shows(dashboard, '2 stories marked as read');
	await waitFor('nothing is unread', () => dashboard.state.lists.latest.unread === 0);
});

it.each([24, 12])('chooses in Popular, whose order is its own, at %i rows', async rows => {
	const store = openTestStore();
	const entries = [1, 2, 3, 4, 5].map(number => makeEntry(number, {score: number * 10}));
	store.saveFeed('daily', 'Daily', makeFeed(...entries), noon);
	const dashboard = open(store, rows);
	dashboard.give('show-popular', 'choose-stories', 'move-down', 'move-down');
	expect(screenOf(dashboard)).toContain('3 chosen');
	const column = screenOf(dashboard)
		.split('\n')
		.map(row => row.slice(0, 1))
		.join('');
	expect(column).toMatch(/^ {2}✓✓▌ /);
	dashboard.give('toggle-saved');
	await shows(dashboard, '3 stories saved');
	const saved = store.listHeadlines({view: 'saved', offset: 0, limit: 9}).rows;
	expect(saved.map(({title}) => title)).toEqual([3, 4, 5].map(number => `Story number ${number}`));
});
