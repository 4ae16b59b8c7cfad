import type {Article} from '../model/article.ts';
import type {FoundFeed} from '../model/feed.ts';
import type {Headline, ListView, PopularBasis, View} from '../model/headline.ts';
import type {Language} from '../model/language.ts';
import type {StoryPlace, StoryRange} from '../model/mark.ts';
import type {SavedSearch, StoryCount} from '../model/saved-search.ts';
import type {SourceState} from '../model/source.ts';
import type {Command, Place} from './event.ts';
import type {HelpRow} from './help-lines.ts';
import type {LinkHints} from './link-hints.ts';
import type {Prompt} from './prompt.ts';
import {emptyRates, type RatesState} from './rates/rates-state.ts';
import type {Finding, TextFind} from './search/finding.ts';

/** A list as a window over any number of rows: the store holds them, we hold those near the screen. */
export interface ListState {
	readonly total: number;
	readonly unread: number;
	/** The place of the first row that we hold. */
	readonly offset: number;
	readonly rows: readonly Headline[];
	/** The place of the selected row. */
	readonly cursor: number;
	/** The place of the first row on screen. */
	readonly top: number;
	/** The reader has moved in it: from then on nothing shifts under the eyes. */
	readonly isTouched: boolean;
	/** Rows that came in above the screen since the reader last saw the top. */
	readonly news: number;
	/** It is about to have other rows by the reader's own wish: none of them is news. */
	readonly isRearranged: boolean;
	/** The newest request; an answer to an older one is dropped. */
	readonly token: number;
	readonly basis: PopularBasis;
}

/** The story in the article pane. */
export interface ArticleState {
	readonly headline: Headline;
	/** Null until the store has answered, which is the next event. */
	readonly article: Article | null;
	readonly status: 'reading' | 'loading' | 'ready' | 'failed';
	/** Why the page could not be had; empty otherwise. */
	readonly reason: string;
	/** The first line on screen. */
	readonly top: number;
	/** The reader has scrolled, so that there is a place to be kept. */
	readonly isScrolled: boolean;
	/** The reader has opened it, so that its page is fetched at once. */
	readonly isWanted: boolean;
	/** A page that a link led to: it is in no feed, so it has no marks and its text is not kept. */
	readonly isPage: boolean;
	readonly token: number;
}

/** Stories chosen for a mark on all of them: those from `anchor` to the selected one. */
export interface Choice {
	/** The story where the choice began. */
	readonly anchor: StoryPlace;
	readonly range: StoryRange;
	/** How many they are. */
	readonly count: number;
	/** The selection has gone to a row that is still to be read. */
	readonly isBehind: boolean;
}

/** A story that a link was followed from. */
export interface TrailStep {
	readonly article: ArticleState;
	readonly place: Place | null;
}

/** A key that means one thing alone and another together with the next. */
export interface Pending {
	/** The keys of a sequence so far; empty while it is a digit that waits. */
	readonly keys: string;
	/** What they mean when nothing follows. */
	readonly command: Command | null;
	readonly token: number;
}

/**
 * What stands over the panes; `top` is its first line on screen. `rates` is the drawer,
 * `rate-news` the stories about a currency, where `top` is the selected one.
 */
export type Overlay =
	| {readonly kind: 'help' | 'sources' | 'rates' | 'rate-news'; readonly top: number}
	| {
			readonly kind: 'errors';
			readonly top: number;
			/** The place of the selected source among those that failed. */
			readonly cursor: number;
			/** Its address is shown. */
			readonly hasAddress: boolean;
	  }
	| {
			readonly kind: 'searches';
			readonly top: number;
			readonly cursor: number;
			/** How much each search finds, by its query, as far as it has been counted. */
			readonly counts: ReadonlyMap<string, StoryCount>;
			/** The newest round of counting. */
			readonly token: number;
	  }
	| {readonly kind: 'qr'; readonly top: number; readonly url: string}
	| {
			readonly kind: 'feeds';
			readonly top: number;
			readonly feeds: readonly FoundFeed[];
			readonly cursor: number;
	  };

