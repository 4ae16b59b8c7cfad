import {countStories, findStories} from '../../source/commands/dashboard/find-stories.ts';
import {
	makeMark,
	markAllRead,
	markChoice,
	undoMark,
} from '../../source/commands/dashboard/make-mark.ts';
import {readChoice} from '../../source/commands/dashboard/read-choice.ts';
import {readArticle, readList} from '../../source/commands/dashboard/run-effect.ts';
import type {SavedSearch} from '../../source/model/saved-search.ts';
import type {Command, Effect, Event} from '../../source/state/event.ts';
import {initialState} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import type {Store} from '../../source/store/store.ts';
import {noon} from '../store/make-feed.ts';

interface DashboardOptions {
	readonly columns?: number;
	readonly rows?: number;
	readonly searches?: readonly SavedSearch[];
}

/** The pure core on a real store, as the dashboard runs it; what it waits for happens when `rest` is called. */
export function openDashboard(
	store: Store,
	{columns = 80, rows = 24, searches = []}: DashboardOptions = {},
) {
	const options = {
		hasSeconds: false,
		timeZone: 'UTC',
		isUtf8: true,
		language: 'en',
		searches,
		help: [],
	} as const;
	let waiting: Event[] = [];
	const dashboard = {
		state: initialState({columns, rows, now: noon, options, isSample: false}),
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
			case 'undo-mark':
				undoMark(store, dashboard.send);
				break;
			default:
		}
	}

	dashboard.send({type: 'headlines-changed'});
	return dashboard;
}
