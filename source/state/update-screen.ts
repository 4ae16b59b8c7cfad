import type {View} from '../model/headline.ts';
import type {SourceState} from '../model/source.ts';
import {helpLines} from './help-lines.ts';
import {layoutScreen} from './layout.ts';
import {withAnswer, withNotice} from './notice.ts';
import {sourceLines} from './source-lines.ts';
import {
	currentList,
	type Options,
	type Overlay,
	type State,
	selectedHeadline,
	withoutContent,
} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {atPlace, currentPlace, keepPlace} from './update-article.ts';
import {headlinesChanged, listHeight, readList, rest} from './update-list.ts';
import {moveInRates, readReport, withRates} from './update-rates.ts';
import {wordsOf} from './words-of.ts';

/** Another size: the selected row stays on screen and the story stays at its paragraph. */
export function resized(state: State, columns: number, rows: number): Step {
	const place = currentPlace(state);
	const {state: sized} = scrollOverlay({...state, columns, rows}, 0);
	const placed = place ? atPlace(sized, place) : sized;
	const list = currentList(placed);
	if (state.view === 'rates' || !list) {
		return moveInRates(placed, placed.rates.cursor);
	}

	const height = listHeight(placed);
	const lowest = Math.min(list.top, list.cursor, Math.max(0, list.total - height));
	const top = list.cursor >= lowest + height ? list.cursor - height + 1 : lowest;
	const lists = {...placed.lists, [state.view]: {...list, top}};
	const read = readList({...placed, lists}, state.view, selectedHeadline(placed)?.id ?? null);
	// While there was no room for the article, it has not followed the selection.
	const isNewBeside = !layoutScreen(state).isWide && layoutScreen(sized).isWide;
	return isNewBeside ? andThen(read, rest) : read;
}

/** Another view in the list pane. */
export function showView(state: State, view: View): Step {
	const finding = view === 'found' ? state.finding : null;
	const next: State = {
		...state,
		finding,
		view,
		pane: 'list',
		isZen: false,
		overlay: null,
		digits: '',
		choice: null,
	};
	if (view === 'rates') {
		const seen = withRates(next, {alerts: []});
		return andThen(keepPlace(seen), kept => step(kept, {type: 'read-rates'}));
	}

	const kept = keepPlace(next);
	const read = andThen(kept, () => readList(next, view, selectedHeadline(next)?.id ?? null));
	return andThen(read, rest);
}

/** The keys go to the other pane; in a narrow window it comes on screen. */
export function switchPane(state: State): Step {
	if (state.view === 'rates') {
		return step(state);
	}

	if (state.pane === 'list' && !state.article) {
		return withAnswer(state, wordsOf(state).notices.noneOpen);
	}

	const pane = state.pane === 'list' ? 'article' : 'list';
	return step(withoutZen({...state, pane, digits: ''}));
}

/** Out of zen, at the paragraph where the reader is. */
export function withoutZen(state: State): State {
	const place = currentPlace(state);
	const plain: State = {...state, isZen: false};
	return place && state.isZen ? atPlace(plain, place) : plain;
}

/** The story over the whole screen, or no longer. */
export function toggleZen(state: State): Step {
	if (state.view === 'rates') {
		return step(state);
	}

	if (!state.article) {
		return withAnswer(state, wordsOf(state).notices.noneOpen);
	}

	const place = currentPlace(state);
	const zen: State = {...state, isZen: !state.isZen, pane: 'article'};
	return step(place ? atPlace(zen, place) : zen);
}

const hour = 3_600_000;

/** The time goes on: the reader's place is kept, and prices may have become old. */
export function clockTicked(state: State, now: number): Step {
	const kept = keepPlace({...state, now});
	const isNewHour = Math.floor(now / hour) !== Math.floor(state.now / hour);
	return isNewHour ? andThen(kept, next => step(next, {type: 'read-rates'})) : kept;
}

/** Other settings; the rates' origin is told in words that are made when they are read. */
export function optionsChanged(state: State, options: Options): Step {
	const next = {...state, options};
	return options.language === state.options.language
		? step(next)
		: andThen(step(next, {type: 'read-rates'}), readReport);
}

/** One source says how it is doing. */
export function sourceChanged(state: State, source: SourceState): Step {
	const isKnown = state.sources.some(({id}) => id === source.id);
	const sources = isKnown
		? state.sources.map(known => (known.id === source.id ? source : known))
		: [...state.sources, source];
	return step({...state, sources});
}

/** The sample edition takes the screen, or gives it back. */
export function editionChanged(state: State, isSample: boolean, notice: string): Step {
	const kept = keepPlace(state);
	const empty: State = {...withoutContent(kept.state), isSample};
	const read = andThen(step(empty, ...kept.effects), headlinesChanged);
	const told = notice ? andThen(read, next => withNotice(next, notice)) : read;
	// What is still to be told holds in the other edition, too; of settings that were changed it does not.
	const waiting = isSample === state.isSample ? [] : state.notices;
	return andThen(told, next =>
		step({...next, notices: [...next.notices, ...waiting]}, {type: 'read-rates'}),
	);
}

/** Opens an overlay, or closes it when it is the one on screen. */
export function showOverlay(state: State, kind: 'help' | 'sources'): Step {
	return step({...state, overlay: state.overlay?.kind === kind ? null : {kind, top: 0}});
}

/** Scrolls the help or the sources, as far as there is something to see. */
export function scrollOverlay(state: State, lines: number): Step {
	const {overlay} = state;
	if (!overlay) {
		return step(state);
	}

	const last = lastTop(state, overlay.kind);
	const top = Math.max(0, Math.min(last, overlay.top + lines));
	return step({...state, overlay: {...overlay, top}});
}

function lastTop(state: State, kind: Overlay['kind']): number {
	if (kind === 'rate-news') {
		return Math.max(0, (state.rates.news?.rows.length ?? 0) - 1);
	}

	if (kind === 'qr' || kind === 'feeds' || kind === 'errors' || kind === 'searches') {
		return 0;
	}

	const lines = kind === 'help' ? helpLines(state.options.help, state.columns) : sourceLines(state);
	return Math.max(0, lines.length - bodyHeight(state));
}

/** The lines of the space under the tabs. */
export const bodyHeight = (state: State): number => layoutScreen(state).body.rows;
