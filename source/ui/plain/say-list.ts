import type {Headline} from '../../model/headline.ts';
import {currentList, type State, selectedHeadline} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import {listTime} from '../../text/time-ago.ts';
import {emptyListText} from '../list/empty-list-text.ts';
import {spoken} from './spoken.ts';

/** What is said of the list when it has the keys: the view where it is another one, and the selection. */
export function sayList(before: State | null, after: State): readonly string[] {
	if (!isInList(after)) {
		return [];
	}

	const isOther = !before || before.view !== after.view || before.isSample !== after.isSample;
	// While the sources are being asked the number grows many times; the first stories are told at once.
	const isGrowing = isAsking(after) && before !== null && total(before) > 0;
	const isMore = before !== null && total(before) !== total(after) && !isGrowing;
	const hasEnded = before !== null && isAsking(before) && !isAsking(after);
	const views = isOther || isMore || hasEnded ? [viewLine(after)] : [];
	const marks = before && isInList(before) ? sayMarks(before, after) : [];
	return [...views, ...saySelection(before, after), ...marks];
}

const isInList = ({pane, overlay, prompt, view}: State): boolean =>
	pane === 'list' && overlay === null && prompt === null && view !== 'rates';

/** Whether some source is being asked for news. */
export const isAsking = ({sources}: State): boolean =>
	sources.some(({status}) => status === 'loading');

const total = (state: State): number => currentList(state)?.total ?? 0;

/** `Latest: 42 stories, 12 unread`, or why there are none. */
function viewLine(state: State): string {
	const list = currentList(state);
	const {tabs, spoken: words} = wordsOf(state);
	const name = {...tabs, found: words.foundView}[state.view];
	if (!list || list.total === 0) {
		return spoken(`${name}: ${emptyListText(state)}`, words);
	}

	const counts = words.view(name, list.total, list.unread);
	return state.isSample ? `${counts}, ${words.sample}` : counts;
}

function saySelection(before: State | null, after: State): readonly string[] {
	const headline = selectedHeadline(after);
	const isSame =
		before !== null &&
		isInList(before) &&
		before.view === after.view &&
		selectedHeadline(before)?.id === headline?.id;
	return headline && !isSame ? [headlineLine(headline, after)] : [];
}

/** `2 of 42, Kaktus, 09:24, unread: Title`. */
function headlineLine(headline: Headline, state: State): string {
	const {cursor = 0, total: all = 0} = currentList(state) ?? {};
	const {source, alsoIn = [], time, isRead, isSaved, title} = headline;
	const {timeZone, language} = state.options;
	const words = wordsOf(state).spoken;
	const facts = [
		words.place(cursor + 1, all),
		source,
		alsoIn.length > 0 ? words.otherFeeds(alsoIn.length) : '',
		listTime(time, state.now, timeZone, language),
		isRead ? words.read : words.unread,
		isSaved ? words.saved : '',
	];
	return spoken(`${facts.filter(Boolean).join(', ')}: ${title}`, words);
}

/** A mark of the selected story that has changed under the selection; that it is saved, a notice tells. */
function sayMarks(before: State, after: State): readonly string[] {
	const [was, is] = [selectedHeadline(before), selectedHeadline(after)];
	const {markedRead, markedUnread} = wordsOf(after).spoken;
	const isChanged = was && is && was.id === is.id && was.isRead !== is.isRead;
	return isChanged ? [is.isRead ? markedRead : markedUnread] : [];
}
