import {existsSync, writeFileSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {packArticle} from '../../source/store/article-body.ts';
import {backupPath} from '../../source/store/back-up-marks.ts';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {compareSchema, migrate, migrations, schemaVersion} from '../../source/store/migrations.ts';
import {tables} from '../../source/store/schema.ts';
import {inTexts, searchesTexts} from './full-text.ts';
import {makeArticle, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** A store as version 1 left it: three stories, the first saved with its text, the second read. */
function makeVersion1(path: string): void {
	writeFileSync(path, '');
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	db.exec(tables);
	db.exec(`
		PRAGMA user_version = 1;
		INSERT INTO feed (id, key, name) VALUES (7, 'paper', 'Paper');
	`);
	const insert = db.prepare(`
		INSERT INTO headline (id, feed, entry_id, title, url, first_seen, time, is_read, is_saved)
		VALUES (?, 7, ?, ?, ?, ?, ?, ?, ?)
	`);
	for (const number of [1, 2, 3]) {
		const {id, title, url} = makeEntry(number);
		const marks = [Number(number === 2), Number(number === 1)];
		insert.run(number * 10, id, title, url, noon, noon - number, ...marks);
	}

	const text = db.prepare('INSERT INTO entry_text VALUES (?, ?, ?, ?)');
	text.run(20, 'A lantern by the road', '', '');
	text.run(30, '', '<p>A <b>bridge</b></p>', '');
	const article = packArticle({article: makeArticle('The valley in the morning'), entryHash: null});
	db.prepare("INSERT INTO article VALUES (10, ?, 5, 'full', ?)").run(noon, article);
	db.close();
}

test('an older store is brought up to date with all that is in it', () => {
	const folder = temporaryFolder();
	makeVersion1(storeFile(folder));
	const store = openTestStore(folder);
	expect(store.notices).toEqual([]);
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 10});
	expect(rows.map(({id, isRead, isSaved}) => [id, isRead, isSaved])).toEqual([
		[10, false, true],
		[20, true, false],
		[30, false, false],
	]);
	const found = (word: string) => store.searchHeadlines(word, 9, 0).rows.map(row => row.id);
	const inText = (id: number) => (searchesTexts ? [id] : []);
	expect(['valley', 'lantern', 'bridge'].map(found)).toEqual([10, 20, 30].map(inText));
	expect(found('story')).toEqual([10, 20, 30]);
});

test('stories that older versions joined become one row each, and none is lost', () => {
	const folder = temporaryFolder();
	makeVersion1(storeFile(folder));
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	migrate(db, migrations.slice(0, 2));
	// Joined by hand: the first of one is gone, the first of another is a link, a third has two of one feed.
	db.exec(`
		DELETE FROM headline;
		INSERT INTO feed (id, key, name) VALUES (8, 'other', 'Other'), (9, 'third', 'Third');
		INSERT INTO headline (id, feed, entry_id, title, url, first_seen, time, is_read, story, coverage)
		VALUES
			(11, 7, 'a', 'Without its first', '', 1, 90, 0, 10, 1),
			(12, 8, 'a', 'Without its first', '', 1, 80, 1, 10, 1),
			(20, 7, NULL, 'A link', '', 1, 70, 0, 20, 3),
			(21, 8, 'b', 'A link', '', 1, 60, 0, 20, 1),
			(22, 9, 'b', 'A link', '', 1, 50, 0, 20, 1),
			(30, 7, 'c', 'A column', '', 1, 40, 1, 30, 2),
			(31, 8, 'c', 'A column', '', 1, 30, 1, 30, 1),
			(32, 7, 'd', 'A column', '', 1, 20, 0, 30, 1),
			(40, 7, 'e', 'Alone', '', 1, 10, 0, NULL, 1);
	`);
	db.close();
	const store = openTestStore(folder);
	const query = {view: 'latest', offset: 0, limit: 10} as const;
	const page = store.listHeadlines({...query, isCollapsed: true});
	expect(page.rows.map(({id, isRead, alsoIn}) => [id, isRead, alsoIn])).toEqual([
		[11, true, ['Other']],
		[21, false, ['Paper', 'Third']],
		[30, true, ['Other']],
		[32, false, undefined],
		[40, false, undefined],
	]);
	expect(page).toMatchObject({total: 5, unread: 3});
	expect(store.listHeadlines(query)).toMatchObject({total: 8, unread: 4});
});

test('the marks are backed up before', () => {
	const folder = temporaryFolder();
	makeVersion1(storeFile(folder));
	openTestStore(folder).close();
	const {DatabaseSync} = loadSqlite();
	const backup = new DatabaseSync(backupPath(storeFile(folder)), {readOnly: true});
	const rows = backup.prepare('SELECT id, is_read, is_saved FROM headline').all();
	expect(rows.map(row => ({...row}))).toEqual([
		{id: 10, is_read: 0, is_saved: 1},
		{id: 20, is_read: 1, is_saved: 0},
	]);
	backup.close();
});

test('a new store needs no backup', () => {
	const folder = temporaryFolder();
	openTestStore(folder).close();
	expect(existsSync(backupPath(storeFile(folder)))).toBe(false);
});

test('a reader of an older store brings it up to date first', () => {
	const folder = temporaryFolder();
	makeVersion1(storeFile(folder));
	const store = openTestStore(folder, {isReadOnly: true});
	expect(store.searchHeadlines('valley', 9, 0).total).toBe(inTexts(1));
	store.setRead([10], true);
	expect(store.getHeadline(10)?.isRead).toBe(false);
});

test('a step that fails changes nothing', () => {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(':memory:');
	const good = (database: DatabaseSync) => database.exec('CREATE TABLE kept (id INTEGER)');
	const bad = (database: DatabaseSync) => database.exec('CREATE TABLE half (id INTEGER); nonsense');
	expect(() => migrate(db, [good, bad])).toThrow(/syntax error/);
	expect(schemaVersion(db)).toBe(0);
	expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([]);
	migrate(db, [good]);
	migrate(db, [good, () => {}]);
	expect(schemaVersion(db)).toBe(2);
	db.close();
});

test('a store of a Node without full-text search gets its index, and mutes and journals before', () => {
	const folder = temporaryFolder();
	makeVersion1(storeFile(folder));
	openTestStore(folder).close();
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	db.exec('DROP TRIGGER IF EXISTS search_removed; DROP TABLE IF EXISTS search');
	expect(compareSchema(db)).toBe(searchesTexts ? 'older' : 'same');
	db.close();
	const store = openTestStore(folder, {muteRules: [{words: 'noise'}]});
	expect(store.notices).toEqual([]);
	store.recordMark({kind: 'saved', ids: [20], value: true});
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(4, {title: 'Noise'})), noon);
	expect(store.countMuted()).toBe(1);
	expect(store.undoMark()).toMatchObject({ids: [20]});
	expect(store.searchHeadlines('story', 9, 0).rows.map(row => row.id)).toEqual([10, 20, 30]);
});

test('a newer version that comes while this one waits for the lock is not taken back', () => {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(':memory:');
	migrate(db);
	db.exec('PRAGMA user_version = 99');
	migrate(db);
	expect(schemaVersion(db)).toBe(99);
	expect(compareSchema(db)).toBe('newer');
	db.close();
});
