import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import {unpackArticle} from './article-body.ts';
import {inTransaction} from './in-transaction.ts';
import {numberOf, optionalNumber, optionalText, type Row, textOf} from './row-values.ts';
import {searchQueries} from './search.ts';
import {titleKey, urlKey} from './story-key.ts';

const articleOf = 'SELECT fetched_at, body FROM article WHERE headline = ?';

/** So many rows are given up when one of them cannot be read. */
const chunk = 64;

/**
 * Copies what cannot be had again from another store into an open one: stories that are read or
 * saved, the texts of the saved ones, notes and rates. What the other one cannot give, because it
 * is damaged or lacks it, is passed over. Returns how many stories were copied.
 */
export function copyMarks(from: DatabaseSync, to: DatabaseSync): number {
	return inTransaction(to, () => {
		// What is remembered of answers is of no use without the stories that they brought.
		copyTable(from, to, 'note', {columns: ['key', 'value'], where: "key NOT GLOB 'source:*'"});
		copyTable(from, to, 'rate', {
			columns: ['source', 'quote', 'base', 'date', 'units', 'value'],
			where: 'true',
		});
		to.exec(`
			INSERT OR REPLACE INTO latest_rate (source, quote, base, date)
			SELECT source, quote, base, max(date) FROM rate GROUP BY source, quote, base
		`);
		return copyStories(from, to);
	});
}

function copyStories(from: DatabaseSync, to: DatabaseSync): number {
	const insert = to.prepare(`
		INSERT OR IGNORE INTO headline
			(id, feed, entry_id, title, url, published, first_seen, time, is_read, is_saved, url_key, title_key)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	`);
	const feedOf = feedFinder(from, to);
	const search = searchQueries(to);
	const copyTexts = textCopier(from, to);
	const copied: number[] = [];
	for (const row of markedRows(from)) {
		const url = textOf(row['url']);
		const time = numberOf(row['time']);
		const title = textOf(row['title']);
		const {changes} = insert.run(
			numberOf(row['id']),
			feedOf(numberOf(row['feed'])),
			optionalText(row['entry_id']),
			title,
			url,
			optionalNumber(row['published']),
			numberOf(row['first_seen']),
			time,
			Number(row['is_read'] === 1),
			Number(row['is_saved'] === 1),
			urlKey(url),
			titleKey(title, time),
		);
		if (changes === 1) {
			const id = numberOf(row['id']);
			copied.push(id);
			if (row['is_saved'] === 1) {
				copyTexts(id);
			}
		}
	}

	for (const id of copied) {
		search.refresh(id);
	}

	return copied.length;
}

/** The ids of feeds in the new store by their ids in the old one. */
function feedFinder(from: DatabaseSync, to: DatabaseSync): (feed: number) => number {
	const insert = to.prepare(`
		INSERT INTO feed (key, name) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET name = excluded.name RETURNING id
	`);
	const add = (key: string, name: string) => numberOf(insert.get(key, name)?.['id']);
	const known = new Map(
		readRows(from, 'SELECT id, key, name FROM feed').map(row => [
			numberOf(row['id']),
			add(textOf(row['key']), textOf(row['name'])),
		]),
	);
	return feed => known.get(feed) ?? add('recovered', 'Recovered');
}

/** Copies the texts of a saved story. */
function textCopier(from: DatabaseSync, to: DatabaseSync): (id: number) => void {
	const saveText = to.prepare(
		'INSERT INTO entry_text (headline, summary, content, author) VALUES (?, ?, ?, ?)',
	);
	const saveArticle = to.prepare(`
		INSERT INTO article (headline, fetched_at, word_count, completeness, body) VALUES (?, ?, ?, ?, ?)
	`);

	return id => {
		for (const row of readRows(from, 'SELECT * FROM entry_text WHERE headline = ?', id)) {
			saveText.run(id, textOf(row['summary']), textOf(row['content']), textOf(row['author']));
		}

		for (const {body, fetched_at: at} of readRows(from, articleOf, id)) {
			const article = unpackArticle(body)?.article;
			if (article && body instanceof Uint8Array) {
				saveArticle.run(id, numberOf(at), article.wordCount, article.completeness, body);
			}
		}
	};
}

/** In chunks by row number, so that a damaged page costs the stories near it and no others. */
function* markedRows(from: DatabaseSync): Generator<Row> {
	const last = lastRow(from);
	for (let start = 0; start <= last; start += chunk) {
		yield* readRows(
			from,
			'SELECT * FROM headline WHERE rowid >= ? AND rowid < ? AND (is_read = 1 OR is_saved = 1)',
			start,
			start + chunk,
		);
	}
}

function lastRow(from: DatabaseSync): number {
	const [newest] = readRows(from, 'SELECT max(rowid) AS last FROM headline');
	const [counter] = readRows(
		from,
		"SELECT seq AS last FROM sqlite_sequence WHERE name = 'headline'",
	);
	return Math.max(numberOf(newest?.['last']), numberOf(counter?.['last']));
}

/** From both ends, to get what lies on either side of a damaged page. */
function copyTable(
	from: DatabaseSync,
	to: DatabaseSync,
	table: string,
	{columns, where}: {readonly columns: readonly string[]; readonly where: string},
): void {
	const places = columns.map(() => '?').join(', ');
	const list = columns.join(', ');
	const insert = to.prepare(`INSERT OR IGNORE INTO ${table} (${list}) VALUES (${places})`);
	for (const order of ['ASC', 'DESC']) {
		const sql = `SELECT ${list} FROM ${table} WHERE ${where} ORDER BY ${columns[0]} ${order}`;
		for (const row of readRows(from, sql)) {
			insert.run(...columns.map(column => row[column] ?? ''));
		}
	}
}

/** The rows up to the first that cannot be read. */
function readRows(from: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row[] {
	const rows: Row[] = [];
	try {
		for (const row of from.prepare(sql).iterate(...values)) {
			rows.push(row);
		}
	} catch {
		// Damaged, or a table that the other store does not have.
	}

	return rows;
}
