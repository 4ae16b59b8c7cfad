/**
 * Times what follows when the typing of a search rests, in a store of 100,000 stories: finding all of
 * them and reading the first rows, the longest step of that, in which no key is answered, and the
 * counting of the same as saved searches. By the clock and as time of the processor, which other
 * programs lengthen less: `node test/bench/search-scale.ts [folder]`.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {readFound} from '../../source/commands/dashboard/read-found.ts';
import {emptySearch, parseSearch} from '../../source/state/search/parse-search.ts';
import {openStore} from '../../source/store/open-store.ts';
import {makePaper, start} from './make-paper.ts';
import {at} from './statistics.ts';

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

interface Cost {
	readonly clock: number;
	readonly processor: number;
}

function costOf(action: () => void): Cost {
	const began = performance.now();
	const started = process.cpuUsage();
	action();
	const {user, system} = process.cpuUsage(started);
	return {clock: performance.now() - began, processor: (user + system) / 1000};
}

/** The steps of a search, the last of which reads its first rows if they are wanted. */
function ask(
	line: string,
	hasRows: boolean,
): {readonly steps: readonly Cost[]; readonly finds: number} {
	const search = line.startsWith('=')
		? {...emptySearch, titleWords: line.slice(1), within: 'latest' as const}
		: parseSearch(line, 'UTC').search;
	const finding = store.findInSteps(search);
	const steps: Cost[] = [];
	let finds: number | null = null;
	while (finds === null) {
		const cost = costOf(() => {
			const {done, value} = finding.next();
			if (done) {
				finds = value.ids.length;
				const place = {around: null, position: 0, limit: 160, isCollapsed: false};
				const effect = {
					type: 'read-list',
					view: 'found',
					token: 1,
					found: value,
					...place,
				} as const;
				return hasRows ? readFound(effect, store) : null;
			}

			return null;
		});
		steps.push(cost);
	}

	return {steps, finds};
}

const sum = (steps: readonly Cost[], kind: keyof Cost) =>
	steps.reduce((total, cost) => total + cost[kind], 0);
const longest = (steps: readonly Cost[], kind: keyof Cost) =>
	Math.max(...steps.map(cost => cost[kind]));
const cells = (times: readonly number[]) =>
	[0.5, 0.95, 1].map(share => at(times, share).toFixed(1).padStart(8)).join('');
const print = (name: string, finds: string, ...columns: readonly (readonly number[])[]) =>
	process.stdout.write(`${name.padEnd(26)}${finds.padStart(7)}${columns.map(cells).join('  ')}\n`);

const kinds = ['clock', 'processor'] as const;
const rounds = 20;
process.stdout.write('milliseconds: median, p95 and longest by the clock, then of the processor\n');
const all = lines.map(line => Array.from({length: rounds}, () => ask(line, true)));
for (const [index, line] of lines.entries()) {
	const asked = all[index] ?? [];
	const times = kinds.map(kind => asked.map(({steps}) => sum(steps, kind)));
	print(line, String(asked[0]?.finds ?? 0), ...times);
}

const flat = all.flat();
print('all of them', '', ...kinds.map(kind => flat.map(({steps}) => sum(steps, kind))));
print(
	'longest step of each',
	'',
	...kinds.map(kind => flat.map(({steps}) => longest(steps, kind))),
);
const counted = Array.from({length: rounds}, () => lines.map(line => ask(line, false).steps));
print('counting one', '', ...kinds.map(kind => counted.flat().map(steps => sum(steps, kind))));
print(
	`counting all ${lines.length}`,
	'',
	...kinds.map(kind => counted.map(one => sum(one.flat(), kind))),
);
store.close();
rmSync(folder, {recursive: true});
