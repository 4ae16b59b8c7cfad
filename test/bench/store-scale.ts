/**
 * Measures the store at 100,000 headlines in 100 feeds: `node test/bench/store-scale.ts [folder]`.
 * Text is made of syllables, so that the full-text index has as many words as a real one.
 */
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Entry, Feed} from '../../source/model/feed.ts';
import {openStore} from '../../source/store/open-store.ts';

const feeds = 100;
const entriesAFeed = 1000;
const start = Date.UTC(2026, 7, 1);
const syllables =
	'ка ро ми ста не ль го пре зи дент бан кыр гыз тан по но ви ли ра бо сы ум жо'.split(' ');

interface Span {
	readonly wall: number;
	readonly cpu: number;
}

let seed = 1;

function random(limit: number): number {
	seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
	return Math.floor((seed / 2 ** 31) * limit);
}

function makeWord(): string {
	return Array.from({length: 2 + random(4)}, () => syllables[random(syllables.length)]).join('');
}

const words = Array.from({length: 20_000}, makeWord);

function makeText(length: number): string {
	const pick = () => words[Math.min(random(words.length), random(words.length))];
	return Array.from({length}, pick).join(' ');
}

function makeEntry(feed: number, number: number): Entry {
	const url = `https://paper-${feed}.example/news/${number}`;
	const published = new Date(start + feed * 77_760_000 + random(77_760) * 1000).toISOString();
	return {
		id: url,
		title: makeText(9),
		url,
		author: '',
		published,
		updated: null,
		summary: makeText(40),
		content: '',
		categories: [],
		enclosures: [],
		score: null,
	};
}

function makeFeed(feed: number): Feed {
	return {
		title: `Paper ${feed}`,
		siteUrl: '',
		feedUrl: '',
		format: 'rss',
		language: '',
		pace: {ttlMinutes: null, skipHours: [], skipDays: []},
		entries: Array.from({length: entriesAFeed}, (_, number) => makeEntry(feed, number)),
	};
}

function measure(name: string, action: () => unknown, times = 15): void {
	report(
		name,
		Array.from({length: times}, () => timeOf(action)),
	);
}

/** What the clock says, and the processor time alone, which other programs do not disturb. */
function timeOf(action: () => unknown): Span {
	const wall = performance.now();
	const cpu = process.cpuUsage();
	action();
	const {user, system} = process.cpuUsage(cpu);
	return {wall: performance.now() - wall, cpu: (user + system) / 1000};
}

function report(name: string, spans: readonly Span[]): void {
	const wall = spans.map(span => span.wall).toSorted((a, b) => a - b);
	const cpu = spans.map(span => span.cpu).toSorted((a, b) => a - b);
	const figures = [median(wall), wall.at(-1) ?? 0, median(cpu)].map(ms =>
		ms.toFixed(2).padStart(9),
	);
	process.stdout.write(`${name.padEnd(32)}${figures.join('')}\n`);
}

/** All of it, and the longest time for which nothing else could be done. */
async function measureMarks(ids: readonly number[]): Promise<void> {
	const started = performance.now();
	let last = started;
	let longest = 0;
	let isDone = false;
	opened.setRead(ids, true, () => {
		isDone = true;
	});
	while (!isDone) {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
		await setImmediate();
	}

	const all = performance.now() - started;
	process.stdout.write(
		`mark ${ids.length} read: ${all.toFixed(0)} in all, ${longest.toFixed(1)} at a time\n`,
	);
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'masthead-scale-'));
const path = join(folder, 'masthead.sqlite');
const clock = () => start + feeds * 77_760_000;
const store = openStore(path, {clock});
process.stdout.write(`${'milliseconds'.padEnd(32)}   median    worst      cpu\n`);
const saves: Span[] = [];
let last = makeFeed(0);
for (let feed = 0; feed < feeds; feed++) {
	last = makeFeed(feed);
	saves.push(timeOf(() => store.saveFeed(`paper-${feed}`, `Paper ${feed}`, last, clock())));
}

report('save 1,000 new entries', saves);
report('  the first ten feeds', saves.slice(0, 10));
report('  the last ten feeds', saves.slice(-10));
measure('save the same 1,000 again', () => store.saveFeed('paper-99', 'Paper 99', last, clock()));
store.setRead(
	store.unreadIds('latest').filter((_, index) => index % 5 === 0),
	true,
);
store.close();
process.stdout.write(`file ${(statSync(path).size / 2 ** 20).toFixed(1)} MiB\n`);

measure('open, first page, close', () => {
	const opened = openStore(path, {clock});
	opened.listHeadlines({view: 'latest', offset: 0, limit: 60});
	opened.close();
});

const opened = openStore(path, {clock});
for (const offset of [0, 1000, 50_000, 99_900]) {
	measure(`page of 60 at ${offset}`, () =>
		opened.listHeadlines({view: 'latest', offset, limit: 60}),
	);
}

const at = (offset: number) =>
	opened.listHeadlines({view: 'latest', offset, limit: 1}).rows[0]?.id ?? 0;
for (const offset of [10, 50_000, 99_999]) {
	const id = at(offset);
	measure(`position of ${offset}`, () => opened.positionOf('latest', id));
}

measure('unread page', () =>
	opened.listHeadlines({view: 'latest', offset: 40_000, limit: 60, isUnreadOnly: true}),
);
measure('popular', () => opened.listHeadlines({view: 'popular', offset: 0, limit: 60}));
for (const query of ['президент', 'бан', 'кыргыз тан', 'п', 'пр']) {
	const {total} = opened.searchHeadlines(query, 60, 0);
	measure(`search ${query} (${total})`, () => opened.searchHeadlines(query, 60, 0));
}

const [one = 0] = opened.unreadIds('latest');
measure('mark one read', () => opened.setRead([one], true));
const unread = opened.unreadIds('latest');
measure('ids of all unread', () => opened.unreadIds('latest'));
await measureMarks(unread);
for (let feed = 0; feed < 5; feed++) {
	const {entries, ...document} = makeFeed(feed);
	opened.saveFeed(`paper-${feed}`, 'Paper', {...document, entries: entries.slice(0, 1)}, start);
}

measure('prune 100 stories', () => opened.prune(clock(), {keepDays: 30, keepMegabytes: 200}), 40);
measure('remove a feed of 1,000', () => opened.removeFeed('paper-50'), 1);
measure('back up marks', () => opened.backUpMarks(Date.now() + 2 * 86_400_000), 1);
opened.close();
rmSync(folder, {recursive: true});
