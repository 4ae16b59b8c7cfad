import {once} from 'node:events';
import {chmodSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {searchesTexts} from './full-text.ts';
import {makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {runProgram} from './run-program.ts';
import {temporaryFolder} from './temporary-folder.ts';

function checkIntegrity(path: string): unknown {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	const rows = db.prepare('PRAGMA integrity_check').all();
	if (searchesTexts) {
		db.prepare("INSERT INTO search (search) VALUES ('integrity-check')").run();
	}

	db.close();
	return rows.map(row => row['integrity_check']);
}

test('several programs write at once, and nothing of it is lost', async () => {
	const folder = temporaryFolder();
	const names = ['a', 'b', 'c'];
	const programs = names.map(name => runProgram('write-feeds', [storeFile(folder), name, '40']));
	const outputs = await Promise.all(programs.map(program => program.output));
	expect(outputs).toEqual(names.map(() => '10\n20\n30\n40\n'));
	const store = openTestStore(folder);
	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 1})).toMatchObject({
		total: 120,
		unread: 0,
	});
	expect(names.map(name => store.getNote(`last:${name}`))).toEqual(['40', '40', '40']);
	expect(checkIntegrity(storeFile(folder))).toEqual(['ok']);
});

test('a program that is killed leaves whole transactions and no damage', async () => {
	const folder = temporaryFolder();
	const path = storeFile(folder);
	for (const life of [1, 2, 3]) {
		const {child, output} = runProgram('write-feeds', [path, `life-${life}`, '100000']);
		for (let lines = 0; lines < 2 * life; lines++) {
			await once(child.stdout ?? child, 'data');
		}

		child.kill('SIGKILL');
		await output;
		const store = openTestStore(folder);
		expect(store.notices).toEqual([]);
		const {total, rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 100_000});
		expect(rows).toHaveLength(total);
		expect(total).toBeGreaterThanOrEqual(20 * life);
		store.close();
		expect(checkIntegrity(path)).toEqual(['ok']);
	}
});

test('in a folder that may not be written it works from a temporary copy of the marks', async () => {
	const folder = temporaryFolder();
	chmodSync(folder, 0o755);
	const locked = join(folder, 'locked');
	mkdirSync(locked);
	const store = openTestStore(locked);
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 2)), noon);
	store.setSaved([store.findByUrl(makeEntry(2).url)?.id ?? 0], true);
	store.close();
	chmodSync(storeFile(locked), 0o444);
	chmodSync(locked, 0o555);
	const nobody = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 0);
	const {output} = runProgram('read-only-folder', [storeFile(locked), String(nobody)]);
	const said = JSON.parse(await output);
	chmodSync(locked, 0o755);
	expect(said.notices).toEqual([expect.stringMatching(/cannot be used: .+\. New marks are lost/)]);
	expect(said.problems).toEqual([]);
	expect(said.before).toMatchObject([{title: 'Story number 2', isSaved: true}]);
	expect(said.shared).toBe('Story number 5');
});

test('a disk that takes no more is told once, and what is stored can be read', async () => {
	const folder = temporaryFolder();
	const {output} = runProgram('refused-writes', [storeFile(folder)], 'ulimit -f 8000;');
	const said = JSON.parse(await output);
	expect(said.notices).toEqual([]);
	expect(said.problems).toEqual([expect.stringMatching(/^The store: the disk .*\.$/)]);
	expect(said.stored).toBeGreaterThan(10);
	expect(said.stored).toBeLessThan(200);
	expect(said.total).toBe(said.stored);
	expect(checkIntegrity(storeFile(folder))).toEqual(['ok']);
});
