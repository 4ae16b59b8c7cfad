import type {Effect, Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';

/** The rows of what a search has found, around a story or a place; what is gone since is left out. */
export function readFound(
	{token, around, position: place, found, limit}: Extract<Effect, {type: 'read-list'}>,
	store: Store,
): Event {
	const marks = store.readMarks(found);
	const ids = [...marks.keys()];
	const index = around === null ? -1 : ids.indexOf(around);
	const position = index < 0 ? null : index;
	const offset = Math.max(0, (position ?? place) - Math.floor(limit / 2));
	const rows = store.getHeadlines(ids.slice(offset, offset + limit));
	const unread = [...marks.values()].filter(isRead => !isRead).length;
	const page = {total: ids.length, unread, offset, rows};
	return {
		type: 'list-read',
		view: 'found',
		token,
		page,
		position,
		basis: 'none',
		muted: store.countMuted(),
	};
}

/** Those of the stories that are unread now. */
export function unreadOf(ids: readonly number[], store: Store): readonly number[] {
	const marks = store.readMarks(ids);
	return ids.filter(id => marks.get(id) === false);
}
