import {englishForm} from '../plural.ts';
import {errors} from './errors.ts';
import {keys} from './keys.ts';
import {links} from './links.ts';
import {notices} from './notices.ts';
import {rates} from './rates.ts';
import {spoken} from './spoken.ts';
import {times} from './times.ts';

/** English: where a word is added first. */
export const en = {
	times,
	errors,
	keys,
	links,
	notices,
	rates,
	spoken,
	/** What stands before the decimals of a number. */
	decimalMark: '.',
	/** The name of the program and the size that it needs. */
	smallScreen: 'Masthead needs 40×10',
	tabs: {latest: 'Latest', popular: 'Popular', saved: 'Saved', rates: 'Rates'},
	/** The same where there is no room for them. */
	shortTabs: {latest: 'Latest', popular: 'Popular', saved: 'Saved', rates: 'Rates'},
	/** Where the Popular view has its order from. */
	popularBasis: {
		site: 'the sites’ own list',
		scores: 'by votes and comments',
		coverage: 'carried by several feeds',
		none: '',
	},
	header: {
		sample: 'SAMPLE',
		sampleNote: 'sample stories and rates, made up',
		/** The same where there is less room. */
		shortSampleNote: 'all made up',
		offline: 'offline',
		failed: (count: number) => `${count} failed`,
		/** Stories that came in above the screen. */
		news: (count: number) => `${count} new`,
	},
	search: {
		hints: {
			search: 'words, "a phrase", feed: after: before: is:unread is:saved, Esc',
			filter: 'words of titles in this list, Esc',
			find: 'words or "a phrase", Esc',
		},
		keeps: 'Enter keeps it, Esc',
		findPrompt: 'Find in the story: ',
		/** Over the list of saved searches; each has so many unread of so many stories. */
		savedHead: 'Saved searches, unread/all: Enter opens, - removes',
		noneSaved: 'No saved searches yet: / looks for something, + then saves it.',
		saved: (name: string) => `Search saved: ${name}; 5 lists them`,
		savedBefore: (name: string) => `Saved already: ${name}; 5 lists them`,
		removed: (name: string) => `No longer saved: ${name}`,
		notSaved: 'This search is not among the saved ones',
	},
	list: {
		/** Above it stands what came in since. */
		lastVisit: (when: string) => `your last visit: ${when}`,
		noTitle: 'No title in this list has these words. Esc shows all of it.',
		nothingFound: 'Nothing found in what is stored. / changes the search, Esc leaves it.',
		noSaved: 'Nothing saved yet. f on a story keeps it here, with its text.',
		noPopular:
			'No popular stories yet: they come from the sites’ own lists, from scores, or from stories that several feeds carry.',
		asking: (names: string) => `Asking ${names} for news …`,
		noFeeds: 'No feeds. E edits the settings: add one under "feeds", or choose an edition.',
		noStories: 'No stories. e shows how the sources are doing, R asks them again.',
	},
	article: {
		completeness: {
			full: 'full text',
			summary: 'summary only',
			paywalled: 'behind a paywall',
			empty: 'no text',
		},
		part: 'part of the text',
		reading: 'reading the page …',
		minutes: (count: number) => `${count} min`,
		updated: (when: string) => `updated ${when}`,
		popular: 'Popular',
	},
	sources: {
		mutedName: 'Muted',
		muted: (count: number) =>
			`${count} ${englishForm(count, 'story is', 'stories are')} kept out of the lists by "mute" in the settings`,
		status: {
			idle: 'not asked yet',
			loading: 'loading …',
			fresh: 'fresh',
			stale: 'stale',
			failed: 'failed',
		},
		neverRead: 'never read',
		readNow: 'read just now',
		readAgo: (time: string) => `read ${time} ago`,
		nextTry: (time: string) => `next try ${time}`,
		notAskedAgain: 'not asked again',
	},
	edition: {
		question: 'Which edition? E changes it later.',
		hints: 'j/k move  Enter take',
		/** What is taken when nobody presses a key. */
		waiting: (name: string, seconds: number) => `${name} in ${seconds} s`,
		otherwise: 'Esc the first  q quit',
		rates: (bank: string) => `Rates: ${bank}`,
		/** The question and its keys, for a screen that is read aloud. */
		aloud:
			'Masthead. Which edition? j and k move, Enter takes the selected one, Escape the first, q leaves',
	},
};
