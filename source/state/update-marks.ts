import type {Headline} from '../model/headline.ts';
import type {Mark} from '../model/mark.ts';
import type {Event} from './event.ts';
import {withAnswer} from './notice.ts';
import type {Choice, ListState, State} from './state.ts';
import {selectedHeadline} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {listAtHand} from './update-list.ts';
import {wordsOf} from './words-of.ts';

/** The story that a key is about: the one being read, else the selected one. */
export function storyAtHand(state: State): Headline | null {
	return state.pane === 'article' ? (state.article?.headline ?? null) : selectedHeadline(state);
}

/** Whether the story at hand is a page of no feed, which cannot be marked. */
const isPageAtHand = ({pane, article}: State) => pane === 'article' && article?.isPage === true;

/** Sets the read mark of those stories that have the other value. */
export function markRead(state: State, headlines: readonly Headline[], value: boolean): Step {
	return setMark(state, {
		kind: 'read',
		ids: headlines.filter(({isRead}) => isRead !== value).map(({id, storyId = id}) => storyId),
		value,
	});
}

/** Turns the read mark of the story at hand. */
export function toggleRead(state: State): Step {
	if (state.choice) {
		return markChoice(state, 'read', state.choice);
	}

	const headline = storyAtHand(state);
	if (isPageAtHand(state)) {
		return withAnswer(state, wordsOf(state).links.noMarks);
	}

	return headline
		? markRead(state, [headline], !headline.isRead)
		: withAnswer(state, wordsOf(state).notices.noStory);
}

/** Gives all chosen stories the mark, or takes it from them: the store knows who has it. */
function markChoice(state: State, kind: Mark['kind'], {range}: Choice): Step {
	const list = listAtHand(state);
	return list ? step(state, {type: 'mark-choice', ...list, kind, range}) : step(state);
}

/** The store has given the mark to these stories; they can be taken back as one. */
export function choiceMarked(state: State, mark: Mark): Step {
	const {choiceMarked: told} = wordsOf(state).notices;
	const {kind, ids, value} = mark;
	return withAnswer(withMark(state, mark), told(stateWord(kind, value), ids.length));
}

/** Keeps the story at hand, or lets it go. */
export function toggleSaved(state: State): Step {
	if (state.choice) {
		return markChoice(state, 'saved', state.choice);
	}

	const headline = storyAtHand(state);
	const {notices, links} = wordsOf(state);
	if (!headline || isPageAtHand(state)) {
		return withAnswer(state, headline ? links.noMarks : notices.noStory);
	}

	const value = !headline.isSaved;
	const marked = setMark(state, {kind: 'saved', ids: [headline.id], value});
	return andThen(marked, next => withAnswer(next, value ? notices.saved : notices.noLongerSaved));
}

/** Marks what is unread in the view now; the store answers with the stories that it was. */
export function markAllRead(state: State): Step {
	const list = listAtHand(state);
	return list ? step(state, {type: 'mark-all-read', ...list}) : step(state);
}

/** The store has marked these stories as read; they can be taken back as one. */
export function allMarked(state: State, ids: readonly number[]): Step {
	const {notices} = wordsOf(state);
	if (ids.length === 0) {
		return withAnswer(state, notices.nothingUnread);
	}

	const mark: Mark = {kind: 'read', ids, value: true};
	return withAnswer(withMark(state, mark), notices.allMarked(ids.length));
}

/** Takes the last mark back; the store knows which it was, from earlier visits too. */
export function undo(state: State): Step {
	return step(state, {type: 'undo-mark'});
}

/** The store has taken a mark back: the screen follows and says what it was. */
export function markUndone(
	state: State,
	{mark, title}: Extract<Event, {type: 'mark-undone'}>,
): Step {
	const {notices} = wordsOf(state);
	if (mark === null || mark === 'waiting') {
		return withAnswer(state, mark ? notices.undoLater : notices.nothingToUndo);
	}

	const reverse = {...mark, value: !mark.value};
	return withAnswer(
		withMark(state, reverse),
		notices.undone(stateWord(reverse.kind, reverse.value), mark.ids.length, title),
	);
}

function stateWord(kind: Mark['kind'], value: boolean): 'read' | 'unread' | 'saved' | 'unsaved' {
	return kind === 'read' ? (value ? 'read' : 'unread') : value ? 'saved' : 'unsaved';
}

function setMark(state: State, mark: Mark): Step {
	return mark.ids.length === 0
		? step(state)
		: step(withMark(state, mark), {type: 'make-mark', mark});
}

/** Shows the mark everywhere at once; the store follows. */
function withMark(state: State, {kind, ids, value}: Mark): State {
	const marked = new Set(ids);
	const field = kind === 'read' ? 'isRead' : 'isSaved';
	// Read is a story with all its headlines, saved is one of them.
	const isMarked = ({id, storyId = id}: Headline) =>
		marked.has(id) || (kind === 'read' && marked.has(storyId));
	const change = (headline: Headline) =>
		isMarked(headline) && headline[field] !== value ? {...headline, [field]: value} : headline;
	const inList = (list: ListState): ListState => {
		const rows = list.rows.map(change);
		const changed = rows.filter((row, index) => row !== list.rows[index]).length;
		const unread = kind === 'read' ? list.unread + (value ? -changed : changed) : list.unread;
		return changed === 0 ? list : {...list, rows, unread: Math.max(0, unread)};
	};

	const {latest, popular, saved, found} = state.lists;
	return {
		...state,
		lists: {
			latest: inList(latest),
			popular: inList(popular),
			saved: inList(saved),
			found: inList(found),
		},
		article: state.article && {...state.article, headline: change(state.article.headline)},
	};
}
