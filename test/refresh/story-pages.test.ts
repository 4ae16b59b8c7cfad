import {expect, test} from 'vitest';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {type LoopbackServer, type Reply, startLoopbackServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {createClock, feedAt, openFolder, openRefresher} from './open-refresher.ts';

/** Page `number` of a story: three paragraphs of its own, one that all pages have, and a link. */
function page(number: number, next: string | null): Reply {
	const texts = [1, 2, 3].map(
		place =>
			`<p>Part ${number}, paragraph ${place}: the valley road will be open again before the first snow comes.</p>`,
	);
	const link = next === null ? '' : `<link rel="next" href="${next}">`;
	const body = `<!doctype html><html lang="en"><head><title>The road</title>${link}</head><body><article>
		<h1>The road</h1><p>A report in several parts from the valley and from its only road.</p>${texts.join('')}
		<p>More is in <a href="/map/${number}">map ${number}</a> and on <a href="https://roads.example/">the site of the road builders</a> of the valley.</p>
		</article></body></html>`;
	return {headers: {'Content-Type': 'text/html; charset=utf-8'}, body};
}

function feedWith(url: string): Reply {
	return {
		body: `<rss version="2.0"><channel><title>Daily</title><item><title>The road</title>
		<link>${url}</link><guid>1</guid><description>A road opens.</description></item></channel></rss>`,
	};
}

/** Loads the story at /road of a server, and tells what was kept and which pages were asked for. */
async function loadRoad(server: LoopbackServer) {
	using folder = openFolder();
	server.route('/feed', feedWith(`${server.origin}/road`));
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	const [headline] = program.store.listHeadlines({view: 'latest', offset: 0, limit: 1}).rows;
	const headlineId = headline?.id ?? -1;
	await program.refresher.loadArticle({token: 1, headlineId, isForced: false});
	const article = program.store.getArticle(headlineId)?.article;
	const asked = server.requests.map(({path}) => path).filter(path => path !== '/feed');
	const text = blocksToText(article?.blocks ?? []);
	const parts = [...text.matchAll(/Part (\d+), paragraph 3/g)].map(([, part]) => Number(part));
	return {article, asked, text, parts, reports: program.reports};
}

test('a story in three pages is read as one', async () => {
	await using server = await startLoopbackServer({
		'/road': page(1, '/road/2'),
		'/road/2': page(2, '/road/3'),
		'/road/3': page(3, null),
	});
	const {article, asked, text, parts, reports} = await loadRoad(server);
	expect(asked).toEqual(['/road', '/road/2', '/road/3']);
	expect(parts).toEqual([1, 2, 3]);
	expect(article).toMatchObject({completeness: 'full', missing: '', url: `${server.origin}/road`});
	expect(text.match(/A report in several parts/g)).toHaveLength(1);
	expect(article?.links.map(({url}) => url)).toEqual([
		`${server.origin}/map/1`,
		'https://roads.example/',
		`${server.origin}/map/2`,
		`${server.origin}/map/3`,
	]);
	expect(article?.wordCount).toBeGreaterThan(150);
	expect(reports).toContainEqual(expect.objectContaining({type: 'article-loaded', token: 1}));
});

test.each<[string, Reply, RegExp]>([
	[
		'fails',
		{status: 500, body: 'Out of order'},
		/^page 2 is missing \(127\.0\.0\.1:\d+ has a problem of its own \(500\)\)$/,
	],
	['is gone', {status: 404, body: 'Nothing'}, /^page 2 is missing \(.+\)$/],
	[
		'is a file',
		{headers: {'Content-Type': 'application/pdf'}, body: '%PDF'},
		/^page 2 is missing \(The address leads to a file/,
	],
	[
		'leads to another story',
		{status: 302, headers: {Location: '/subscribe'}},
		/^page 2 is missing \(its address leads elsewhere\)$/,
	],
	[
		'leads to a private address',
		{status: 302, headers: {Location: 'http://10.0.0.1/road/2'}},
		/^page 2 is missing \(.+\)$/,
	],
])('when the second page %s, the first is kept and says what is missing', async (_, reply, why) => {
	await using server = await startLoopbackServer({
		'/road': page(1, '/road/2'),
		'/road/2': reply,
		'/subscribe': page(9, null),
	});
	const {article, parts, reports} = await loadRoad(server);
	expect(parts).toEqual([1]);
	expect(article).toMatchObject({completeness: 'summary', missing: expect.stringMatching(why)});
	expect(reports).toContainEqual(expect.objectContaining({type: 'article-loaded', token: 1}));
});

test.each<[string, Reply]>([
	['repeats the first page', page(1, '/road/3')],
	['sends back to the first page', {status: 302, headers: {Location: '/road'}}],
])('a site that %s has no second one', async (_, reply) => {
	await using server = await startLoopbackServer({'/road': page(1, '/road/2'), '/road/2': reply});
	const {article, asked, parts} = await loadRoad(server);
	expect(parts).toEqual([1]);
	expect(asked).not.toContain('/road/3');
	expect(article).toMatchObject({completeness: 'full', missing: ''});
});

test.each(['/road', '/road/1', '/road/3', '/bridge/2', 'https://elsewhere.example/road/2'])(
	'a page that calls %s its next one has none',
	async next => {
		await using server = await startLoopbackServer({'/road': page(1, next)});
		const {article, asked} = await loadRoad(server);
		expect(asked).toEqual(['/road']);
		expect(article).toMatchObject({completeness: 'full', missing: ''});
	},
);

test('a story without end is followed to its tenth page, and says so', async () => {
	await using server = await startLoopbackServer();
	for (let number = 1; number <= 15; number++) {
		const path = number === 1 ? '/road' : `/road/${number}`;
		server.route(path, page(number, `/road/${number + 1}`));
	}

	const {article, asked, parts} = await loadRoad(server);
	expect(asked).toHaveLength(10);
	expect(parts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	expect(article).toMatchObject({
		completeness: 'summary',
		missing: 'it goes on after page 10, in the browser',
	});
});

test('a story that is left while its pages are asked for is not kept', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/road': page(1, '/road/2'),
		'/road/2': () => undefined,
	});
	server.route('/feed', feedWith(`${server.origin}/road`));
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	program.reports.length = 0;
	const [headline] = program.store.listHeadlines({view: 'latest', offset: 0, limit: 1}).rows;
	const headlineId = headline?.id ?? -1;
	const loading = program.refresher.loadArticle({token: 1, headlineId, isForced: false});
	await waitFor('the second page', () => server.requests.length === 3);
	program.refresher.cancelArticle(1);
	await loading;
	expect(program.reports).toEqual([]);
	expect(program.store.getArticle(headlineId)).toBeNull();
});
