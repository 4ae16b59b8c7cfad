import {execFile} from 'node:child_process';
import {closeSync, openSync, readFileSync, readSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {giveSources, paperFeed, startPaper} from '../helpers/loopback-paper.ts';
import {startPty} from '../helpers/pty-session.ts';
import type {Outcome} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import type {OtherNode} from './install-nodes.ts';

type Environment = Readonly<Record<string, string>>;

const program = resolve('dist/cli.js');
const storeIn = (home: string) => join(home, 'masthead.sqlite');

/** Runs the built program on another Node to its end. */
export function runOn(
	node: OtherNode,
	home: string,
	words: readonly string[],
	env: Environment = {},
): Promise<Outcome> {
	const all = {
		PATH: process.env['PATH'] ?? '',
		MASTHEAD_HOME: home,
		TZ: 'UTC',
		LANG: 'C.UTF-8',
		...env,
	};
	return new Promise(settle => {
		execFile(node.path, [program, ...words], {env: all}, (error, out, complaints) => {
			const code = error === null ? 0 : Number(error.code ?? 1);
			settle({code, out, error: complaints});
		});
	});
}

/** Throws, with what was got instead. */
export function expectEqual(what: string, got: unknown, wanted: unknown): void {
	if (JSON.stringify(got) !== JSON.stringify(wanted)) {
		throw new Error(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
	}
}

async function tellVersion(node: OtherNode): Promise<void> {
	using home = makeHome();
	const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
	const said = await runOn(node, home.path, ['--version']);
	expectEqual('--version', said, {code: 0, out: `${version}\n`, error: ''});
}

async function showSample(node: OtherNode): Promise<void> {
	using home = makeHome();
	const {code, out, error} = await runOn(node, home.path, ['--demo', '--json']);
	expectEqual('the sample edition', [code, error], [0, '']);
	const {unread, headlines} = JSON.parse(out);
	expectEqual('stories of the sample edition', [unread, headlines.length], [42, 30]);
}

/** What is stored, and by which journal: the rule is that SQLite may use a log from 3.51.3 on. */
async function examineStore(node: OtherNode): Promise<void> {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	const refreshed = await runOn(node, home.path, ['refresh', '--json']);
	const all = '{"added":3,"done":2,"failed":0}\n';
	expectEqual('refresh', refreshed, {code: 0, out: all, error: ''});
	const listed = await runOn(node, home.path, ['headlines', '--json']);
	expectEqual('headlines', [JSON.parse(listed.out).length, listed.error], [3, '']);
	const examined = await runOn(node, home.path, ['doctor', '--json']);
	expectEqual('doctor', [examined.code, examined.error], [0, '']);
	const checks: readonly {name: string; status: string; text: string}[] = JSON.parse(examined.out);
	const find = (name: string) => checks.find(check => check.name === name);
	const isSafe = node.sqlite.localeCompare('3.51.3', 'en', {numeric: true}) >= 0;
	const logging = isSafe
		? 'safe to log ahead with'
		: 'not safe to log ahead with: the store does without';
	expectEqual('sqlite', find('sqlite')?.text, `SQLite ${node.sqlite}, ${logging}`);
	const journal = /sound, journal (\w+)$/.exec(find('store')?.text ?? '')?.[1];
	expectEqual('the journal that the doctor tells', journal, isSafe ? 'wal' : 'delete');
	expectEqual('the journal in the file', journalOf(storeIn(home.path)), isSafe ? [2, 2] : [1, 1]);
}

/** The bytes of the header that say who may write and read the file: 2 is a log, 1 is none. */
function journalOf(path: string): readonly number[] {
	const file = openSync(path, 'r');
	const bytes = Buffer.alloc(2);
	readSync(file, bytes, 0, 2, 18);
	closeSync(file);
	return [...bytes];
}

/** By the proxy goes what NO_PROXY does not name, and nothing for a private address. */
async function useProxy(node: OtherNode): Promise<void> {
	// Newer Nodes can read the variables themselves: ours must hold with that and without.
	for (const env of [{}, {NODE_USE_ENV_PROXY: '1'}]) {
		using home = makeHome();
		await using paper = await startPaper(1);
		await using proxy = await startPaper(0);
		proxy.route('http://valley.example/rss/', {body: paperFeed('http://valley.example', 2)});
		await giveSources(home.path, paper, {
			valley: 'http://valley.example/rss/',
			inside: 'http://10.0.0.1/rss/',
		});
		const proxies = {http_proxy: proxy.origin, NO_PROXY: `example.com,${paper.host}`, ...env};
		const {out} = await runOn(node, home.path, ['refresh', '--json'], proxies);
		expectEqual('refresh by proxy', JSON.parse(out), {added: 2, done: 2, failed: 1});
		const asked = new Set(proxy.requests.map(({path}) => path));
		expectEqual('asked of the proxy', [...asked], ['http://valley.example/rss/']);
		const direct = paper.requests.some(({path}) => path.startsWith('/XML/daily.xml'));
		expectEqual('asked without the proxy', direct, true);
	}
}

/** A sitting in a real terminal, with standard error going elsewhere. */
async function sit(node: OtherNode): Promise<void> {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	const log = join(home.path, 'stderr');
	await using session = startPty('sh', ['-c', 'exec "$NODE" "$MASTHEAD" 2>"$LOG"'], {
		columns: 120,
		rows: 30,
		env: {MASTHEAD_HOME: home.path, NODE: node.path, MASTHEAD: program, LOG: log},
	});
	await session.waitFor('The bridge, part 1', 30_000);
	await session.waitFor(/USD 87\.45/, 30_000);
	session.press('j', 'Enter');
	await session.waitFor('who keeps the mill beside it', 30_000);
	session.press('q', '/', 'part 2');
	await session.waitFor('1 · /part 2', 30_000);
	session.press('Escape');
	await session.waitFor(({terminal}) => !terminal.text().includes('/part 2'), 30_000);
	session.press('4');
	await session.waitFor('Official rates', 30_000);
	session.press('Q');
	const {code} = await session.exit;
	expectEqual('the end and standard error', [code, readFileSync(log, 'utf8')], [0, '']);
}

/** What the built program is to do on each Node; each throws when it does not. */
export const items: Readonly<Record<string, (node: OtherNode) => Promise<void>>> = {
	'--version': tellVersion,
	'sample edition': showSample,
	'store and doctor': examineStore,
	proxy: useProxy,
	'quiet sitting': sit,
};

/** One store goes from Node to Node, the oldest first, and at the end is read by the oldest again. */
export async function carryStore(nodes: readonly OtherNode[]): Promise<void> {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	for (const node of nodes) {
		const {code, error} = await runOn(node, home.path, ['refresh', '--json']);
		expectEqual(`refresh on ${node.version}`, [code, error], [0, '']);
		const found = await runOn(node, home.path, ['search', 'short', '--json']);
		// «short» stands in the summaries; before 22.16 only titles are looked through.
		const hasTexts = node.version.localeCompare('22.16', 'en', {numeric: true}) >= 0;
		expectEqual(`search on ${node.version}`, JSON.parse(found.out).length, hasTexts ? 3 : 0);
	}

	const [oldest] = nodes;
	if (oldest) {
		const {code, out, error} = await runOn(oldest, home.path, ['headlines', '--json']);
		expectEqual('stories on the oldest again', [code, JSON.parse(out).length], [0, 3]);
		expectEqual(
			'what it says',
			/^masthead: The store .* is read-only here: update them\.\n$/.test(error),
			true,
		);
	}
}
