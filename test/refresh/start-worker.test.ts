import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import type {RefreshReport} from '../../source/refresh/messages.ts';
import {type StartOptions, startRefreshWorker} from '../../source/refresh/start-worker.ts';
import {openStore} from '../../source/store/open-store.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {feedAt, openFolder, rss, titlesIn} from './open-refresher.ts';

const workerUrl = new URL('../../source/refresh/worker.ts', import.meta.url);

function optionsFor(storePath: string, options: Partial<StartOptions> = {}): StartOptions {
	return {
		storePath,
		workerUrl,
		version: '1.2.3',
		feeds: [],
		rateSources: [],
		rateOrigins: {},
		allowedHosts: ['127.0.0.1'],
		minutesBetween: {feeds: 60, rates: 60},
		env: {},
		...options,
	};
}

/** A worker that is nothing but these lines, as a file beside the store. */
function standIn(storePath: string, lines: string): URL {
	const file = join(dirname(storePath), 'stand-in.mjs');
	writeFileSync(file, `import {parentPort} from 'node:worker_threads';\n${lines}`);
	return pathToFileURL(file);
}

test('the real worker fetches, stores, reports and ends', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {body: rss(['One'])}});
	const reports: RefreshReport[] = [];
	const feeds = [feedAt(`${server.origin}/feed`)];
	const worker = startRefreshWorker(optionsFor(folder.storePath, {feeds}), report =>
		reports.push(report),
	);
	await waitFor('the refresh', () => reports.some(({type}) => type === 'refresh-finished'), 10_000);
	const store = openStore(folder.storePath);
	expect(titlesIn(store)).toEqual(['One']);
	store.close();
	worker.send({type: 'load-article', token: 1, headlineId: 9999, isForced: false});
	await waitFor('the answer', () => reports.some(({type}) => type === 'article-failed'));
	await worker.stop();
});

test('news that another program brought while the thread was loaded are told', async () => {
	using folder = openFolder();
	const reports: RefreshReport[] = [];
	// No feed and no bank: there is nothing else that it could have to tell.
	const worker = startRefreshWorker(optionsFor(folder.storePath), report => reports.push(report));
	await waitFor('word of stories and rates', () =>
		['headlines-changed', 'rates-changed'].every(type =>
			reports.some(report => report.type === type),
		),
	);
	await worker.stop();
});

test('a busy worker is stopped all the same', async () => {
	using folder = openFolder();
	const reports: RefreshReport[] = [];
	const url = standIn(
		folder.storePath,
		"parentPort.postMessage({type: 'rates-changed'}); for (;;) {}",
	);
	const worker = startRefreshWorker(optionsFor(folder.storePath, {workerUrl: url}), report =>
		reports.push(report),
	);
	await waitFor('the start', () => reports.length > 0);
	const startedAt = performance.now();
	await worker.stop();
	expect(performance.now() - startedAt).toBeLessThan(2000);
});

test('a crash is survived once, and nobody waits for an answer in vain', async () => {
	using folder = openFolder();
	const reports: RefreshReport[] = [];
	const notices: string[] = [];
	const workerUrl = standIn(
		folder.storePath,
		`parentPort.on('message', () => { throw new Error('boom'); });
		parentPort.postMessage({type: 'rates-changed'});`,
	);
	const worker = startRefreshWorker(
		optionsFor(folder.storePath, {workerUrl, onNotice: text => notices.push(text)}),
		report => reports.push(report),
	);
	const count = (type: RefreshReport['type']) =>
		reports.filter(report => report.type === type).length;
	await waitFor('the start', () => count('rates-changed') === 1);
	worker.send({type: 'load-article', token: 4, headlineId: 2, isForced: false});
	await waitFor('the second start', () => count('rates-changed') === 2);
	expect(reports).toContainEqual(expect.objectContaining({type: 'article-failed', token: 4}));
	expect(notices).toEqual([]);

	worker.send({type: 'refresh', sourceIds: 'all', isManual: true});
	await waitFor('the notice', () => notices.length > 0);
	expect(notices).toEqual([expect.stringMatching(/^Refreshing has stopped \(boom\)\.[^\n]*$/)]);
	worker.send({type: 'load-article', token: 5, headlineId: 2, isForced: false});
	expect(reports.at(-2)).toMatchObject({type: 'article-failed', token: 5});
	await worker.stop();
});

test('a page that holds the worker is given up, and the worker is replaced', async () => {
	using folder = openFolder();
	const reports: RefreshReport[] = [];
	const notices: string[] = [];
	const workerUrl = standIn(
		folder.storePath,
		`parentPort.on('message', ({token}) => {
			parentPort.postMessage({type: 'heavy-work', work: {token}});
			for (;;) {}
		});
		parentPort.postMessage({type: 'rates-changed'});`,
	);
	const worker = startRefreshWorker(
		optionsFor(folder.storePath, {
			workerUrl,
			heavyWorkMs: 50,
			onNotice: text => notices.push(text),
		}),
		report => reports.push(report),
	);
	for (let token = 1; token <= 3; token++) {
		worker.send({type: 'load-article', token, headlineId: token, isForced: false});
		await waitFor(`word of page ${token}`, () =>
			reports.some(report => report.type === 'article-failed' && report.token === token),
		);
	}

	expect(reports.find(({type}) => type === 'article-failed')).toMatchObject({
		reason: expect.stringMatching(/too heavy/),
	});
	expect(notices).toEqual([]);
	await worker.stop();
});

test('the real worker is ended by a page that takes too long, and reads the next one', async () => {
	using folder = openFolder();
	const sentence = '<p>A sentence that is as long as a sentence in a story usually is.</p>';
	const pageOf = (count: number) => `<article>${sentence.repeat(count)}</article>`;
	const headers = {'Content-Type': 'text/html'};
	await using server = await startLoopbackServer({'/heavy': {headers, body: pageOf(20_000)}});
	const item = `<item><title>Heavy</title><link>${server.origin}/heavy</link></item>`;
	server.route('/feed', {body: `<rss version="2.0"><channel>${item}</channel></rss>`});
	const reports: RefreshReport[] = [];
	const worker = startRefreshWorker(
		optionsFor(folder.storePath, {feeds: [feedAt(`${server.origin}/feed`)], heavyWorkMs: 1}),
		report => reports.push(report),
	);
	await waitFor('the refresh', () => reports.some(({type}) => type === 'refresh-finished'), 10_000);
	const store = openStore(folder.storePath);
	const headlineId = store.findByUrl(`${server.origin}/heavy`)?.id ?? -1;
	const answerTo = (token: number) =>
		reports.find(report => 'token' in report && report.token === token);
	worker.send({type: 'load-article', token: 1, headlineId, isForced: false});
	await waitFor('the end of it', () => answerTo(1) !== undefined, 10_000);
	expect(answerTo(1)).toMatchObject({
		type: 'article-failed',
		reason: 'The page is too heavy to be read here. Open it in the browser.',
	});
	expect(store.getArticle(headlineId)).toBeNull();

	worker.send({type: 'load-article', token: 2, headlineId: 9999, isForced: false});
	await waitFor('the next answer', () => answerTo(2) !== undefined, 10_000);
	expect(answerTo(2)).toMatchObject({reason: expect.stringMatching(/no longer has this story/)});
	store.close();
	await worker.stop();
});
