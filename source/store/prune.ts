import type {DatabaseSync} from 'node:sqlite';
import {lazily} from '../text/lazily.ts';
import {inTransaction} from './in-transaction.ts';
import type {MutedQueries} from './muted.ts';
import {ratePruner} from './prune-rates.ts';
import {numberOf} from './row-values.ts';
import type {SearchQueries} from './search.ts';
import type {PruneLimits} from './store.ts';

const day = 86_400_000;

/** A feed may be cut short by mistake, and its stories would come back as new. */
const grace = day;

/** So few at a time that no step holds the store for longer than a frame or two. */
const storiesAStep = 100;
const articlesAStep = 50;
const pagesAStep = 500;

/** Keeps the store within its limits, in small steps. Saved stories and those in a feed stay. */
export function pruneQueries(
	db: DatabaseSync,
	search: SearchQueries,
	muted: Pick<MutedQueries, 'pruneMuted'>,
) {
	// Made when it is used: see `removals` of the entries. RETURNING, because `changes` also counts what
	// the full-text index does on its own account.
	const oldStories = lazily(() =>
		db.prepare(`
			DELETE FROM headline WHERE id IN (
				SELECT id FROM headline INDEXED BY prunable
				WHERE left_at IS NOT NULL AND is_saved = 0 AND time < ? AND left_at < ?
				ORDER BY time LIMIT ${storiesAStep}
			) RETURNING id
		`),
	);
	const oldArticles = db.prepare(`
		DELETE FROM article WHERE headline IN (
			SELECT a.headline FROM article a INDEXED BY article_by_age
			JOIN headline h ON h.id = a.headline
			WHERE h.is_saved = 0 AND a.fetched_at < ? ORDER BY a.fetched_at LIMIT ${articlesAStep}
		) RETURNING headline
	`);
	const claims = db.prepare('DELETE FROM claim WHERE until < ?');
	const prunePublisher = lazily(() => ratePruner(db));
	/** The sweep that has found the rates within their bound: counting them takes milliseconds. */
	let boundAt: number | null = null;
	const file = fileSize(db);

	const deleteStories = (before: number, leftBefore: number): number =>
		oldStories().all(before, leftBefore).length;

	function deleteArticles(before: number): number {
		const ids = oldArticles.all(before).map(row => numberOf(row['headline']));
		for (const id of ids) {
			search.refresh(id);
		}

		return ids.length;
	}

	function pruneRates(now: number): boolean {
		const isMore = boundAt !== now && prunePublisher()();
		boundAt = isMore ? null : now;
		return isMore;
	}

	/** Deletes what can best be done without: texts that can be fetched again, then old stories. */
	const makeRoom = (now: number): boolean =>
		inTransaction(
			db,
			() =>
				deleteArticles(now - day) > 0 ||
				deleteStories(now, now - grace) > 0 ||
				// A feed that has new stories each hour fills a day with megabytes that nobody reads.
				deleteStories(now, now) > 0,
		);

	return {
		prune(now: number, {keepDays, keepMegabytes}: PruneLimits): boolean {
			claims.run(now - day);
			muted.pruneMuted(now - keepDays * day);
			const limit = keepMegabytes * 2 ** 20;
			return (
				deleteStories(now - keepDays * day, now - grace) === storiesAStep ||
				pruneRates(now) ||
				(file.isFull(limit) && makeRoom(now)) ||
				file.shrink(limit)
			);
		},
	};
}

/** Sizes in bytes. Pages that are free count for the disk, but not for what is kept. */
function fileSize(db: DatabaseSync) {
	const pages = db.prepare(`
		SELECT (page_count - freelist_count) * page_size AS used, page_count * page_size AS total
		FROM pragma_page_count, pragma_freelist_count, pragma_page_size
	`);
	const vacuum = db.prepare(`PRAGMA incremental_vacuum(${pagesAStep})`);
	const total = (): number => numberOf(pages.get()?.['total']);

	return {
		isFull: (limit: number): boolean => numberOf(pages.get()?.['used']) > limit,

		/** Gives free pages back to the disk where the file is too large; false when none are left. */
		shrink(limit: number): boolean {
			const before = total();
			if (before > limit) {
				vacuum.all();
			}

			return total() < before;
		},
	};
}
