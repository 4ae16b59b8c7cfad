import type {Mark} from '../../model/mark.ts';
import type {Effect, Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';
import {markOfChoice} from './read-choice.ts';

type Dispatch = (event: Event) => void;

/** Recorded first: a mark that is in the journal and was not made is taken back without harm. */
export function makeMark(mark: Mark, store: Store, dispatch: Dispatch): void {
	if (mark.ids.length > 0) {
		store.recordMark(mark);
	}

	showWhenDone(dispatch, onDone => {
		if (mark.kind === 'read') {
			store.setRead(mark.ids, mark.value, onDone);
		} else {
			store.setSaved(mark.ids, mark.value);
			onDone();
		}
	});
}

/** Marks what is unread in a view now. */
export function markAllRead(
	{view, found, isCollapsed}: Extract<Effect, {type: 'mark-all-read'}>,
	store: Store,
	dispatch: Dispatch,
): void {
	const ids = view === 'found' ? store.unreadOf(found) : store.unreadIds(view, isCollapsed);
	dispatch({type: 'all-marked', ids});
	makeMark({kind: 'read', ids, value: true}, store, dispatch);
}

/** Marks the chosen stories. */
export function markChoice(
	effect: Extract<Effect, {type: 'mark-choice'}>,
	store: Store,
	dispatch: Dispatch,
): void {
	const mark = markOfChoice(effect, store);
	dispatch({type: 'choice-marked', mark});
	makeMark(mark, store, dispatch);
}

/** Takes the last mark back, and says which it was. */
export function undoMark(store: Store, dispatch: Dispatch): void {
	showWhenDone(dispatch, onDone => {
		const mark = store.undoMark(onDone);
		const ids = mark === 'waiting' ? [] : (mark?.ids ?? []);
		const [id] = ids;
		const title = (ids.length === 1 && id && store.getHeadline(id)?.title) || '';
		dispatch({type: 'mark-undone', mark, title});
	});
}

/** Of many marks the list shows the first ones now and the others when they are made. */
function showWhenDone(dispatch: Dispatch, change: (onDone: () => void) => void): void {
	const show = () => dispatch({type: 'headlines-changed'});
	let isWhole = false;
	change(() => {
		isWhole = true;
		show();
	});
	if (!isWhole) {
		show();
	}
}
