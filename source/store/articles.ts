import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../model/article.ts';
import {isBetterText} from '../model/completeness.ts';
import {isCompleteness, packArticle, unpackArticle} from './article-body.ts';
import {inTransaction} from './in-transaction.ts';
import {numberOf, type Row} from './row-values.ts';
import type {SearchQueries} from './search.ts';
import type {StoredArticle} from './store.ts';

/** Full texts. */
export function articleQueries(db: DatabaseSync, search: SearchQueries) {
	const select = db.prepare('SELECT fetched_at, body FROM article WHERE headline = ?');
	const selectMeasures = db.prepare(`
		SELECT word_count, completeness
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
			const article = unpackArticle(row?.['body']);
			return article && {article, fetchedAt: numberOf(row?.['fetched_at'])};
		},

		saveArticle(id: number, article: Article, now: number, isForced = false): boolean {
			const body = packArticle(article);
			return inTransaction(db, () => {
				const stored = selectMeasures.get(id);
				if (!stored || !(isForced || isWelcome(article, stored))) {
					return false;
				}

				save.run(id, now, article.wordCount, article.completeness, body);
				search.refresh(id);
				return true;
			});
		},
	};
}

function isWelcome(article: Article, stored: Row): boolean {
	const completeness = stored['completeness'];
	return (
		!isCompleteness(completeness) ||
		isBetterText(article, {completeness, wordCount: numberOf(stored['word_count'])})
	);
}
