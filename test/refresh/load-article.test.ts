import {expect, test} from 'vitest';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {
	createClock,
	feedAt,
	hour,
	minute,
	type OpenRefresher,
	openFolder,
	openRefresher,
} from './open-refresher.ts';

const paragraph =
	'The valley road will be open again before the first snow, the ministry says, and the work on the second bridge has begun.';

function page(paragraphs: number): string {
	const text = Array.from({length: paragraphs}, (_, index) => `<p>${index + 1}. ${paragraph}</p>`);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The road</title></head>
	<body><nav><a href="/">Home</a></nav><article><h1>The road</h1>${text.join('')}</article></body></html>`;
}

function feedWith(url: string): string {
	return `<rss version="2.0"><channel><title>Daily</title><link>https://news.example/</link><item>
	<title>The road</title><link>${url}</link><guid>1</guid><description>${paragraph}</description></item></channel></rss>`;
}

async function openStory(program: OpenRefresher): Promise<number> {
	await program.refresh();
	program.reports.length = 0;
	const [headline] = program.store.listHeadlines({view: 'latest', offset: 0, limit: 1}).rows;
	return headline?.id ?? -1;
}

test('the page is fetched once, and the whole story is kept', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/road': {headers: {'Content-Type': 'text/html'}, body: page(12)},
	});
	server.route('/feed', {body: feedWith(`${server.origin}/road`)});
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const headlineId = await openStory(program);
	expect(server.requests.map(({path}) => path)).toEqual(['/feed']);

	await program.refresher.loadArticle({token: 7, headlineId, isForced: false});
	expect(program.reports).toContainEqual({type: 'article-loaded', token: 7});
	const stored = program.store.getArticle(headlineId)?.article;
	expect(stored?.completeness).toBe('full');
	expect(stored?.wordCount).toBeGreaterThan(200);

	await program.refresher.loadArticle({token: 8, headlineId, isForced: false});
	expect(program.reports).toContainEqual({type: 'article-loaded', token: 8});
	expect(server.requests).toHaveLength(2);
	await program.refresher.loadArticle({token: 9, headlineId, isForced: true});
	expect(server.requests).toHaveLength(3);
	expect(program.heavyWork).toEqual([{token: 7}, null, {token: 9}, null]);
});

test.each([
	['the page is gone', {status: 404, body: 'no such page'}],
	['the page is a file', {headers: {'Content-Type': 'application/pdf'}, body: '%PDF-1.7'}],
])("when %s the feed's own text is kept, and the reason is told", async (_name, reply) => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/road': reply});
	server.route('/feed', {body: feedWith(`${server.origin}/road`)});
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const headlineId = await openStory(program);
	await program.refresher.loadArticle({token: 1, headlineId, isForced: false});

	const [failure] = program.reports.filter(report => report.type === 'article-failed');
	expect(failure).toMatchObject({token: 1});
	expect(failure?.reason).toMatch(/^[^\n]{10,300}$/);
	expect(program.store.getArticle(headlineId)?.article).toMatchObject({extractor: 'feed'});
	expect(program.store.getArticle(headlineId)?.article.wordCount).toBeGreaterThan(10);
});

test('a failure never takes the place of a text that is there', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/road': {headers: {'Content-Type': 'text/html'}, body: page(12)},
	});
	server.route('/feed', {body: feedWith(`${server.origin}/road`)});
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const headlineId = await openStory(program);
	await program.refresher.loadArticle({token: 1, headlineId, isForced: false});
	const before = program.store.getArticle(headlineId);
	server.route('/road', {status: 500});
	await program.refresher.loadArticle({token: 2, headlineId, isForced: true});
	expect(program.reports.at(-1)).toMatchObject({type: 'article-failed', token: 2});
	expect(program.store.getArticle(headlineId)).toEqual(before);
});

test('a story that is cancelled is not reported, and the connection ends', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/road': () => undefined});
	server.route('/feed', {body: feedWith(`${server.origin}/road`)});
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const headlineId = await openStory(program);
	const loading = program.refresher.loadArticle({token: 1, headlineId, isForced: false});
	await waitFor('the request', () => server.requests.length === 2);
	program.refresher.cancelArticle(1);
	await loading;
	expect(program.reports).toEqual([]);
	expect(program.store.getArticle(headlineId)).toBeNull();
	await waitFor('the connection to end', () => server.load.now === 0);
});

test('a story is fetched before feeds that wait for the same host', async () => {
	using folder = openFolder();
	const order: string[] = [];
	await using server = await startLoopbackServer();
	const note = (body: string) => (request: {url?: string | undefined}) => {
		order.push(request.url ?? '');
		return {headers: {'Content-Type': 'text/html'}, body};
	};
	server.route('/road', note(page(12)));
	server.route('/feed', note(feedWith(`${server.origin}/road`)));
	const clock = createClock();
	const feeds = ['', '?a', '?b', '?c'].map(query =>
		feedAt(`${server.origin}/feed${query}`, `feed${query}`),
	);
	await using program = openRefresher(folder.storePath, clock, {feeds});
	const headlineId = await openStory(program);
	clock.pass(hour + minute);
	order.length = 0;
	await Promise.all([
		program.refresh(),
		program.refresher.loadArticle({token: 1, headlineId, isForced: false}),
	]);
	expect(order.slice(0, 2)).toContain('/road');
});

test('a host that asked for a pause is not asked for pages either', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/road': {status: 429, headers: {'Retry-After': '3600'}},
	});
	server.route('/feed', {body: feedWith(`${server.origin}/road`)});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const headlineId = await openStory(program);
	await program.refresher.loadArticle({token: 1, headlineId, isForced: false});
	await program.refresher.loadArticle({token: 2, headlineId, isForced: true});
	expect(server.requests).toHaveLength(2);
	expect(program.reports.map(({type}) => type)).toEqual(['article-failed', 'article-failed']);
	clock.pass(hour + minute);
	server.route('/road', {headers: {'Content-Type': 'text/html'}, body: page(12)});
	await program.refresher.loadArticle({token: 3, headlineId, isForced: false});
	expect(program.reports.at(-1)).toMatchObject({type: 'article-loaded', token: 3});
});

test('a story that is not there is told', async () => {
	using folder = openFolder();
	await using program = openRefresher(folder.storePath, createClock());
	await program.refresher.loadArticle({token: 1, headlineId: 12345, isForced: false});
	expect(program.reports).toEqual([
		{
			type: 'article-failed',
			token: 1,
			reason: expect.stringMatching(/no longer has this story/),
		},
	]);
});

test('a page that is in no feed is reported with its text and kept nowhere', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/road': {headers: {'Content-Type': 'text/html'}, body: page(12)},
	});
	await using program = openRefresher(folder.storePath, createClock());
	await program.refresher.loadPage({token: 3, url: `${server.origin}/road`, title: 'a link'});
	expect(program.reports).toMatchObject([
		{type: 'page-loaded', token: 3, article: {title: 'The road', completeness: 'full'}},
	]);
	expect(program.heavyWork).toEqual([{token: 3}, null]);
	expect(program.store.listHeadlines({view: 'latest', offset: 0, limit: 1}).total).toBe(0);
});

test('a page is fetched through the same guard as everything else', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/road': {body: page(1)}});
	await using program = openRefresher(folder.storePath, createClock(), {allowedHosts: []});
	await program.refresher.loadPage({token: 3, url: `${server.origin}/road`, title: ''});
	expect(program.reports).toMatchObject([{type: 'article-failed', token: 3}]);
	expect(server.requests).toEqual([]);
});

test('a story that the feed has changed is read again, once, and tells that it was updated', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/road': {headers: {'Content-Type': 'text/html'}, body: page(12)},
	});
	const feed = feedWith(`${server.origin}/road`);
	server.route('/feed', {body: feed});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const headlineId = await openStory(program);
	const load = (token: number) =>
		program.refresher.loadArticle({token, headlineId, isForced: false});
	await load(1);
	const asked = () => server.requests.filter(({path}) => path === '/road').length;
	await load(2);
	expect(asked()).toBe(1);

	server.route('/feed', {body: feed.replace('<guid>', '<category>roads</category><guid>')});
	clock.pass(hour + minute);
	await program.refresh();
	await load(3);
	expect(asked()).toBe(1);

	server.route('/feed', {body: feed.replace('The road<', 'The road is open<')});
	const corrected = page(12).replaceAll('before the first snow', 'before the new year');
	server.route('/road', {headers: {'Content-Type': 'text/html'}, body: corrected});
	clock.pass(hour + minute);
	await program.refresh();
	await load(4);
	await load(5);
	expect(asked()).toBe(2);
	const article = program.store.getArticle(headlineId)?.article;
	expect(article).toMatchObject({
		title: 'The road is open',
		updated: new Date(clock.now()).toISOString(),
	});
	expect(JSON.stringify(article?.blocks)).toContain('before the new year');
});

test("the reader's own rule for a site goes before the program's guess", async () => {
	using folder = openFolder();
	const body = `<h1>The road</h1><div id="x7"><p>Only this. ${paragraph}</p></div><article>${page(12)}</article>`;
	await using server = await startLoopbackServer({
		'/road': {headers: {'Content-Type': 'text/html'}, body},
	});
	server.route('/feed', {body: feedWith(`${server.origin}/road`)});
	const notices: string[] = [];
	await using program = openRefresher(
		folder.storePath,
		createClock(),
		{
			feeds: [feedAt(`${server.origin}/feed`)],
			siteRules: {[server.host]: {body: '#x7'}, 'paper.example': {body: 'div['}},
		},
		{},
		text => notices.push(text),
	);
	const headlineId = await openStory(program);
	await program.refresher.loadArticle({token: 1, headlineId, isForced: false});
	const article = program.store.getArticle(headlineId)?.article;
	expect(article).toMatchObject({extractor: `site:${server.host}`, completeness: 'full'});
	expect(article?.blocks).toHaveLength(1);
	expect(notices).toEqual([
		'In the settings siteRules."paper.example" has no CSS selector in "body": "div["; the rule is left out.',
	]);
});
