import {once} from 'node:events';
import {statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {runProgram} from '../store/run-program.ts';

const megabyte = 2 ** 20;
const limit = 10;

const sizeOf = (path: string): number => statSync(path, {throwIfNoEntry: false})?.size ?? 0;

it('a reader stays open while a day of news is written and tidied away', async () => {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	const path = join(home.path, 'masthead.sqlite');
	openStore(path).close();
	await using session = runMasthead(home.path, [], {columns: 120, rows: 40});
	await session.waitFor('The bridge, part 3');

	const {child, output} = runProgram('write-a-day', [path, String(limit)]);
	const sizes = {store: 0, log: 0};
	const isEnded = once(child, 'close').then(() => true);
	let hours = 0;
	// The reader moves, opens a story and comes back, in each hour.
	while (!(await Promise.race([isEnded, once(child.stdout ?? child, 'data').then(() => false)]))) {
		hours++;
		session.press('j', 'k', 'R');
		session.press('?');
		await session.waitFor('Moving');
		session.press('q');
		await session.waitFor('The bridge, part 3');
		sizes.store = Math.max(sizes.store, sizeOf(path));
		sizes.log = Math.max(sizes.log, sizeOf(`${path}-wal`));
	}

	expect(await output).toBe(Array.from({length: 24}, (_, hour) => `${hour}\n`).join(''));
	expect(hours).toBeGreaterThan(5);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
	process.stdout.write(
		`the store ${(sizes.store / megabyte).toFixed(1)} MiB of ${limit}, its log ${(sizes.log / megabyte).toFixed(1)} MiB, at most\n`,
	);
	// A log that the reader held up would grow by all that is written: 350 MiB, as one that keeps a transaction open shows.
	expect(sizes.log).toBeLessThanOrEqual(16 * megabyte);
	expect(sizeOf(path)).toBeLessThanOrEqual(limit * megabyte);
}, 120_000);
