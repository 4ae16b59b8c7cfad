import {once} from 'node:events';
import {join} from 'node:path';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {openStore} from '../../source/store/open-store.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {runProgram} from '../store/run-program.ts';

export interface Kills {
	readonly kills: number;
	/** What was wrong with the store after one of them. */
	readonly faults: readonly string[];
	readonly stories: number;
	/** The longest that opening the store took afterwards, in milliseconds. */
	readonly slowestStart: number;
}

/** Lets a program write, kills it at a moment that nobody chose, looks at the store, and again. */
export async function killWriters(times: number): Promise<Kills> {
	using folder = makeHome();
	const path = join(folder.path, 'masthead.sqlite');
	const faults: string[] = [];
	let stories = 0;
	let slowestStart = 0;
	for (let kill = 0; kill < times; kill++) {
		const {child, output} = runProgram('write-feeds', [path, `life-${kill}`, '100000']);
		await once(child.stdout ?? child, 'data');
		await new Promise(resolve => setTimeout(resolve, Math.random() * 40));
		child.kill('SIGKILL');
		await output;
		const started = performance.now();
		const store = openStore(path);
		slowestStart = Math.max(slowestStart, performance.now() - started);
		const {total} = store.listHeadlines({view: 'latest', offset: 0, limit: 1});
		faults.push(...store.notices);
		if (total < stories + 10) {
			faults.push(`${stories} stories and 10 more became ${total}`);
		}

		stories = total;
		store.close();
		faults.push(...integrityFaults(path));
	}

	return {kills: times, faults, stories, slowestStart};
}

function integrityFaults(path: string): readonly string[] {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	try {
		const rows = db.prepare('PRAGMA integrity_check').all();
		db.prepare("INSERT INTO search (search) VALUES ('integrity-check')").run();
		return rows.map(row => String(row['integrity_check'])).filter(text => text !== 'ok');
	} finally {
		db.close();
	}
}
