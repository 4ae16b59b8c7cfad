import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {openStore} from '../../source/store/open-store.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {drip} from '../helpers/loopback-server.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';

const patience = 20_000;

/** The processes that a process has started, where the system tells. */
function childrenOf(pid: number): readonly number[] {
	const path = `/proc/${pid}/task/${pid}/children`;
	return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').map(Number) : [];
}

/** A process that has ended stays in the list until its new parent has looked: it is a zombie then. */
function isRunning(pid: number): boolean {
	try {
		return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
}

function checkIntegrity(path: string): unknown {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	const result = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
	db.close();
	return result;
}

it('a line that is lost ends the program and its guard within two seconds, with all that was done kept', async () => {
	using home = makeHome();
	await using paper = await startPaper(6);
	paper.route('/endless', drip());
	await giveSources(home.path, paper, {
		valley: `${paper.origin}/rss/`,
		endless: `${paper.origin}/endless`,
	});
	await using session = runMasthead(home.path, [], {columns: 120, rows: 30});
	await session.waitFor('The bridge, part 6', patience);
	session.press('f', 'j', 'm');
	await session.waitFor(/★.*part 1/, patience);
	await session.waitFor('2/6', patience);
	await waitFor('the endless answer', () => paper.load.now > 0, patience);
	const children = childrenOf(session.pid);
	const start = performance.now();
	session.hangUp();
	await session.exit;
	expect(performance.now() - start).toBeLessThan(2000);
	await waitFor('the end of what it started', () => !children.some(isRunning));
	expect(performance.now() - start).toBeLessThan(2000);

	const path = join(home.path, 'masthead.sqlite');
	expect(checkIntegrity(path)).toBe('ok');
	const store = openStore(path);
	expect(store.notices).toEqual([]);
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 10});
	store.close();
	expect(rows.filter(({isSaved}) => isSaved).map(({title}) => title)).toEqual([
		'The bridge, part 1',
	]);
	expect(rows.filter(({isRead}) => isRead).map(({title}) => title)).toContain('The bridge, part 2');
	expect(() => JSON.parse(readFileSync(join(home.path, 'config.json'), 'utf8'))).not.toThrow();
}, 60_000);
