import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../model/article.ts';
import {isBetterText} from '../model/completeness.ts';
import {isCompleteness, type KeptArticle, packArticle, unpackArticle} from './article-body.ts';
import {blockText} from './block-text.ts';
import {inTransaction} from './in-transaction.ts';
import {numberOf, type Row, textOf} from './row-values.ts';
import type {SearchQueries} from './search.ts';
import type {StoredArticle} from './store.ts';

/** Full texts. */
export function articleQueries(db: DatabaseSync, search: SearchQueries) {
	const select = db.prepare(`
		SELECT fetched_at, body, hash FROM article JOIN headline ON headline.id = article.headline
		WHERE headline = ?
	`);
	const selectKept = db.prepare(`
		SELECT word_count, completeness, body, hash
		FROM headline LEFT JOIN article ON article.headline = headline.id WHERE headline.id = ?
	`);
	const save = db.prepare(`
		INSERT INTO article (headline, fetched_at, word_count, completeness, body) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (headline) DO UPDATE SET fetched_at = excluded.fetched_at,
			word_count = excluded.word_count, completeness = excluded.completeness, body = excluded.body
	`);

	return {
		getArticle(id: number): StoredArticle | null {
			const row = select.get(id);
			const kept = unpackArticle(row?.['body']);
			return (
				kept && {
					article: kept.article,
					fetchedAt: numberOf(row?.['fetched_at']),
					isOutdated: isOutdated(kept, textOf(row?.['hash'])),
				}
			);
		},

		saveArticle(id: number, article: Article, now: number, isForced = false): boolean {
			return inTransaction(db, () => {
				const stored = selectKept.get(id);
				if (!stored) {
					return false;
				}

				const before = unpackArticle(stored['body']);
				const entryHash = textOf(stored['hash']);
				const isChanged = before !== null && isOutdated(before, entryHash);
				if (!isForced && !isWelcome(article, stored, isChanged)) {
					// The page has been looked at since the entry changed; the better text stays.
					if (isChanged && article.extractor !== 'feed') {
						const {wordCount, completeness} = before.article;
						const body = packArticle({article: before.article, entryHash});
						save.run(id, now, wordCount, completeness, body);
					}

					return false;
				}

				const told = isChanged ? withChange(article, before.article, now) : article;
				const body = packArticle({article: told, entryHash});
				save.run(id, now, article.wordCount, article.completeness, body);
				search.refresh(id);
				return true;
			});
		},
	};
}

function isWelcome(article: Article, stored: Row, isChanged: boolean): boolean {
	const completeness = stored['completeness'];
	return (
		!isCompleteness(completeness) ||
		isBetterText(article, {completeness, wordCount: numberOf(stored['word_count'])}, isChanged)
	);
}

/** Articles of older versions, and those of stories without an entry, were made for none. */
function isOutdated({entryHash}: KeptArticle, hash: string): boolean {
	return Boolean(entryHash) && entryHash !== hash;
}

/** The time of a change that the publisher does not tell is the time at which it was seen here. */
function withChange(article: Article, before: Article, now: number): Article {
	const isTold = article.updated && article.updated !== before.updated;
	const isSame =
		article.title === before.title && blockText(article.blocks) === blockText(before.blocks);
	return isTold || isSame ? article : {...article, updated: new Date(now).toISOString()};
}
