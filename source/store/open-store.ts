import {closeSync, openSync} from 'node:fs';
import type {Feed} from '../model/feed.ts';
import type {Headline} from '../model/headline.ts';
import type {MuteRule} from '../model/mute-rule.ts';
import type {Found, StorySearch} from '../model/story-search.ts';
import {sayReason} from '../text/say-reason.ts';
import {backUpMarksDaily} from './back-up-marks.ts';
import {findCause} from './find-cause.ts';
import {finishSteps} from './finish-steps.ts';
import {createMarkQueue, type MarkQueue} from './mark-queue.ts';
import {openDatabase} from './open-database.ts';
import {openSubstitute} from './open-substitute.ts';
import {damageMarker} from './open-writer.ts';
import {prepareQueries, type Queries} from './queries.ts';
import {recallAnswers} from './recall-answers.ts';
import {isDamage} from './storage-problem.ts';
import type {FindingSteps, HeadlinePage, SavedFeed, SavingSteps, Store} from './store.ts';
import {type StoreGuard, storeGuard} from './store-guard.ts';
import {type WaitingMarks, waitingMarks} from './waiting-marks.ts';
import {watchSchema} from './watch-schema.ts';

export interface StoreOptions {
	/** Epoch milliseconds; for what is recent in the Popular view. */
	readonly clock?: () => number;
	readonly isReadOnly?: boolean;
	/** How long a write waits for that of another process. The wait blocks the thread. */
	readonly busyTimeoutMs?: number;
	/** What to keep out of the lists from now on, as it comes in. */
	readonly muteRules?: readonly MuteRule[];
	/** Told in one line when something cannot be kept; the store goes on without it. */
	readonly onProblem?: (message: string) => void;
	/** Told when marks that waited for another program have been made. */
	readonly onCaughtUp?: () => void;
}

/**
 * Opens the store, creating it where it does not exist; `:memory:` keeps nothing. Never throws for
 * the state of file or disk: `notices` tells what was found and what became of it.
 */
export function openStore(path: string, options: StoreOptions = {}): Store {
	const {clock = Date.now, onProblem = () => {}, onCaughtUp = () => {}} = options;
	const {db, isLasting, isReadOnly, notices, queries, isOvertaken} = openQueries(path, options);
	const onDamage = () => (isLasting ? leaveMarker(path) : undefined);
	const causeOf = (error: unknown) => (isLasting ? findCause(path, error) : error);
	const guard = storeGuard({
		isReadOnly,
		isOvertaken,
		clock,
		onProblem,
		causeOf,
		onDamage,
		onCaughtUp,
	});
	const waiting = waitingMarks(guard.isWaiting);
	const queue = createMarkQueue(
		(ids, isRead) => {
			guard.keep(() => queries.marks.setRead(ids, isRead));
			waiting.note(ids, {isRead});
		},
		ids => guard.read(ids, () => queries.marks.withTwins(ids)),
	);
	let isOpen = true;

	return {
		notices,
		...reading(queries, guard, waiting, () => isOpen),
		...reader(queries, guard, queue, waiting),
		...storing(queries, guard),
		backUpMarks(now) {
			if (isLasting) {
				guard.write(undefined, () => backUpMarksDaily(db, path, now));
			}
		},
		close() {
			if (isOpen) {
				isOpen = false;
				// Nobody waits for a key any longer, and what is not kept now is lost.
				db.exec(`PRAGMA busy_timeout = ${lastWaitMs}`);
				queue.finish();
				guard.finish();
				db.close();
			}
		},
	};
}

const lastWaitMs = 3000;

