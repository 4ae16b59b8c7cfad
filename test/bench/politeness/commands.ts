// What the built program does when it is told to add a feed, and what it tells.
import {join} from 'node:path';
import {openStore} from '../../../source/store/open-store.ts';
import {findPaths} from '../../../source/store/paths.ts';

import {giveSources} from '../../helpers/loopback-paper.ts';
import {
	type LoopbackServer,
	type Reply,
	startLoopbackServer,
} from '../../helpers/loopback-server.ts';
import {type Outcome, runCommand} from '../../helpers/run-command.ts';
import {makeHome, runMasthead} from '../../helpers/run-masthead.ts';
import {rss} from '../../refresh/open-refresher.ts';
import {agentForm, type Finding, plural} from './finding.ts';

const words = 'Feeds are closed until Monday, says the keeper.';
const html = {'Content-Type': 'text/html'};
const body = rss(['A story']);

/** Answers that bring a whole feed, and yet are none that count. */
const otherStatuses = [201, 202, 203, 206, 400, 403, 404, 429, 500, 503] as const;

const noFeeds: Readonly<Record<string, Reply>> = {
	page: {headers: html, body: '<!doctype html><title>Hello</title><p>News'},
	json: {headers: {'Content-Type': 'application/json'}, body: '{"name": "news"}'},
	text: {headers: {'Content-Type': 'text/plain'}, body: 'Hello'},
	empty: {headers: {'Content-Type': 'application/rss+xml'}, body: ''},
	cut: {headers: {'Content-Type': 'application/rss+xml'}, body: body.slice(0, 90)},
	opml: {body: '<opml version="2.0"><body><outline text="x"/></body></opml>'},
};

interface Table extends AsyncDisposable {
	readonly home: string;
	readonly server: LoopbackServer;
	masthead(...args: readonly string[]): Promise<Outcome>;
	/** How often a path has been asked for. */
	asked(path: string): number;
	/** Whether the reader is subscribed to a path. */
	hasFeed(path: string): Promise<boolean>;
}

async function openTable(): Promise<Table> {
	const home = makeHome();
	const server = await startLoopbackServer();
	await giveSources(home.path, server, {});
	const masthead = (...args: readonly string[]) => runCommand(home.path, ...args);
	return {
		home: home.path,
		server,
		masthead,
		asked: path => server.requests.filter(request => request.path === path).length,
		async hasFeed(path) {
			return (await masthead('config', 'get', 'feeds')).out.includes(server.origin + path);
		},
		async [Symbol.asyncDispose]() {
			home[Symbol.dispose]();
			await server[Symbol.asyncDispose]();
		},
	};
}

export async function playCommands(): Promise<readonly Finding[]> {
	await using table = await openTable();
	const findings = [
		...(await addAndStart(table)),
		await addInDashboard(table),
		...(await addBadAddresses(table)),
		await addByStatus(table),
		await addTwice(),
		await tellWords(table),
		await addWhatIsNone(table),
		await tellLater(table),
	];
	return [...findings, ...methods(table)];
}

async function addAndStart({server, masthead, asked, hasFeed}: Table): Promise<readonly Finding[]> {
	server.route('/feed', {headers: {ETag: '"1"'}, body});
	const added = await masthead('add', `${server.origin}/feed`);
	const isThere = added.code === 0 && (await hasFeed('/feed'));
	const atFirst = asked('/feed');
	await masthead('refresh');
	const inAll = asked('/feed');
	const {out} = await masthead('headlines');
	for (let start = 0; start < 3; start++) {
		await masthead('refresh');
	}

	return [
		{
			id: '036',
			isMet: isThere && inAll === 1 && out.includes('A story'),
			seen: `${plural(atFirst, 'request')} to add a feed, ${inAll} until its story is in the list`,
		},
		{
			id: '037',
			isMet: isThere && asked('/feed') === inAll,
			seen: `${asked('/feed') - inAll} requests to it in 3 further starts, one after the other`,
		},
	];
}

/** The key `a`, an address, and the feed that is found at it. */
async function addInDashboard({home, server, asked}: Table): Promise<Finding> {
	server.route('/screen', {headers: {ETag: '"1"'}, body: rss(['A story on the screen'])});
	await using session = runMasthead(home, [], {columns: 120, rows: 30});
	await session.waitFor('A story', 20_000);
	session.press('a');
	session.press(`${server.origin}/screen`, 'Enter');
	await session.waitFor('feed was found', 10_000);
	session.press('Enter');
	await session.waitFor('A story on the screen', 20_000);
	session.press('Q');
	await session.exit;
	return {
		id: '036',
		isMet: asked('/screen') === 1,
		seen: `${asked('/screen')} by the key of the dashboard`,
	};
}

/** A host of its own, since it is left alone afterwards. */
async function addTwice(): Promise<Finding> {
	await using table = await openTable();
	const {server, masthead, asked} = table;
	server.route('/busy', {status: 429, headers: {'Retry-After': '600'}});
	for (let tried = 0; tried < 3; tried++) {
		await masthead('add', `${server.origin}/busy`);
	}

	return {
		id: '020',
		isMet: asked('/busy') === 1,
		seen: `${plural(asked('/busy'), 'request')} in 3 tries to add a feed that asks for 10 minutes`,
	};
}

