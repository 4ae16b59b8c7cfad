/**
 * Times the store at 1,000 and at 100,000 headlines, and how they compare:
 * `node test/bench/store-scale.ts [folder]`.
 */
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {openStore} from '../../source/store/open-store.ts';
import type {Store} from '../../source/store/store.ts';
import {makePaper, start} from './make-paper.ts';

/** Milliseconds of every time that something was done. */
type Times = Map<string, readonly number[]>;

const lengthOfPaper = 77_760_000;
const at = (times: readonly number[], share: number): number =>
	times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
	0;

function timeOf(action: () => unknown): number {
	const started = performance.now();
	action();
	return performance.now() - started;
}

/** Runs the steps of something long, and notes all of it and each time that it held the thread. */
async function timeSteps(times: Times, name: string, step: () => boolean): Promise<void> {
	const held: number[] = [];
	const started = performance.now();
	let hasMore = true;
	while (hasMore) {
		held.push(
			timeOf(() => {
				hasMore = step();
			}),
		);
		await setImmediate();
	}

	times.set(`${name}, all of it`, [performance.now() - started]);
	times.set(`${name}, each step`, held);
}

function fill(store: Store, papers: number, now: number, times: Times): void {
	const steps: number[] = [];
	for (let paper = 0; paper < papers; paper++) {
		const feed = makePaper(paper);
		const saving = store.saveFeedInSteps(`paper-${paper}`, `Paper ${paper}`, feed, now);
		let isDone = false;
		while (!isDone) {
			steps.push(
				timeOf(() => {
					isDone = saving.next().done ?? true;
				}),
			);
		}

		if (paper === papers - 1) {
			const again = () => store.saveFeed(`paper-${paper}`, `Paper ${paper}`, feed, now);
			times.set(
				'save 1,000 known entries',
				Array.from({length: 15}, () => timeOf(again)),
			);
		}
	}

	times.set('save new entries, each step', steps);
}

async function measureStore(folder: string, papers: number): Promise<Times> {
	const times: Times = new Map();
	const path = join(folder, `${papers}.sqlite`);
	const now = start + papers * lengthOfPaper;
	const clock = () => now;
	const filled = openStore(path, {clock});
	fill(filled, papers, now, times);
	filled.close();
	times.set('size of the file, MiB', [statSync(path).size / 2 ** 20]);
	const measure = (name: string, action: () => unknown, count = 30) =>
		times.set(
			name,
			Array.from({length: count}, () => timeOf(action)),
		);
	measure('open, first page, close', () => {
		const opened = openStore(path, {clock});
		opened.listHeadlines({view: 'latest', offset: 0, limit: 60});
		opened.close();
	});

	const store = openStore(path, {clock});
	const total = papers * 1000;
	const page = (offset: number, isUnreadOnly = false) =>
		store.listHeadlines({view: 'latest', offset, limit: 60, isUnreadOnly});
	const places = {beginning: 10, middle: total / 2, end: total - 60};
	for (const [name, offset] of Object.entries(places)) {
		measure(`60 rows at the ${name}`, () => page(offset));
		const id = page(offset).rows[0]?.id ?? 0;
		measure(`place of a story at the ${name}`, () => store.positionOf('latest', id));
	}

	measure('60 unread rows in the middle', () => page(total / 2, true));
	const queries = ['президент', 'бан', 'кыргыз тан', 'п', 'пр', 'ро', '"стане"', 'нель'];
	const searches = queries.flatMap(query =>
		Array.from({length: 10}, () => timeOf(() => store.searchHeadlines(query, 60, 0))),
	);
	times.set('search, eight queries', searches);
	measure('search, three times two letters', () => store.searchHeadlines('ка ро ми', 60, 0));
	const unread = store.unreadIds('latest');
	measure('mark one read and unread', () => {
		store.setRead(unread.slice(0, 1), true);
		store.setRead(unread.slice(0, 1), false);
	});
	measure('ids of all unread', () => store.unreadIds('latest'), 5);
	for (const isRead of [true, false]) {
		let isDone = false;
		let isBegun = false;
		await timeSteps(times, isRead ? 'mark all read' : 'undo it', () => {
			if (!isBegun) {
				isBegun = true;
				store.setRead(unread, isRead, () => {
					isDone = true;
				});
			}

			return !isDone;
		});
	}

	for (let paper = 0; paper < Math.min(papers, 5); paper++) {
		const {entries, ...feed} = makePaper(paper);
		store.saveFeed(`paper-${paper}`, 'Paper', {...feed, entries: entries.slice(0, 1)}, start);
	}

	await timeSteps(times, 'prune', () => store.prune(now, {keepDays: 30, keepMegabytes: 200}));
	times.set('remove a feed', [timeOf(() => store.removeFeed(`paper-${papers - 1}`))]);
	store.close();
	return times;
}

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'masthead-scale-'));
const small = await measureStore(folder, 1);
const large = await measureStore(folder, 100);
rmSync(folder, {recursive: true});
const cell = (text: string) => text.padStart(11);
const print = (name: string, cells: readonly string[]) =>
	process.stdout.write(`${name.padEnd(34)}${cells.map(cell).join('')}\n`);
print('milliseconds', ['at 1,000', 'at 100,000', 'ratio', 'p95', 'longest']);
for (const [name, times] of large) {
	const median = at(times, 0.5);
	const before = at(small.get(name) ?? [], 0.5);
	const figures = [before, median, median / before, at(times, 0.95), at(times, 1)];
	print(
		name,
		figures.map(figure => figure.toFixed(2)),
	);
}