function openQueries(path: string, options: StoreOptions) {
	const {clock = Date.now, isReadOnly = false, busyTimeoutMs = 5000, muteRules} = options;
	const opened = openDatabase(path, {isReadOnly, busyTimeoutMs, clock});
	try {
		const queries = prepareQueries(opened.db, clock, muteRules);
		const isOvertaken = watchSchema(opened.db);
		// Opening may have had more patience.
		opened.db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
		return {...opened, queries, isOvertaken};
	} catch (error) {
		opened.db.close();
		const cause = findCause(path, error);
		if (isDamage(cause)) {
			leaveMarker(path);
		}

		const isNewer = opened.isReadOnly && opened.notices.length > 0;
		const substitute = openSubstitute(path, isNewer ? newerStore : cause);
		const queries = prepareQueries(substitute.db, clock, muteRules);
		return {...substitute, queries, isOvertaken: () => false};
	}
}

const newerStore = new Error(sayReason('madeByNewer'));

/** What screens and commands read. */
function reading(
	queries: Queries,
	guard: StoreGuard,
	waiting: WaitingMarks,
	isOpen: () => boolean,
) {
	const {headlines, search, found, choices, entries, popular, articles, notes, rates, sources} =
		queries;
	const {read} = guard;
	const recall = recallAnswers(guard);
	// Any page of the view is better than none.
	const listHeadlines = recall(
		headlines.listHeadlines,
		({offset}) => emptyPage(offset),
		({view}) => view,
	);
	const getHeadline = recall(headlines.getHeadline, () => null);
	const shown = (rows: readonly Headline[]) => rows.map(waiting.show);

	function* findInSteps(wanted: StorySearch, kept: readonly number[] = []): FindingSteps {
		const steps = found.findInSteps(wanted, kept);
		// What had been found is not forgotten for a store that cannot be read, or has been closed.
		const asBefore: IteratorResult<void, Found> = {done: true, value: {ids: kept, unread: 0}};
		for (;;) {
			const step = isOpen() ? read(asBefore, () => steps.next()) : asBefore;
			if (step.done) {
				return step.value;
			}

			yield;
		}
	}

	return {
		// Who asks for one row asks whether there are any: it is no page to be remembered.
		listHeadlines(query) {
			const only = query.limit > 1 ? null : read(null, () => headlines.listHeadlines(query));
			const page = only ?? listHeadlines(query);
			return {...page, rows: shown(page.rows)};
		},
		positionOf: (view, id, isUnreadOnly, isCollapsed) =>
			read(null, () => headlines.positionOf(view, id, isUnreadOnly, isCollapsed)),
		searchHeadlines: (query, limit, offset) =>
			read(emptyPage(offset), () => search.searchHeadlines(query, limit, offset)),
		findStories: wanted => finishSteps(findInSteps(wanted)).ids,
		findInSteps,
		stillThere: ids => read(nothingFound, () => found.stillThere(ids)),
		unreadOf: ids => read([], () => found.unreadOf(ids)),
		getHeadlines: ids => shown(read([], () => found.getHeadlines(ids))),
		getHeadline(id) {
			const headline = getHeadline(id);
			return headline && waiting.show(headline);
		},
		findByUrl: url => read(null, () => headlines.findByUrl(url)),
		unreadIds: (view, isCollapsed) => read([], () => headlines.unreadIds(view, isCollapsed)),
		newestStory: () => read(0, () => choices.newestStory()),
		countBetween: (...range) => read(0, () => choices.countBetween(...range)),
		markedBetween: (...range) => read([], () => choices.markedBetween(...range)),
		markedOf: (ids, mark) => read([], () => choices.markedOf(ids, mark)),
		getEntryText: recall(entries.getEntryText, () => null),
		countMuted: () => read(0, () => queries.muted.countMuted()),
		popularBasis: recall(
			() => popular.rank().basis,
			() => 'none',
		),
		getArticle: recall(articles.getArticle, () => null),
		getNote: recall(notes.getNote, () => null),
		latestRates: recall(rates.latestRates, () => []),
		currentRates: recall(rates.currentRates, () => []),
		findRate: recall(rates.findRate, () => null),
		rateHistory: (source, pair, from, to) =>
			read([], () => rates.rateHistory(source, pair, from, to)),
		getSource: id => read(null, () => sources.getSource(id)),
		dataVersion: () => read(0, () => queries.dataVersion()),
		listSources: recall(sources.listSources, () => []),
		feedFindings: id =>
			read({stories: 0, dated: 0, texts: []}, () => queries.findings.feedFindings(id)),
	} satisfies Partial<Store>;
}

