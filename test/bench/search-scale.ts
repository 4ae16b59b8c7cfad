/**
 * Times what the reader waits for when the typing of a search rests, in a store of 100,000 stories:
 * finding them and reading the first rows, as time of the processor. `node test/bench/search-scale.ts [folder]`.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readFound} from '../../source/commands/dashboard/read-found.ts';
import {emptySearch, parseSearch} from '../../source/state/search/parse-search.ts';
import {finishSteps} from '../../source/store/finish-steps.ts';
import {openStore} from '../../source/store/open-store.ts';
import {makePaper, start} from './make-paper.ts';

const papers = 100;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const lengthOfPaper = 77_760_000;
const now = start + papers * lengthOfPaper;
const recent = dayOf(now - 3 * lengthOfPaper);
const lines = [
	'президент',
	'бан',
	'кыргыз тан',
	'п',
	'пр',
	'ро ми',
	'"стане"',
	'нель',
	'nothing',
	'бан feed:paper-5',
	'ро feed:paper-99',
	'ро feed:paper-1',
	`ро after:${recent}`,
	`ро before:${dayOf(start + 2 * lengthOfPaper)}`,
	'ро is:unread',
	'ро is:saved',
	'is:unread',
	'feed:paper-42',
	`after:${recent}`,
	'=бан',
	'=ро',
];

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'masthead-search-'));
const store = openStore(join(folder, 'store.sqlite'), {clock: () => now});
for (let paper = 0; paper < papers; paper++) {
	store.saveFeed(`paper-${paper}`, `Paper ${paper}`, makePaper(paper), now);
}

function ask(line: string): number {
	const search = line.startsWith('=')
		? {...emptySearch, titleWords: line.slice(1), within: 'latest' as const}
		: parseSearch(line, 'UTC').search;
	const started = process.cpuUsage();
	const found = finishSteps(store.findInSteps(search));
	const place = {around: null, position: 0, found, limit: 160, isCollapsed: false};
	readFound({type: 'read-list', view: 'found', token: 1, ...place}, store);
	const {user, system} = process.cpuUsage(started);
	return (user + system) / 1000;
}

const at = (times: readonly number[], share: number) =>
	(times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
const print = (name: string, times: readonly number[]) =>
	process.stdout.write(
		`${name.padEnd(32)}${[0.5, 0.95, 1].map(share => at(times, share).padStart(8)).join('')}\n`,
	);

process.stdout.write(`${'milliseconds'.padEnd(32)}  median     p95 longest\n`);
const all = lines.map(line => Array.from({length: 20}, () => ask(line)));
for (const [index, line] of lines.entries()) {
	print(line, all[index] ?? []);
}

print('all of them', all.flat());
store.close();
rmSync(folder, {recursive: true});
