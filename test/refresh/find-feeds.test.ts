import {expect, test} from 'vitest';
import {conditional, redirect, startLoopbackServer} from '../helpers/loopback-server.ts';
import {createClock, hour, openFolder, openRefresher, titlesIn} from './open-refresher.ts';

const rss = (title: string) =>
	`<rss version="2.0"><channel><title>${title}</title><item><title>A</title><link>https://x.example/1</link></item></channel></rss>`;
const opml = (body: string) =>
	`<?xml version="1.0"?><opml version="2.0"><body>${body}</body></opml>`;
const html = {'Content-Type': 'text/html'};
const page = (...hrefs: readonly string[]) =>
	`<!doctype html><html><head>${hrefs.map(href => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}</head><body><p>News</p></body></html>`;

async function find(path: string, allowed = true) {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/feed': {body: rss('The Valley')},
		'/site': {headers: html, body: page('/gone', '/feed', '/sport', '/feed')},
		'/sport': {body: rss('Sport')},
		'/bare': {headers: html, body: page()},
		'/broken': {headers: html, body: page('/gone')},
		'/list': {
			body: opml(
				'<outline text="Home"><outline text="Valley" xmlUrl="https://v.example/rss"/></outline>',
			),
		},
		'/empty': {body: opml('<outline text="Home"/>')},
	});
	await using program = openRefresher(
		folder.storePath,
		createClock(),
		allowed ? {} : {allowedHosts: []},
	);
	await program.refresher.findFeeds(5, `${server.origin}${path}`);
	const plain = JSON.stringify(program.reports).replaceAll(server.origin, '');
	return {reports: JSON.parse(plain), requests: server.requests.length};
}

test('a feed is found at its own address', async () => {
	expect((await find('/feed')).reports).toEqual([
		{type: 'feeds-found', token: 5, feeds: [{name: 'The Valley', url: '/feed', stories: 1}]},
	]);
});

test('a page gives the feeds that it names and that can be read, each once', async () => {
	expect((await find('/site')).reports).toMatchObject([
		{type: 'feeds-found', token: 5, feeds: [{name: 'The Valley'}, {name: 'Sport', url: '/sport'}]},
	]);
});

test('a list gives the feeds in it with their folders, and none of them is asked', async () => {
	const {reports, requests} = await find('/list');
	const feed = {name: 'Valley', url: 'https://v.example/rss', folders: ['Home'], stories: null};
	expect(reports).toEqual([{type: 'feeds-found', token: 5, feeds: [feed]}]);
	expect(requests).toBe(1);
});

test.each([
	['/bare', 'No feed was found there: give the address of the feed itself.'],
	['/broken', 'The page names feeds, but none of them could be read.'],
	['/empty', 'The list has no feed with an address in it.'],
	['/nowhere', expect.stringContaining('404')],
])('%s is told in one line', async (path, reason) => {
	expect((await find(path)).reports).toEqual([{type: 'feeds-missed', token: 5, reason}]);
});

test('a private address is not asked unless the settings name it', async () => {
	const {reports, requests} = await find('/feed', false);
	expect(reports).toMatchObject([{type: 'feeds-missed', token: 5}]);
	expect(requests).toBe(0);
});

test('a feed that is subscribed to has its news from the search, and is not asked for them again', async () => {
	using folder = openFolder();
	const clock = createClock();
	await using server = await startLoopbackServer({
		'/site': {headers: html, body: page('/feed')},
		'/feed': conditional('"v1"', rss('The Valley')),
	});
	const feed = {id: 'valley', name: 'The Valley', url: `${server.origin}/feed`, isOn: true};
	{
		await using program = openRefresher(folder.storePath, clock);
		await program.refresher.findFeeds(1, `${server.origin}/site`);
		void program.refresher.keepFound(feed);
		// Stopping waits for what is being kept.
	}

	await using program = openRefresher(folder.storePath, clock, {feeds: [feed]});
	expect(titlesIn(program.store)).toEqual(['A']);
	await program.refresh();
	expect(server.requests.map(({path}) => path)).toEqual(['/site', '/feed']);
	clock.pass(hour);
	await program.refresh();
	expect(server.requests[2]?.headers['if-none-match']).toBe('"v1"');
	expect(program.store.getSource('valley')).toMatchObject({status: 'fresh', failures: 0});
});

test('what was not found is not kept', async () => {
	using folder = openFolder();
	const url = 'https://elsewhere.example/feed';
	await using program = openRefresher(folder.storePath, createClock());
	await program.refresher.keepFound({id: 'elsewhere', name: 'Elsewhere', url, isOn: true});
	expect(program.store.getSource('elsewhere')).toBeNull();
});

test.each([
	[301, '/new'],
	[308, '/new'],
	[302, '/old'],
	[307, '/old'],
])('behind a %i the address of a feed is %s', async (status, expected) => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/old': redirect('/new', status),
		'/new': {body: rss('The Valley')},
	});
	await using program = openRefresher(folder.storePath, createClock());
	await program.refresher.findFeeds(1, `${server.origin}/old`);
	expect(program.reports).toMatchObject([{feeds: [{url: server.origin + expected}]}]);
});
