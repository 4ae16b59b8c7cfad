import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {findReadFault} from '../../source/store/find-cause.ts';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** Tries to write as another program does. */
const tryToWrite = `
	const {DatabaseSync} = require('node:sqlite');
	try {
		new DatabaseSync(process.argv[1]).exec('BEGIN IMMEDIATE');
		process.stdout.write('free');
	} catch (error) {
		process.stdout.write(error.message);
	}`;

function writeFromOutside(path: string): string {
	const args = ['--no-warnings', '-e', tryToWrite, path];
	return execFileSync(process.execPath, args, {encoding: 'utf8'});
}

test('looking for a fault of the disk takes no lock from who has the store open', () => {
	const path = storeFile(temporaryFolder());
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	db.exec('CREATE TABLE a (b); BEGIN IMMEDIATE');
	expect(findReadFault(path)).toBeNull();
	expect(writeFromOutside(path)).toBe('database is locked');
	db.close();
});

test('a second thread that opens the store takes no lock from the first', () => {
	const folder = temporaryFolder();
	openTestStore(folder).close();
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	db.exec('PRAGMA journal_mode = delete; BEGIN IMMEDIATE');
	openTestStore(folder, {busyTimeoutMs: 10});
	expect(writeFromOutside(storeFile(folder))).toBe('database is locked');
	db.close();
});
