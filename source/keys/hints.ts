import type {Command} from '../state/event.ts';
import {isAtHome} from '../state/navigate.ts';
import {isReportShown, layoutRates} from '../state/rates/rates-layout.ts';
import {visibleRates} from '../state/rates/visible-rates.ts';
import {currentList, type Overlay, type State} from '../state/state.ts';
import {failedSources} from '../state/update-errors.ts';
import {wordsOf} from '../state/words-of.ts';
import {type Binding, bindings} from './bindings.ts';
import {sequenceName} from './help.ts';
import {focusOf, worksIn} from './match-key.ts';

/** A key and a word for what it does here. */
export interface Hint {
	readonly command: Command;
	readonly key: string;
	readonly text: string;
}

const overlayHints: ReadonlySet<Command> = new Set<Command>([
	'move-down',
	'read-on',
	'back-or-quit',
]);

/** Overlays with a selection; in the others there is a text to scroll. */
const choosing: ReadonlySet<Overlay['kind']> = new Set<Overlay['kind']>([
	'errors',
	'searches',
	'feeds',
	'rate-news',
]);

/** These are about what is selected. */
const selectionCommands: ReadonlySet<Command> = new Set<Command>([
	'move-down',
	'open',
	'read-on',
	'next-story',
	'toggle-saved',
	'open-in-browser',
]);

/** The hints for what has the keys now: only those that work there. */
export function hints(state: State, table = bindings): readonly Hint[] {
	const {overlay} = state;
	const [up = ''] = table.find(({command}) => command === 'move-up')?.keys ?? [];
	return table
		.filter(binding => (overlay ? worksOver(binding, overlay, state) : isOfUse(binding, state)))
		.flatMap(binding => hintOf(binding, up, state));
}

/** What has nothing to move in can only be left; of the stories about a currency one can be opened. */
function worksOver({command}: Binding, {kind}: Overlay, state: State): boolean {
	return hasNothing(kind, state)
		? command === 'back-or-quit'
		: overlayHints.has(command) || (kind === 'rate-news' && command === 'open');
}

function hasNothing(kind: Overlay['kind'], state: State): boolean {
	switch (kind) {
		case 'qr':
			return true;
		case 'errors':
			return failedSources(state).length === 0;
		case 'searches':
			return state.options.searches.length === 0;
		case 'rate-news':
			return (state.rates.news?.rows ?? []).length === 0;
		default:
			return false;
	}
}

/** Whether a key works here and has something to work on. */
function isOfUse(binding: Binding, state: State): boolean {
	const {command} = binding;
	const focus = focusOf(state);
	if (!worksIn(binding, focus)) {
		return false;
	}

	if (focus === 'article') {
		return command !== 'open';
	}

	if (command === 'back') {
		return focus === 'rates' && !layoutRates(state).table;
	}

	const isOpenAlready = focus === 'rates' && command === 'open' && isReportShown(state);
	return !isOpenAlready && (hasSelection(state) || !selectionCommands.has(command));
}

function hasSelection(state: State): boolean {
	const rows = currentList(state)?.total ?? visibleRates(state.rates).length;
	return rows > 0;
}

function hintOf({command, keys}: Binding, up: string, state: State): readonly Hint[] {
	const {pane, view, overlay} = state;
	const words = wordsOf(state).keys;
	const texts: Readonly<Partial<Record<Command, string>>> = words.hints;
	const text = texts[command];
	const [name = ''] = keys;
	const key = sequenceName(name, words.names);
	if (!text || !key) {
		return [];
	}

	if (command === 'move-down') {
		const isScrolling = overlay ? !choosing.has(overlay.kind) : pane === 'article';
		return [{command, key: `${key}/${up}`, text: isScrolling ? words.scroll : text}];
	}

	if (command === 'toggle-saved' && view === 'rates') {
		return [{command, key, text: words.favourite}];
	}

	const leads = command === 'back-or-quit' && !isAtHome(state);
	return [{command, key, text: leads ? words.leave : text}];
}