/** What only the reader can give: kept in memory until a disk that refuses it takes it. */
function reader(
	queries: Queries,
	{keep, read, settle, isWaiting}: StoreGuard,
	queue: MarkQueue,
	waiting: WaitingMarks,
) {
	const {marks, notes, journal} = queries;
	const setSaved = (ids: readonly number[], isSaved: boolean) => {
		keep(() => marks.setSaved(ids, isSaved));
		waiting.note(ids, {isSaved});
	};

	return {
		setRead: queue.mark,
		setSaved,
		setNote: (key, value) => keep(() => notes.setNote(key, value)),
		recordMark: mark => keep(() => journal.recordMark(mark)),
		undoMark(onDone = () => {}) {
			const last = settle() ? read(null, () => journal.lastMark()) : null;
			if (!last) {
				return isWaiting() ? 'waiting' : null;
			}

			const {mark, entry} = last;
			keep(() => journal.dropMark(entry));
			if (mark.kind === 'read') {
				queue.mark(mark.ids, !mark.value, onDone);
			} else {
				setSaved(mark.ids, !mark.value);
				onDone();
			}

			return mark;
		},
	} satisfies Partial<Store>;
}

/** What the refresh brings, and the upkeep: it can be had again. */
function storing(queries: Queries, {write}: StoreGuard) {
	const {entries, popular, articles, rates, sources, prune} = queries;

	/** A change after which the Popular view may have another order. */
	function writeStories<T>(fallback: T, change: () => T): T {
		popular.forget();
		return write(fallback, change);
	}

	function* saveFeedInSteps(feedId: string, source: string, feed: Feed, now: number): SavingSteps {
		const steps = entries.saveFeedInSteps(feedId, source, feed, now);
		for (;;) {
			const step = writeStories(refused, () => steps.next());
			if (step.done) {
				return step.value;
			}

			yield;
		}
	}

	return {
		saveFeedInSteps,
		saveFeed: (feedId, source, feed, now) =>
			finishSteps(saveFeedInSteps(feedId, source, feed, now)),
		releaseMuted: () => writeStories(0, () => queries.muted.release()),
		removeFeed: feedId => writeStories(undefined, () => entries.removeFeed(feedId)),
		savePopular: (feedId, links, now) =>
			writeStories(undefined, () => popular.savePopular(feedId, links, now)),
		saveArticle: (id, article, now, isForced) =>
			write(false, () => articles.saveArticle(id, article, now, isForced)),
		saveFixing: fixing => write(false, () => rates.saveFixing(fixing)),
		saveSource: record => write(undefined, () => sources.saveSource(record)),
		claimSource: (id, now, forMs) => write(false, () => sources.claimSource(id, now, forMs)),
		claimTurn: (turn, now, forMs) => write(true, () => sources.claimTurn(turn, now, forMs)),
		releaseTurn: turn => write(undefined, () => sources.releaseTurn(turn)),
		prune: (now, limits) => writeStories(false, () => prune(now, limits)),
	} satisfies Partial<Store>;
}

const refused: IteratorResult<void, SavedFeed> = {
	done: true,
	value: {added: 0, changed: 0, isStored: false},
};

const nothingFound: Found = {ids: [], unread: 0};

const emptyPage = (offset: number): HeadlinePage => ({total: 0, unread: 0, offset, rows: []});

function leaveMarker(path: string): void {
	try {
		closeSync(openSync(damageMarker(path), 'w', 0o600));
	} catch {
		// Then the next start finds the damage by itself, or with the first page it reads.
	}
}
