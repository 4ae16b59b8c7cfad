import {expect, it} from 'vitest';
import {countStories, findStories} from '../../source/commands/dashboard/find-stories.ts';
import {makeMark, markAllRead, markChoice} from '../../source/commands/dashboard/make-mark.ts';
import {readChoice} from '../../source/commands/dashboard/read-choice.ts';
import {readArticle, readList} from '../../source/commands/dashboard/run-effect.ts';
import type {Command, Effect, Event} from '../../source/state/event.ts';
import {initialState, selectedHeadline} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import type {Store} from '../../source/store/store.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {waitFor} from '../helpers/wait-for.ts';
import {makeEntries, makeEntry, makeFeed, noon} from '../store/make-feed.ts';
import {openTestStore} from '../store/open-test-store.ts';

/** The pure core on a real store; what it waits for happens when `rest` is called. */
function openDashboard(store: Store, rows = 24) {
	const options = {
		hasSeconds: false,
		timeZone: 'UTC',
		isUtf8: true,
		language: 'en',
		searches: [{name: 'story', query: 'story'}],
		help: [],
	} as const;
	let waiting: Event[] = [];
	const dashboard = {
		state: initialState({columns: 80, rows, now: noon, options, isSample: false}),
		send(event: Event): void {
			const {state, effects} = update(dashboard.state, event);
			dashboard.state = state;
			for (const effect of effects) {
				answer(effect);
			}
		},
		give(...commands: readonly Command[]): void {
			for (const command of commands) {
				dashboard.send({type: 'command-given', command});
			}
		},
		rest(): void {
			const events = waiting;
			waiting = [];
			for (const event of events) {
				dashboard.send(event);
			}
		},
		screen: () => drawScreen(dashboard.state).join('\n'),
		shows: (text: string) =>
			waitFor(`"${text}" in\n${dashboard.screen()}`, () => dashboard.screen().includes(text)),
	};

	function answer(effect: Effect): void {
		switch (effect.type) {
			case 'wait':
				waiting.push(effect.event);
				break;
			case 'read-list':
				dashboard.send(readList(effect, store));
				break;
			case 'read-article':
				dashboard.send(readArticle(effect, store));
				break;
			case 'find-stories':
				findStories(effect, store, dashboard.send);
				break;
			case 'count-stories':
				countStories(effect, store, dashboard.send);
				break;
			case 'read-choice':
				dashboard.send(readChoice(effect, store));
				break;
			case 'mark-choice':
				markChoice(effect, store, dashboard.send);
				break;
			case 'make-mark':
				makeMark(effect.mark, store, dashboard.send);
				break;
			case 'mark-all-read':
				markAllRead(effect, store, dashboard.send);
				break;
			default:
		}
	}

	dashboard.send({type: 'headlines-changed'});
	return dashboard;
}

async function look(dashboard: ReturnType<typeof openDashboard>, text: string): Promise<void> {
	dashboard.give('search');
	for (const key of text) {
		dashboard.send({type: 'prompt-typed', key: key === ' ' ? 'Space' : key});
	}

	dashboard.send({type: 'prompt-typed', key: 'Enter'});
	await dashboard.shows(` · ${text}`);
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
	const dashboard = openDashboard(store);
	await look(dashboard, 'story');
	await dashboard.shows('6000 · story');
	dashboard.give('go-bottom');
	await dashboard.shows('6000/6000');
	expect(dashboard.screen()).toMatch(/^▌.* Листок +Story number 6499$/m);
	const news = [makeEntry(7000, {}, 0), makeEntry(7001, {}, 7900)];
	store.saveFeed('daily', 'Daily', makeFeed(...makeEntries(1, 5500), ...news), noon);
	dashboard.send({type: 'headlines-changed'});
	dashboard.rest();
	await dashboard.shows('6002 · story');
	expect(dashboard.screen()).toMatch(/^▌.* Листок +Story number 6499$/m);
	expect(dashboard.screen()).toContain('6002/6002');
	dashboard.give('go-top');
	expect(dashboard.screen()).toMatch(/^▌.* Story number 7000$/m);
});

it('leaves out what is gone from the store, and says how much is left', async () => {
	const store = twoPapers();
	const dashboard = openDashboard(store);
	await look(dashboard, 'story');
	store.removeFeed('listok');
	dashboard.give('go-bottom');
	await dashboard.shows('5500/5500');
	expect(dashboard.screen()).toContain('5500 · story');
	expect(selectedHeadline(dashboard.state)?.title).toBe('Story number 5500');
	dashboard.give('page-up', 'go-top');
	expect(selectedHeadline(dashboard.state)?.title).toBe('Story number 1');
});

it('forgets nothing of it while the store cannot be read', async () => {
	const store = twoPapers();
	const dashboard = openDashboard(store);
	await look(dashboard, 'story');
	const {getHeadlines, stillThere} = store;
	store.getHeadlines = () => [];
	store.stillThere = () => ({ids: [], unread: 0});
	dashboard.send({type: 'headlines-changed'});
	expect(dashboard.screen()).toContain('0 · story');
	Object.assign(store, {getHeadlines, stillThere});
	dashboard.send({type: 'headlines-changed'});
	expect(dashboard.screen()).toContain('6000 · story');
});

it('marks a choice in it and all of it, and counts saved searches truly', async () => {
	const dashboard = openDashboard(twoPapers());
	await look(dashboard, 'story');
	dashboard.give('move-down', 'choose-stories', 'go-bottom');
	await dashboard.shows('5999 chosen');
	dashboard.give('move-up', 'toggle-read');
	await dashboard.shows('5998 stories marked as read');
	await waitFor('all are marked', () => dashboard.state.lists.latest.unread === 2);
	dashboard.rest();
	await waitFor('those of the search are counted', () => dashboard.state.lists.found.unread === 2);
	dashboard.give('show-searches');
	await dashboard.shows('story  2/6000');
	dashboard.give('back', 'mark-all-read');
	await dashboard.shows('2 stories marked as read');
	await waitFor('nothing is unread', () => dashboard.state.lists.latest.unread === 0);
});

it.each([24, 12])('chooses in Popular, whose order is its own, at %i rows', async rows => {
	const store = openTestStore();
	const entries = [1, 2, 3, 4, 5].map(number => makeEntry(number, {score: number * 10}));
	store.saveFeed('daily', 'Daily', makeFeed(...entries), noon);
	const dashboard = openDashboard(store, rows);
	dashboard.give('show-popular', 'choose-stories', 'move-down', 'move-down');
	expect(dashboard.screen()).toContain('3 chosen');
	const column = dashboard
		.screen()
		.split('\n')
		.map(row => row.slice(0, 1))
		.join('');
	expect(column).toMatch(/^ {2}✓✓▌ /);
	dashboard.give('toggle-saved');
	await dashboard.shows('3 stories saved');
	const saved = store.listHeadlines({view: 'saved', offset: 0, limit: 9}).rows;
	expect(saved.map(({title}) => title)).toEqual([3, 4, 5].map(number => `Story number ${number}`));
});
