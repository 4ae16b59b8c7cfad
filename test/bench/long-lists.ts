// Times keys over 100,000 stories: in a search that finds most of them and in a choice of all, with the
// program of today and, beside it, as it was at a commit:
// npm run build && node test/bench/long-lists.ts [COMMIT]
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildOlder} from './build-older.ts';
import {startTable} from './figures-table.ts';
import {program} from './fill-stores.ts';
import {fillLongHome, measureLongLists} from './measure-long-lists.ts';

const [commit] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'masthead-long-'));
const {row, print} = startTable('');
try {
	const home = join(folder, 'home');
	await fillLongHome(home);
	if (commit !== undefined) {
		const older = join(folder, 'older-home');
		cpSync(home, older, {recursive: true});
		using built = buildOlder(commit, folder);
		await measureLongLists(row, built.program, older, ` at ${commit}`);
	}

	await measureLongLists(row, program, home);
	print();
} finally {
	rmSync(folder, {recursive: true, force: true});
}
