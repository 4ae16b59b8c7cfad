import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {giveSources} from '../helpers/loopback-paper.ts';
import {redirect, startLoopbackServer} from '../helpers/loopback-server.ts';
import {runCommand as run} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';

const rss = (title: string) =>
	`<rss version="2.0"><channel><title>${title}</title><item><title>A</title><link>https://x.example/1</link></item></channel></rss>`;
const page = (head: string) => ({
	headers: {'Content-Type': 'text/html'},
	body: `<!doctype html><html><head>${head}</head><body><p>News</p></body></html>`,
});
const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;

async function feedsOf(home: string) {
	return JSON.parse((await run(home, 'config', 'get', 'feeds')).out);
}

describe('masthead add', () => {
	it('subscribes to the feed that a page declares, once', async () => {
		using home = makeHome();
		await using server = await startLoopbackServer({
			'/': page(link('/gone') + link('/news.rss') + link('/sport.rss')),
			'/news.rss': {body: rss('The Valley')},
			'/sport.rss': {body: rss('Sport')},
		});
		const url = `${server.origin}/news.rss`;
		const added = await run(home.path, 'add', server.origin);
		expect(added).toEqual({
			code: 0,
			out: `added 127.0.0.1: The Valley, ${url}\n`,
			error: `masthead: the page has another feed: masthead add ${server.origin}/sport.rss\n`,
		});
		expect(await feedsOf(home.path)).toEqual([{id: '127.0.0.1', name: 'The Valley', url}]);
		const again = await run(home.path, 'add', url);
		expect(again).toMatchObject({code: 0, out: `127.0.0.1 is there already: The Valley, ${url}\n`});
		expect(await feedsOf(home.path)).toHaveLength(1);
	});

	it('asks a feed once until its stories are there, and again only when it is due', async () => {
		using home = makeHome();
		await using server = await startLoopbackServer({'/feed': {body: rss('The Valley')}});
		await giveSources(home.path, server, {});
		await run(home.path, 'add', `${server.origin}/feed`);
		expect((await run(home.path, 'headlines')).out).toContain('The Valley');
		await run(home.path, 'refresh');
		expect(server.requests.filter(({path}) => path === '/feed')).toHaveLength(1);
		expect((await run(home.path, 'sources')).out).toMatch(/The Valley +fresh +read just now/);
	});

	it('keeps the address that was given where a temporary redirect leads elsewhere, and shows no password', async () => {
		using home = makeHome();
		await using server = await startLoopbackServer({
			'/old': redirect('/new', 302),
			'/page': page(''),
			'/new': {body: rss('The Valley')},
		});
		const address = `http://anna:s3cret@${server.host}/old?key=s3cret`;
		const shown = `127.0.0.1: The Valley, ${server.origin}/old?key=***\n`;
		expect(await run(home.path, 'add', address)).toMatchObject({out: `added ${shown}`});
		expect(await feedsOf(home.path)).toMatchObject([{url: address}]);
		const {error} = await run(home.path, 'add', `${server.origin}/page?key=s3cret`);
		expect(error).toContain(`no feed was found on ${server.origin}/page?key=***:`);
		expect(await run(home.path, 'remove', '127.0.0.1')).toMatchObject({out: `removed ${shown}`});
	});

	it('tells in one line what the server says that refuses', async () => {
		using home = makeHome();
		await using server = await startLoopbackServer({
			'/feed': {status: 403, body: 'Ask\u001b[31m the keeper.\nMore of it'},
		});
		expect(await run(home.path, 'add', `${server.origin}/feed`)).toEqual({
			code: 1,
			out: '',
			error: `masthead: ${server.host} does not let this program in (403). Open it in the browser instead. It says: Ask the keeper.\n`,
		});
		expect(await feedsOf(home.path)).toEqual([]);
	});

	it('leaves a site alone that has just asked for fewer requests', async () => {
		using home = makeHome();
		await using server = await startLoopbackServer({
			'/feed': {status: 429, headers: {'Retry-After': '600'}, body: 'Slowly, please.'},
			'/other': {body: rss('The Valley')},
		});
		const first = await run(home.path, 'add', `${server.origin}/feed`);
		expect(first.error).toMatch(/\(429\).* It says: Slowly, please\.\n$/);
		const second = await run(home.path, 'add', `${server.origin}/other`);
		expect(second).toMatchObject({
			code: 1,
			error: 'masthead: The site asked for fewer requests. Try again later.\n',
		});
		expect(server.requests).toHaveLength(1);
	});

	it('tries the usual addresses only when it is told to', async () => {
		using home = makeHome();
		await using server = await startLoopbackServer({
			'/': page(''),
			'/rss.xml': {body: rss('Hidden')},
		});
		const plain = await run(home.path, 'add', server.origin);
		expect(plain).toMatchObject({
			code: 1,
			error: `masthead: no feed was found on ${server.origin}/: give its address, or try --guess\n`,
		});
		expect(server.requests).toHaveLength(1);
		const guessed = await run(home.path, 'add', server.origin, '--guess');
		expect(guessed).toMatchObject({
			code: 0,
			out: `added 127.0.0.1: Hidden, ${server.origin}/rss.xml\n`,
		});
	});

	it('lets no page lead it to a private address', async () => {
		using home = makeHome();
		await using inner = await startLoopbackServer({'/feed': {body: rss('Private')}});
		await using server = await startLoopbackServer({'/': page(link(`${inner.origin}/feed`))});
		const outcome = await run(home.path, 'add', server.origin);
		expect(outcome.code).toBe(1);
		expect(inner.requests).toEqual([]);
	});

	it.each([
		[['add'], 'give the address of a feed or of a site'],
		[['add', 'nonsense'], '"nonsense" is no address'],
		[['remove', '24k'], 'did you mean "24kg"?'],
		[['export', 'x'], 'masthead export > feeds.opml'],
	])('%j is refused in one line', async (words, advice) => {
		using home = makeHome();
		const {code, error} = await run(home.path, ...words);
		expect(code).toBe(2);
		expect(error).toContain(advice);
		expect(error.trimEnd().split('\n')).toHaveLength(1);
	});
});

