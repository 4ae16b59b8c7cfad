import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {findReadFault} from '../../source/store/find-cause.ts';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {storeFile} from './open-test-store.ts';
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

test('looking for a fault of the disk takes no lock from who has the store open', () => {
	const path = storeFile(temporaryFolder());
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	db.exec('CREATE TABLE a (b); BEGIN IMMEDIATE');
	expect(findReadFault(path)).toBeNull();
	const args = ['--no-warnings', '-e', tryToWrite, path];
	expect(execFileSync(process.execPath, args, {encoding: 'utf8'})).toBe('database is locked');
	db.close();
});
