import type {Http, HttpResponse} from '../http/http.ts';
import type {FoundFeed} from '../model/feed.ts';
import type {FeedSource} from '../model/source.ts';
import {findFeeds} from './find-feeds.ts';
import {type KeepTools, keepAnswer} from './keep-answer.ts';
import {mindPauses} from './mind-pauses.ts';

/** Looks for feeds, and has what they answered at hand until the next search. */
export interface FoundFeeds {
	/** Throws, with one line for people, when there are none. */
	find(url: string): Promise<readonly FoundFeed[]>;
	/** The reader has subscribed to one of them: what it answered is its first answer. */
	keep(feed: FeedSource): Promise<void>;
	/** Resolves when what is to be kept is kept. */
	settle(): Promise<void>;
}

interface FindTools extends KeepTools {
	readonly http: Http;
	readonly signal: AbortSignal;
	readonly intervalMinutes: number;
}

/** Makes the one who looks. */
export function createFoundFeeds({http, signal, intervalMinutes, ...tools}: FindTools): FoundFeeds {
	let answers: ReadonlyMap<string, HttpResponse> = new Map();
	let keeping: Promise<void> = Promise.resolve();
	return {
		async find(url) {
			answers = new Map();
			const found = await findFeeds(url, mindPauses(http, tools), signal);
			answers = new Map(
				found.flatMap(({feed, answer}) => (answer ? [[feed.url, answer] as const] : [])),
			);
			return found.map(({feed}) => feed);
		},
		async keep(feed) {
			const answer = answers.get(feed.url);
			if (answer) {
				// What cannot be kept is asked for again.
				const work = keepAnswer(feed, answer, intervalMinutes, tools).catch(() => {});
				keeping = Promise.all([keeping, work]).then(() => {});
				await work;
			}
		},
		settle: () => keeping,
	};
}