/** Everything that the screen shows. Times are epoch milliseconds. */
export interface State {
	readonly columns: number;
	readonly rows: number;
	readonly now: number;
	readonly options: Options;
	readonly pane: 'list' | 'article';
	readonly view: View;
	readonly lists: Readonly<Record<ListView, ListState>>;
	readonly article: ArticleState | null;
	/** The way back from the story in the article pane, the last step at its end. */
	readonly trail: readonly TrailStep[];
	/** What is being looked for in the lists, and the way back from it. */
	readonly finding: Finding | null;
	/** What is being looked for in the story. */
	readonly textFind: TextFind | null;
	readonly rates: RatesState;
	readonly sources: readonly SourceState[];
	/** How many stories the reader's rules keep out of every list. */
	readonly muted: number;
	readonly overlay: Overlay | null;
	/** Labels on the links and headlines of the screen, while one is being typed. */
	readonly linkHints: LinkHints | null;
	/** A line that is being typed at the foot of the screen. */
	readonly prompt: Prompt | null;
	/** The newest request for the feeds of an address. */
	readonly feedsToken: number;
	/** When the reader left the last time, epoch milliseconds; null at the first visit. */
	readonly lastVisit: number | null;
	readonly isZen: boolean;
	readonly isSample: boolean;
	/** Latest has a row for every headline, not one for each story that several feeds carry. */
	readonly hasDuplicates: boolean;
	/** Digits typed so far: a count of rows, or in a story the number of a link. */
	readonly digits: string;
	/** What waits for the next key, or for a moment without one. */
	readonly pending: Pending | null;
	/** Null but while stories of the list on screen are being chosen. */
	readonly choice: Choice | null;
	/** The notice on screen is the answer to the last key. */
	readonly isAnswered: boolean;
	/** The reader has asked for news and is owed an answer. */
	readonly isAsking: boolean;
	/** What the reader is being told; the first is on screen. */
	readonly notices: readonly {readonly text: string; readonly token: number}[];
	/** The last token given out. */
	readonly token: number;
	/** The token of the selection's last move, for what follows when it rests. */
	readonly restToken: number;
}

/** What the settings and the machine decide. */
export interface Options {
	readonly hasSeconds: boolean;
	readonly timeZone: string | null;
	/** What the interface is written in, its dates and numbers too. */
	readonly language: Language;
	/** UTF-8 glyphs, or ASCII forms. */
	readonly isUtf8: boolean;
	/** In the reader's order. */
	readonly searches: readonly SavedSearch[];
	/** The help, which is made from the key table. */
	readonly help: readonly HelpRow[];
}

export const emptyList: ListState = {
	total: 0,
	unread: 0,
	offset: 0,
	rows: [],
	cursor: 0,
	top: 0,
	isTouched: false,
	news: 0,
	isRearranged: false,
	token: 0,
	basis: 'none',
};

/** The state before anything has been read. */
export function initialState(
	start: Pick<State, 'columns' | 'rows' | 'now' | 'options' | 'isSample'>,
): State {
	return {
		...start,
		pane: 'list',
		view: 'latest',
		lists: {latest: emptyList, popular: emptyList, saved: emptyList, found: emptyList},
		article: null,
		trail: [],
		finding: null,
		textFind: null,
		rates: emptyRates,
		sources: [],
		muted: 0,
		overlay: null,
		linkHints: null,
		prompt: null,
		feedsToken: 0,
		lastVisit: null,
		isZen: false,
		hasDuplicates: false,
		digits: '',
		pending: null,
		choice: null,
		isAnswered: false,
		isAsking: false,
		notices: [],
		token: 0,
		restToken: 0,
	};
}

/** The list that is shown, or null in the Rates view. */
export function currentList(state: State): ListState | null {
	return state.view === 'rates' ? null : state.lists[state.view];
}

/** The selected headline of the list that is shown. */
export function selectedHeadline(state: State): Headline | null {
	const list = currentList(state);
	return list?.rows[list.cursor - list.offset] ?? null;
}

/** Empty lists for another edition: what was on screen belongs to the old one. */
export function withoutContent(state: State): State {
	const fresh = initialState(state);
	return {
		...state,
		...fresh,
		view: state.view === 'found' ? 'latest' : state.view,
		hasDuplicates: state.hasDuplicates,
		lastVisit: state.lastVisit,
		token: state.token,
		restToken: state.token,
	};
}
