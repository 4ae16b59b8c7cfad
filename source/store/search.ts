import type {DatabaseSync} from 'node:sqlite';
import {foldLetters, wordsOf} from '../text/search-terms.ts';
import {unpackArticle} from './article-body.ts';
import {blockText} from './block-text.ts';
import {headlinesOf} from './headline-rows.ts';
import {numberOf, type Row, textOf} from './row-values.ts';
import {matchExpression} from './search-words.ts';
import type {HeadlinePage} from './store.ts';

/** More than anybody pages through; the newest of them are taken when a query finds more. */
const mostHits = 1000;

/** Enough to find a story by; the rest of an immense text only slows down its saving. */
const longestText = 50_000;

/** What makes stories findable by their words, and finds them. */
export interface SearchQueries {
	/** Takes in a new story. */
	add(id: number, title: string, text: string): void;
	/** Takes in a story again, with the best of its texts as they are stored now. */
	refresh(id: number): void;
	searchHeadlines(query: string, limit: number, offset: number): HeadlinePage;
}

/** Whether this SQLite has full-text search: Node has it built in since 22.16. */
export const hasFullText = (db: DatabaseSync): boolean =>
	db.prepare("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").get() !== undefined;

/** Searches in the full-text index, or in the titles where there is none. */
export function searchQueries(db: DatabaseSync): SearchQueries {
	const pick = headlinesOf(db);
	const {findHits, ...index} = hasFullText(db) && hasIndex(db) ? textIndex(db) : titleList(db);

	return {
		...index,
		searchHeadlines(query, limit, offset) {
			const hits = findHits(query);
			const ids = hits.slice(offset, offset + limit).map(hit => numberOf(hit['id']));
			const unread = hits.filter(hit => hit['isRead'] === 0).length;
			return {total: hits.length, unread, offset, rows: pick(ids)};
		},
	};
}

export const hasIndex = (db: DatabaseSync): boolean =>
	db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search'").get() !== undefined;

function textIndex(db: DatabaseSync) {
	const insert = db.prepare('INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)');
	const remove = db.prepare('DELETE FROM search WHERE rowid = ?');
	// The index numbers the rows of its own tables beyond what a number can hold, and Node 26 throws
	// for the last row that was inserted there.
	remove.setReadBigInts(true);
	const select = db.prepare(`
		SELECT title, summary, content, body FROM headline h
		LEFT JOIN entry_text t ON t.headline = h.id
		LEFT JOIN article a ON a.headline = h.id
		WHERE h.id = ?
	`);
	const find = db.prepare(`
		WITH hit AS (
			SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ${mostHits}
		)
		SELECT headline.id, is_read AS isRead FROM hit JOIN headline ON headline.id = hit.rowid
		ORDER BY headline.time DESC, headline.id DESC
	`);

	const add = (id: number, title: string, text: string): void => {
		insert.run(id, foldLetters(title), foldLetters(text.slice(0, longestText)));
	};

	return {
		add,

		refresh(id: number): void {
			const {title, summary, content, body} = select.get(id) ?? {};
			const article = unpackArticle(body)?.article;
			const text = article ? blockText(article.blocks) : plainText(textOf(content));
			remove.run(id);
			add(id, textOf(title), `${textOf(summary)} ${text}`);
		},

		findHits(query: string): readonly Row[] {
			const expression = matchExpression(query);
			return expression === null ? [] : find.all(expression);
		},
	};
}

function titleList(db: DatabaseSync) {
	const list = db.prepare(`
		SELECT id, title, is_read AS isRead FROM headline ORDER BY time DESC, id DESC
	`);

	return {
		add(): void {},
		refresh(): void {},

		findHits(query: string): readonly Row[] {
			const wanted = wordsOf(query);
			const hits: Row[] = [];
			for (const row of wanted.length > 0 ? list.iterate() : []) {
				const words = wordsOf(textOf(row['title']));
				if (wanted.every(start => words.some(word => word.startsWith(start)))) {
					hits.push(row);
				}

				if (hits.length === mostHits) {
					break;
				}
			}

			return hits;
		},
	};
}

/** The words of HTML, roughly: tags and character references have no place in the index. */
export const plainText = (html: string): string =>
	html.slice(0, longestText * 2).replaceAll(/<[^<>]*>|&#?\w+;/g, ' ');
