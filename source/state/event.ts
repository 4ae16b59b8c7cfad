import type {Article, Link} from '../model/article.ts';
import type {FoundFeed} from '../model/feed.ts';
import type {Headline, ListView, PopularBasis} from '../model/headline.ts';
import type {Mark, StoryPlace, StoryRange} from '../model/mark.ts';
import type {QuotedRate, Rate} from '../model/rate.ts';
import type {RateAlert} from '../model/rate-alert.ts';
import type {StoryCount} from '../model/saved-search.ts';
import type {SourceState} from '../model/source.ts';
import type {Found, StorySearch} from '../model/story-search.ts';
import type {HintAction} from './link-hints.ts';
import type {ConvertedAnswer, PairReport} from './rates/rates-state.ts';
import type {Options} from './state.ts';
import type {ListAtHand} from './update-list.ts';
import type {WheelPlace} from './update-mouse.ts';

/** What a key can ask for. */
export type Command =
	| 'move-down'
	| 'move-up'
	| 'half-page-down'
	| 'half-page-up'
	| 'page-down'
	| 'page-up'
	| 'go-top'
	| 'go-bottom'
	| 'read-on'
	| 'read-back'
	| 'open'
	| 'back'
	| 'next-story'
	| 'previous-story'
	| 'switch-pane'
	| 'show-latest'
	| 'show-popular'
	| 'show-saved'
	| 'show-rates'
	| 'toggle-saved'
	| 'toggle-read'
	| 'mark-all-read'
	| 'undo'
	| 'choose-stories'
	| 'open-in-browser'
	| 'copy-link'
	| 'show-link-hints'
	| 'open-command-line'
	| 'add-feed'
	| 'share-link'
	| 'copy-markdown'
	| 'write-story'
	| 'pipe-story'
	| 'refresh-source'
	| 'refresh-all'
	| 'extract-again'
	| 'toggle-zen'
	| 'toggle-duplicates'
	| 'show-errors'
	| 'show-sources'
	| 'edit-settings'
	| 'show-rates-drawer'
	| 'search-rates'
	| 'sort-rates'
	| 'longer-chart'
	| 'shorter-chart'
	| 'load-history'
	| 'compare-banks'
	| 'show-rate-news'
	| 'search'
	| 'filter-list'
	| 'find-in-story'
	| 'next-hit'
	| 'previous-hit'
	| 'save-search'
	| 'remove-search'
	| 'show-searches'
	| 'show-help'
	| 'back-or-quit'
	| 'quit'
	| 'redraw'
	| 'suspend';

/** Rows of a list as the store gave them: the places from `offset` on, of `total`. */
export interface ListRows {
	readonly total: number;
	readonly unread: number;
	readonly offset: number;
	readonly rows: readonly Headline[];
}

