import type {DatabaseSync} from 'node:sqlite';
import {unpackArticle} from './article-body.ts';
import {blockText} from './block-text.ts';
import {headlinesOf} from './headline-rows.ts';
import {foldLetters, matchExpression} from './match-expression.ts';
import {numberOf, textOf} from './row-values.ts';
import type {HeadlinePage} from './store.ts';

/** More than anybody pages through; the newest of them are taken when a query finds more. */
const mostHits = 1000;

/** Enough to find a story by; the rest of an immense text only slows down its saving. */
const longestText = 50_000;

const nothing: HeadlinePage = {total: 0, unread: 0, offset: 0, rows: []};

/** The full-text index over titles and texts. */
export function searchQueries(db: DatabaseSync) {
	const insert = db.prepare('INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)');
	const remove = db.prepare('DELETE FROM search WHERE rowid = ?');
	const select = db.prepare(`
		SELECT title, summary, content, body FROM headline h
		LEFT JOIN entry_text t ON t.headline = h.id
		LEFT JOIN article a ON a.headline = h.id
		WHERE h.id = ?
	`);
	const find = db.prepare(`
		WITH hit AS (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ${mostHits})
		SELECT headline.id, is_read AS isRead FROM hit JOIN headline ON headline.id = hit.rowid
		ORDER BY headline.time DESC, headline.id DESC
	`);
	const pick = headlinesOf(db);

	const add = (id: number, title: string, text: string): void => {
		insert.run(id, foldLetters(title), foldLetters(text.slice(0, longestText)));
	};

	return {
		/** Indexes a story that was not indexed before. */
		add,

		/** Indexes a story again, with its title and the best of its texts as they are stored now. */
		refresh(id: number): void {
			const {title, summary, content, body} = select.get(id) ?? {};
			const article = unpackArticle(body);
			const text = article ? blockText(article.blocks) : plainText(textOf(content));
			remove.run(id);
			add(id, textOf(title), `${textOf(summary)} ${text}`);
		},

		searchHeadlines(query: string, limit: number, offset: number): HeadlinePage {
			const expression = matchExpression(query);
			if (expression === null) {
				return nothing;
			}

			const hits = find.all(expression);
			const ids = hits.slice(offset, offset + limit).map(hit => numberOf(hit['id']));
			const unread = hits.filter(hit => hit['isRead'] === 0).length;
			return {total: hits.length, unread, offset, rows: pick(ids)};
		},
	};
}

/** The words of HTML, roughly: tags and character references have no place in the index. */
export const plainText = (html: string): string =>
	html.slice(0, longestText * 2).replaceAll(/<[^>]*>|&#?\w+;/g, ' ');

export type SearchQueries = ReturnType<typeof searchQueries>;
