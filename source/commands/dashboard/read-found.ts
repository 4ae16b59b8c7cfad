import type {Effect, Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';

type ReadList = Extract<Effect, {type: 'read-list'}>;
type ListRead = Extract<Event, {type: 'list-read'}>;

/** The rows of what a search has found, around a story or a place; what is gone since is left out. */
export function readFound(effect: ReadList, store: Store): ListRead {
	const {token, around, position: place, found, limit} = effect;
	const index = around === null ? -1 : found.ids.indexOf(around);
	const position = index < 0 ? null : index;
	const middle = position ?? Math.min(place, found.ids.length - 1);
	const offset = Math.max(0, middle - Math.floor(limit / 2));
	const wanted = found.ids.slice(offset, offset + limit);
	const rows = store.getHeadlines(wanted);
	// Where nothing is left the disk cannot be read: what was found is not to be forgotten for it.
	if (rows.length < wanted.length) {
		const left = store.stillThere(found.ids);
		if (left.ids.length > 0 && left.ids.length < found.ids.length) {
			return {left: left.ids, ...readFound({...effect, found: left}, store)};
		}
	}

	return {
		type: 'list-read',
		view: 'found',
		token,
		page: {total: rows.length > 0 ? found.ids.length : 0, unread: found.unread, offset, rows},
		position,
		basis: 'none',
		muted: store.countMuted(),
	};
}