/** What has happened. Answers carry the token of their request. */
export type Event =
	| {readonly type: 'command-given'; readonly command: Command}
	/** A key, or a pasted text, while a line is being typed. */
	| {readonly type: 'prompt-typed'; readonly key: string}
	| {readonly type: 'feeds-found'; readonly token: number; readonly feeds: readonly FoundFeed[]}
	| {readonly type: 'feeds-missed'; readonly token: number; readonly reason: string}
	| {readonly type: 'typing-rested'; readonly token: number}
	| {readonly type: 'stories-found'; readonly token: number; readonly found: Found}
	/** A saved search, by its place, is to be counted. */
	| {readonly type: 'count-due'; readonly token: number; readonly place: number}
	| {
			readonly type: 'stories-counted';
			readonly token: number;
			readonly query: string;
			readonly count: StoryCount;
	  }
	| {readonly type: 'hint-typed'; readonly letter: string}
	| {readonly type: 'hint-action-chosen'; readonly action: HintAction}
	| {readonly type: 'hints-left'}
	| {readonly type: 'wheel-turned'; readonly place: WheelPlace; readonly lines: number}
	/** A row of the list or of the rates, by its place in all of them. */
	| {readonly type: 'row-clicked'; readonly place: number}
	/** The story, on a link of that number or beside all of them. */
	| {readonly type: 'story-clicked'; readonly link: number | null}
	/** `command` is what the digit means alone, after a moment; in a story it means a number. */
	| {readonly type: 'digit-typed'; readonly digit: string; readonly command: Command | null}
	/** The first keys of a sequence; `command` is what they mean when the sequence is not ended. */
	| {readonly type: 'sequence-begun'; readonly keys: string; readonly command: Command | null}
	| {readonly type: 'sequence-ended'; readonly command: Command}
	/** A key that works in another place only. */
	| {
			readonly type: 'key-misplaced';
			readonly command: Command;
			readonly place: 'list' | 'article' | 'rates' | 'stories';
	  }
	| {readonly type: 'keys-rested'; readonly token: number}
	| {readonly type: 'resized'; readonly columns: number; readonly rows: number}
	| {readonly type: 'clock-ticked'; readonly now: number}
	/** When the reader left the last time, epoch milliseconds. */
	| {readonly type: 'visit-read'; readonly time: number}
	| {readonly type: 'headlines-changed'}
	| {readonly type: 'rates-changed'}
	| {
			readonly type: 'list-read';
			readonly view: ListView;
			readonly token: number;
			readonly page: ListRows;
			/** Where the story asked for stands now; null when it is not in the view. */
			readonly position: number | null;
			readonly basis: PopularBasis;
			/** How many stories the reader's rules keep out of every list. */
			readonly muted: number;
			/** What is left of what a search had found, where some of it is gone. */
			readonly left?: readonly number[];
	  }
	| {
			readonly type: 'article-read';
			readonly token: number;
			readonly article: Article;
			/** Whether the page itself was read at some time: nothing more need be fetched. */
			readonly isComplete: boolean;
			readonly place: Place | null;
	  }
	| {readonly type: 'article-loaded'; readonly token: number}
	| {readonly type: 'page-loaded'; readonly token: number; readonly article: Article}
	| {readonly type: 'all-marked'; readonly ids: readonly number[]}
	/**
	 * A mark has been taken back (null: there was none; `waiting`: it is still to be written); `title`
	 * names the story when it is one.
	 */
	| {
			readonly type: 'mark-undone';
			readonly mark: Mark | 'waiting' | null;
			readonly title: string;
	  }
	| {readonly type: 'choice-read'; readonly range: StoryRange; readonly count: number}
	/** The chosen stories that the mark is for. */
	| {readonly type: 'choice-marked'; readonly mark: Mark}
	| {readonly type: 'article-failed'; readonly token: number; readonly reason: string}
	| {readonly type: 'selection-rested'; readonly token: number}
	| {readonly type: 'reading-rested'; readonly token: number}
	| {
			readonly type: 'rates-read';
			readonly header: readonly QuotedRate[];
			readonly table: readonly QuotedRate[];
			readonly note: string;
			/** What the terms of the sources ask to be shown; empty when they ask for nothing. */
			readonly credit: string;
			/** Codes of currencies, in the reader's order. */
			readonly favourites: readonly string[];
			/** What the reader has not been told of yet. */
			readonly alerts: readonly RateAlert[];
	  }
	| {readonly type: 'pair-read'; readonly report: PairReport}
	| {readonly type: 'amount-converted'; readonly answer: ConvertedAnswer}
	| {
			readonly type: 'rate-news-read';
			/** The currencies and the bank that the stories name, in words. */
			readonly about: string;
			readonly rows: readonly Headline[];
	  }
	/** A key that belongs to a text being typed. */
	| {readonly type: 'text-typed'; readonly key: string}
	/** Past fixings are in the store, as far as they could be had; the reason says why no more. */
	| {readonly type: 'history-loaded'; readonly added: number; readonly reason: string}
	| {readonly type: 'source-changed'; readonly source: SourceState}
	| {readonly type: 'sources-read'; readonly sources: readonly SourceState[]}
	| {readonly type: 'refresh-finished'; readonly done: number; readonly failed: number}
	| {readonly type: 'edition-changed'; readonly isSample: boolean; readonly notice: string}
	| {readonly type: 'options-changed'; readonly options: Options}
	| {readonly type: 'notice-raised'; readonly text: string}
	/** What came of something that the reader asked for. */
	| {readonly type: 'answer-given'; readonly text: string}
	| {readonly type: 'notice-expired'; readonly token: number};

