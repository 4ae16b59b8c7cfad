import type {FeedFormat} from '../model/feed.ts';

/** A block of a story: one line, or the lines of a list, a table, a quote or a code sample. */
export type BodyBlock = string | readonly string[];

/** A story as the editor writes it. `body` is in the small markup that `renderBody` reads. */
export interface Story {
	/** Unique in the edition: other stories link to it as `story:slug`. */
	readonly slug: string;
	/** A key of the paper's `sections`. */
	readonly section: string;
	/** How long before the start of the server it appeared. */
	readonly minutesAgo: number;
	readonly title: string;
	readonly author: string;
	readonly body: readonly BodyBlock[];
	/** How many comments it has; in a JSON Feed, how many votes. */
	readonly score: number;
	/** Where it differs from the paper's. */
	readonly language?: string;
}

/** The words of a paper's pages beside its stories. */
export interface PageWords {
	readonly popular: string;
	readonly latest: string;
	readonly share: string;
	readonly about: string;
	readonly contacts: string;
	readonly rights: string;
}

/** One of the four papers, with its stories from the newest to the oldest. */
export interface Paper {
	/** The id of its feed. */
	readonly id: string;
	/** The short name that the list of headlines shows. */
	readonly name: string;
	readonly title: string;
	readonly description: string;
	/** The first folder of its addresses. */
	readonly folder: string;
	/** What follows the folder in the address of the feed. */
	readonly feedFile: string;
	readonly language: string;
	readonly format: FeedFormat;
	readonly encoding: 'utf-8' | 'windows-1251';
	/** The markup of its pages: that of the news site 24.kg, or plain HTML5. */
	readonly pages: 'news-site' | 'html5';
	/** The number in the address of its oldest story. */
	readonly firstNumber: number;
	readonly sections: Readonly<Record<string, string>>;
	readonly words: PageWords;
	/** Slugs, the most read first. */
	readonly popular: readonly string[];
	readonly stories: readonly Story[];
}
