import type {DatabaseSync} from 'node:sqlite';
import type {Link} from '../model/article.ts';
import type {PopularBasis} from '../model/headline.ts';
import {dataVersionOf} from './data-version.ts';
import {inTransaction} from './in-transaction.ts';
import type {MutedQueries} from './muted.ts';
import {numberOf, type Row} from './row-values.ts';
import type {SearchQueries} from './search.ts';
import {urlKey} from './story-key.ts';

/** The Popular view: ids of stories in its order, and where that order is from. */
export interface Ranking {
	readonly basis: PopularBasis;
	readonly ids: readonly number[];
}

const day = 86_400_000;
const mostStories = 100;

/** A ranking is made again after this long even when nothing was written: stories grow old. */
const longestUse = 60_000;

/** The Popular view: the sites' own lists, else scores, else stories that several feeds carry. */
export function popularQueries(
	db: DatabaseSync,
	search: SearchQueries,
	clock: () => number,
	muted: Pick<MutedQueries, 'withoutMuted'>,
) {
	const dataVersion = dataVersionOf(db);
	const bySites = db.prepare(`
		SELECT headline AS id FROM popular WHERE saved_at > ?
		GROUP BY headline ORDER BY min(place), max(saved_at) DESC LIMIT ${mostStories}
	`);
	const byScores = db.prepare(`
		SELECT id FROM headline INDEXED BY scored WHERE score > 0 AND time > ?
		ORDER BY score DESC, time DESC, id DESC LIMIT ${mostStories}
	`);
	const byCoverage = db.prepare(`
		SELECT id FROM headline INDEXED BY covered WHERE coverage > 1 AND time > ?
		ORDER BY coverage DESC, time DESC, id DESC LIMIT ${mostStories}
	`);
	const saveList = listSaver(db, search, muted);
	let kept: {ranking: Ranking; madeAt: number; version: number} | null = null;

	function makeRanking(now: number): Ranking {
		const recent = now - 3 * day;
		const attempts: readonly [PopularBasis, () => Row[]][] = [
			['site', () => bySites.all(now - day)],
			['scores', () => byScores.all(recent)],
			['coverage', () => byCoverage.all(recent)],
		];
		for (const [basis, select] of attempts) {
			const ids = select().map(row => numberOf(row['id']));
			if (ids.length > 0) {
				return {basis, ids};
			}
		}

		return {basis: 'none', ids: []};
	}

	return {
		rank(): Ranking {
			const now = clock();
			// Counts the commits of other connections; our own writers call `forget`.
			const version = dataVersion();
			if (!kept || kept.version !== version || Math.abs(now - kept.madeAt) > longestUse) {
				kept = {ranking: makeRanking(now), madeAt: now, version};
			}

			return kept.ranking;
		},

		/** To be called after every write through this connection that can change the order. */
		forget(): void {
			kept = null;
		},

		savePopular(feedId: string, links: readonly Link[], now: number): void {
			if (links.length > 0) {
				inTransaction(db, () => saveList(feedId, links, now));
				kept = null;
			}
		},
	};
}

export type PopularQueries = ReturnType<typeof popularQueries>;

function listSaver(
	db: DatabaseSync,
	search: SearchQueries,
	muted: Pick<MutedQueries, 'withoutMuted'>,
) {
	const addFeed = db.prepare(
		'INSERT INTO feed (key, name) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET key = key RETURNING id',
	);
	const find = db.prepare(
		'SELECT id FROM headline WHERE url_key = ? ORDER BY feed <> ?, entry_id IS NULL, id LIMIT 1',
	);
	const insert = db.prepare(`
		INSERT INTO headline (feed, title, url, first_seen, time, url_key, left_at)
		VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
	`);
	const clear = db.prepare('DELETE FROM popular WHERE feed = ?');
	const add = db.prepare(
		'INSERT INTO popular (feed, place, headline, saved_at) VALUES (?, ?, ?, ?)',
	);

	function storyOf(link: Link, feed: number, now: number): number[] {
		const key = urlKey(link.url);
		if (key === null) {
			return [];
		}

		const known = find.get(key, feed);
		if (known) {
			return [numberOf(known['id'])];
		}

		const id = numberOf(insert.get(feed, link.text, link.url, now, now, key, now)?.['id']);
		search.add(id, link.text, '');
		return [id];
	}

	return (feedId: string, links: readonly Link[], now: number): void => {
		const feed = numberOf(addFeed.get(feedId, feedId)?.['id']);
		const shown = muted.withoutMuted(feedId, links, now);
		const ids = new Set(shown.flatMap(link => storyOf(link, feed, now)));
		clear.run(feed);
		for (const [place, id] of [...ids].entries()) {
			add.run(feed, place, id, now);
		}
	};
}