/** What is to be copied as Markdown: a link, or a whole story. */
export type MarkdownSource =
	| {readonly kind: 'link'; readonly link: Link}
	| {readonly kind: 'story'; readonly article: Article};

/** A place in a story: so many lines below the start of a block. It survives another width. */
export interface Place {
	readonly block: number;
	readonly line: number;
}

/** What is to be done outside: every result comes back as an event. */
export type Effect =
	| {
			readonly type: 'read-list';
			readonly view: ListView;
			readonly token: number;
			/** The story to stay with, or null to go by place. */
			readonly around: number | null;
			readonly position: number;
			/** What a search has found, for the list that is made of it. */
			readonly found: Found;
			readonly limit: number;
			/** One row for a story that several feeds carry. */
			readonly isCollapsed: boolean;
	  }
	| {readonly type: 'read-article'; readonly token: number; readonly headline: Headline}
	| {
			readonly type: 'load-article';
			readonly token: number;
			readonly headlineId: number;
			readonly isForced: boolean;
	  }
	| {
			readonly type: 'load-page';
			readonly token: number;
			readonly url: string;
			/** What the link to it says; the page's own title comes before it. */
			readonly title: string;
	  }
	| {readonly type: 'cancel-article'; readonly token: number}
	| {readonly type: 'keep-place'; readonly headlineId: number; readonly place: Place}
	| {readonly type: 'read-rates'}
	| {readonly type: 'read-pair'; readonly rate: Rate; readonly days: number}
	| {readonly type: 'convert-amount'; readonly text: string; readonly favourites: readonly string[]}
	| {readonly type: 'read-rate-news'; readonly rates: readonly Rate[]}
	| {readonly type: 'load-history'; readonly rate: Rate; readonly days: number}
	| {readonly type: 'ask-other-banks'}
	| {readonly type: 'keep-favourites'; readonly codes: readonly string[]}
	| {readonly type: 'announce-alerts'; readonly alerts: readonly RateAlert[]}
	| {readonly type: 'make-mark'; readonly mark: Mark}
	| {readonly type: 'undo-mark'}
	| (ListAtHand & {
			readonly type: 'read-choice';
			readonly one: StoryPlace;
			readonly other: StoryPlace;
	  })
	| (ListAtHand & {
			readonly type: 'mark-choice';
			readonly kind: Mark['kind'];
			readonly range: StoryRange;
	  })
	| {
			readonly type: 'find-stories';
			readonly token: number;
			readonly search: StorySearch;
			/** Stories that stay, whether the search finds them now or not. */
			readonly kept: readonly number[];
	  }
	| {
			readonly type: 'count-stories';
			readonly token: number;
			readonly query: string;
			readonly search: StorySearch;
	  }
	/** Into the settings, or out of them. */
	| {readonly type: 'keep-search' | 'drop-search'; readonly query: string}
	| (ListAtHand & {readonly type: 'mark-all-read'})
	| {readonly type: 'refresh'; readonly sourceIds: readonly string[] | 'all'}
	| {readonly type: 'open-link'; readonly url: string}
	| {readonly type: 'copy-link'; readonly url: string}
	| {readonly type: 'find-feeds'; readonly token: number; readonly url: string}
	/** A list of feeds in a file of the reader's. */
	| {readonly type: 'read-feed-list'; readonly token: number; readonly path: string}
	| {readonly type: 'add-feeds'; readonly feeds: readonly FoundFeed[]}
	| {readonly type: 'copy-markdown'; readonly markdown: MarkdownSource}
	/** To a file in the reader's folder, or to the reader's command. */
	| {readonly type: 'write-story' | 'pipe-story'; readonly article: Article}
	| {readonly type: 'wait'; readonly milliseconds: number; readonly event: Event}
	| {readonly type: 'edit-settings'}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};