async function addBadAddresses({server, masthead}: Table): Promise<readonly Finding[]> {
	server.route('/site/', {headers: html, body: '<!doctype html><title>A site</title><p>News'});
	server.route('/feed.xml', {body});
	server.route('/rss.xml', {body});
	const before = server.requests.length;
	const missing = await masthead('add', `${server.origin}/nothing`);
	const site = await masthead('add', `${server.origin}/site/`);
	const nonsense = await masthead('add', 'nonsense');
	const paths = server.requests.slice(before).map(({path}) => path);
	const told = [missing, site, nonsense].filter(
		({code, error}) => code !== 0 && error.trim().split('\n').length === 1,
	);
	const guesses = paths.filter(path => path !== '/nothing' && path !== '/site/');
	return [
		{
			id: '060',
			isMet: told.length === 3,
			seen: `${told.length} of 3 (404, a page without a feed, no address) refused in one line: ${missing.error.trim().replaceAll(server.host, 'HOST')}`,
		},
		{
			id: '061',
			isMet: guesses.length === 0 && paths.length === 2,
			seen: `${guesses.length} requests to other addresses, ${paths.length} to the ones that were given`,
		},
	];
}

async function addByStatus({server, masthead, hasFeed}: Table): Promise<Finding> {
	const refused: number[] = [];
	for (const status of otherStatuses) {
		server.route(`/status${status}`, {status, body});
		const {code} = await masthead('add', `${server.origin}/status${status}`);
		if (code !== 0 && !(await hasFeed(`/status${status}`))) {
			refused.push(status);
		}
	}

	return {
		id: '100',
		isMet: refused.length === otherStatuses.length,
		seen: `a whole feed with another status was refused in ${refused.length} of ${otherStatuses.length} cases (${otherStatuses.join(', ')})`,
	};
}

async function tellWords({server, masthead}: Table): Promise<Finding> {
	const statuses = [403, 429, 503] as const;
	let told = 0;
	for (const status of statuses) {
		server.route(`/words${status}`, {status, body: `${words}\u001b[31m\nMore of it`});
		const {error} = await masthead('add', `${server.origin}/words${status}`);
		const isOneLine = error.trim().split('\n').length === 1 && !error.includes('\u001b');
		told += error.includes(words) && isOneLine ? 1 : 0;
	}

	return {
		id: '101',
		isMet: told === statuses.length,
		seen: `${told} of ${statuses.length} refusals (${statuses.join(', ')}) tell the server’s words in one clean line`,
	};
}

async function addWhatIsNone({server, masthead, hasFeed}: Table): Promise<Finding> {
	const names = Object.keys(noFeeds);
	let refused = 0;
	for (const [name, reply] of Object.entries(noFeeds)) {
		server.route(`/${name}`, reply);
		const {code} = await masthead('add', `${server.origin}/${name}`);
		refused += code !== 0 && !(await hasFeed(`/${name}`)) ? 1 : 0;
	}

	return {
		id: '102',
		isMet: refused === names.length,
		seen: `${refused} of ${names.length} documents that are no feed were refused (${names.join(', ')})`,
	};
}

/** A feed that was added well answers with an error when it is due again. */
async function tellLater({home, server, masthead}: Table): Promise<Finding> {
	const {data} = findPaths({MASTHEAD_HOME: home}, process.platform);
	const store = openStore(join(data, 'masthead.sqlite'));
	for (const record of store.listSources().filter(({url}) => url.endsWith('/feed'))) {
		store.saveSource({...record, lastAttempt: Date.now() - 7_200_000, nextDue: 0});
	}

	store.close();
	server.route('/feed', {status: 503, body: `${words}\u001b[31m`});
	const outputs = [(await masthead('refresh')).error, (await masthead('sources')).out];
	const told = outputs.filter(text => text.includes(`It says: ${words}\n`));
	return {
		id: '120',
		isMet: told.length === outputs.length,
		seen: `${told.length} of ${outputs.length} commands (refresh, sources) print them, clean and in one line`,
	};
}

function methods({server: {requests}}: Table): readonly Finding[] {
	const others = requests.filter(({method}) => method !== 'GET').length;
	const heads = requests.filter(({method}) => method === 'HEAD').length;
	const agents = [...new Set(requests.map(({headers}) => headers['user-agent'] ?? 'none'))];
	return [
		{
			id: '050',
			isMet: others === 0,
			seen: `${others} of ${requests.length} requests of commands were no GET`,
		},
		{id: '051', isMet: heads === 0, seen: `${heads} of ${requests.length} were HEAD`},
		{
			id: '080–090',
			isMet: agents.length === 1 && agentForm.test(agents[0] ?? ''),
			seen: `${agents.join('; ')} from the built program`,
		},
	];
}