describe('lists of feeds', () => {
	it('are imported with titles and folders, and exported again', async () => {
		using home = makeHome();
		const file = join(home.path, 'feeds.opml');
		writeFileSync(
			file,
			`<opml version="2.0"><body><outline text="Valley"><outline text="Towns">
			<outline text="Рынок &amp; город" xmlUrl="https://a.example/rss"/></outline>
			<outline title="Roads" xmlUrl="https://a.example/roads"/></outline>
			<outline text="24" xmlUrl="https://24.kg/rss/"/></body></opml>`,
		);
		expect(await run(home.path, 'import', file)).toEqual({
			code: 0,
			out: '2 added, 1 were there already\n',
			error: '',
		});
		expect(await feedsOf(home.path)).toEqual([
			{
				id: 'a.example',
				name: 'Рынок & город',
				url: 'https://a.example/rss',
				folders: ['Valley', 'Towns'],
			},
			{id: 'a.example-2', name: 'Roads', url: 'https://a.example/roads', folders: ['Valley']},
		]);
		const {out} = await run(home.path, 'export');
		expect(out).toContain(
			[
				'    <outline text="Valley" title="Valley">',
				'      <outline text="Towns" title="Towns">',
				'        <outline type="rss" text="Рынок &amp; город" title="Рынок &amp; город" xmlUrl="https://a.example/rss"/>',
				'      </outline>',
				'      <outline type="rss" text="Roads" title="Roads" xmlUrl="https://a.example/roads"/>',
				'    </outline>',
			].join('\n'),
		);
		expect(out).toContain('xmlUrl="https://24.kg/rss/"');
	});

	it('of any length are imported in seconds, each feed under an id of its own', async () => {
		using home = makeHome();
		const file = join(home.path, 'feeds.opml');
		const outlines = Array.from(
			{length: 20_000},
			(_, index) => `<outline text="Feed ${index}" xmlUrl="https://a.example/${index % 19_000}"/>`,
		);
		writeFileSync(file, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
		const start = performance.now();
		expect((await run(home.path, 'import', file)).out).toBe('19000 added, 0 were there already\n');
		// Looking through the list for each feed took half a minute.
		expect(performance.now() - start).toBeLessThan(10_000);
		const ids = (await feedsOf(home.path)).map(({id}: {readonly id: string}) => id);
		expect(new Set(ids).size).toBe(19_000);
		expect(ids.at(-1)).toBe('a.example-19000');
	});

	it('a feed is removed by its id or its address', async () => {
		using home = makeHome();
		expect((await run(home.path, 'remove', '24kg')).out).toMatch(/^removed 24kg: 24\.kg/);
		expect((await run(home.path, 'export')).out).not.toContain('https://24.kg/rss/');
		expect((await run(home.path, 'remove', 'https://timesca.com/feed')).code).toBe(0);
		expect(await feedsOf(home.path)).toEqual([
			{id: '24kg', isOn: false},
			{id: 'timesca', isOn: false},
		]);
	});
});
