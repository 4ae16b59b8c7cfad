import {englishForm} from '../plural.ts';

const choiceWords = {
	read: 'marked as read',
	unread: 'marked as unread',
	saved: 'saved',
	unsaved: 'no longer saved',
};

/** What the reader is told in place of the hints. */
export const notices = {
	saved: 'Saved',
	noLongerSaved: 'No longer saved',
	nothingUnread: 'Nothing was unread',
	allMarked: (count: number) =>
		englishForm(
			count,
			`${count} story marked as read, u takes it back`,
			`${count} stories marked as read, u takes them back`,
		),
	chosen: (count: number) => `${count} chosen: m read f save  j/k more or fewer  Esc end`,
	choiceMarked: (is: 'read' | 'unread' | 'saved' | 'unsaved', count: number) =>
		englishForm(
			count,
			`${count} story ${choiceWords[is]}, u takes it back`,
			`${count} stories ${choiceWords[is]}, u takes them back`,
		),
	nothingToUndo: 'Nothing to take back',
	undoLater: 'Marks are still to be written: try again in a moment',
	undone: (is: 'read' | 'unread' | 'saved' | 'unsaved', count: number, title: string) => {
		const words = `${is === 'unsaved' ? 'not saved' : is} again`;
		return count === 1
			? `Taken back, ${words}: ${title || 'one story'}`
			: `Taken back, ${count} stories ${words}`;
	},
	noUnreadBelow: 'No unread story below this one',
	readingAgain: 'Reading the page again',
	noSuchLink: (number: string) => `There is no link ${number} in this story`,
	noStory: 'There is no story here',
	noneOpen: 'No story is open yet: Enter opens the selected one',
	noLink: 'This story has no link',
	askingSource: 'Asking the source for news …',
	askingAll: 'Asking all sources for news …',
	someFailed: (failed: number, all: number) =>
		`${failed} of ${all} ${englishForm(all, 'source', 'sources')} did not answer: e tells why`,
	allFresh: 'Everything is as new as the sources have it',
	askedJustNow: 'The sources were asked a moment ago: they may be asked again in 5 minutes',
	copied: (url: string) => `Copied: ${url}`,
	opened: (url: string) => `Opened in the browser: ${url}`,
	settingsInForce: 'The settings are in force',
	sampleShown: 'Nothing could be reached and nothing is stored: this is the sample edition',
	ownShown: 'The sources answer again: this is your own edition',
	killed: 'masthead was killed or ran out of memory. What you had marked is kept.',
	nothingSought: 'Nothing is being looked for: / searches',
	nothingSoughtHere: 'Nothing is being looked for: / searches everything, F this story',
	notInStory: 'It does not stand in this story',
	noMoreBelow: 'No more of it below',
	noMoreAbove: 'No more of it above',
	noStoryToSearch: 'There is no story on screen to look in',
	duplicatesElsewhere: 'Duplicates are joined in Latest only: 1 goes there',
	oneRow: 'One row for each story',
	everyRow: 'Every feed’s own row is shown',
};
