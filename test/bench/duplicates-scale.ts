/**
 * Times Latest with every headline and with one row for each story, at 100,000 headlines of which
 * half are in stories of two feeds: `node test/bench/duplicates-scale.ts [folder]`.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Entry} from '../../source/model/feed.ts';
import {openStore} from '../../source/store/open-store.ts';
import {makePaper} from './make-paper.ts';

const now = Date.UTC(2026, 10, 24, 12);
const papers = 100;
const twoDays = 2 * 86_400_000;

function median(action: () => unknown, count = 15): number {
	const times = Array.from({length: count}, () => {
		const started = performance.now();
		action();
		return performance.now() - started;
	});
	return times.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
}

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'masthead-duplicates-'));
const store = openStore(join(folder, 'store.sqlite'), {clock: () => now});
let before: readonly Entry[] = [];
const started = performance.now();
for (let paper = 0; paper < papers; paper++) {
	const feed = makePaper(paper);
	const entries = feed.entries.map((entry, number) => {
		const twin = paper % 2 === 1 && number < 500 ? before[number] : undefined;
		const published = new Date(now - (number / 1000) * twoDays - paper).toISOString();
		return {...entry, published, title: twin?.title ?? `${entry.title} ${paper} ${number}`};
	});
	store.saveFeed(`paper-${paper}`, `Paper ${paper}`, {...feed, entries}, now);
	before = entries;
}

const saving = performance.now() - started;
const page = (offset: number, isCollapsed: boolean, isUnreadOnly = false) =>
	store.listHeadlines({view: 'latest', offset, limit: 60, isCollapsed, isUnreadOnly});

function measure(isCollapsed: boolean): readonly (readonly [string, number])[] {
	const {total} = page(0, isCollapsed);
	const last = total - 60;
	const id = page(last, isCollapsed).rows[0]?.id ?? 0;
	const [first = 0] = store.unreadIds('latest', isCollapsed);
	const unread = store.unreadIds('latest', isCollapsed);
	const few = unread.slice(0, 500);
	return [
		['rows', total],
		['60 rows at the beginning', median(() => page(0, isCollapsed))],
		['60 rows at the end', median(() => page(last, isCollapsed))],
		['60 unread rows in the middle', median(() => page(total / 2, isCollapsed, true))],
		[
			'place of a story at the end',
			median(() => store.positionOf('latest', id, false, isCollapsed)),
		],
		['ids of all unread', median(() => store.unreadIds('latest', isCollapsed))],
		[
			'mark one read and unread',
			median(() => {
				store.setRead([first], true);
				store.setRead([first], false);
			}),
		],
		[
			'mark 500 read and unread',
			median(() => {
				store.setRead(few, true);
				store.setRead(few, false);
			}),
		],
	];
}

const all = measure(false);
const collapsed = new Map(measure(true));
process.stdout.write(`saving 100,000 entries: ${(saving / 1000).toFixed(1)} s\n`);
process.stdout.write(
	`${'milliseconds'.padEnd(32)}${'all'.padStart(12)}${'collapsed'.padStart(12)}\n`,
);
for (const [name, figure] of all) {
	const cells = [figure, collapsed.get(name) ?? 0].map(time => time.toFixed(2).padStart(12));
	process.stdout.write(`${name.padEnd(32)}${cells.join('')}\n`);
}

store.close();
rmSync(folder, {recursive: true});
