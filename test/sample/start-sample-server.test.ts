import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed} from 'feedsmith';
import {parseHTML} from 'linkedom';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Story} from '../../source/sample/paper.ts';
import {papers} from '../../source/sample/papers.ts';
import {publishedAt, resolveReference, storyUrl} from '../../source/sample/press.ts';
import {renderBody} from '../../source/sample/render-body.ts';
import {type SampleServer, startSampleServer} from '../../source/sample/start-sample-server.ts';

const now = Date.parse('2026-11-24T15:21:30+06:00');
const startedAt = Date.parse('2026-11-24T15:21:00+06:00');

let server: SampleServer;
beforeAll(async () => {
	server = await startSampleServer({clock: () => now});
});
afterAll(() => server.close());

async function get(url: string, headers: Record<string, string> = {}) {
	const response = await fetch(new URL(url, server.origin), {headers});
	return {status: response.status, headers: response.headers, body: await response.bytes()};
}

async function getText(url: string, encoding: string): Promise<string> {
	return new TextDecoder(encoding, {fatal: true}).decode((await get(url)).body);
}

function paperOf(id: string) {
	const paper = papers.find(candidate => candidate.id === id);
	const url = server.edition.feeds.find(feed => feed.id === id)?.url;
	if (!paper || !url) {
		throw new Error(`There is no paper ${id}`);
	}

	return {paper, url};
}

/** The text of each block of a story, as a reader should see it. */
function blocksOf(story: Story): readonly string[] {
	const press = {origin: server.origin, startedAt};
	const html = renderBody(story.body, reference => resolveReference(press, reference));
	const {document} = parseHTML(`<html><body>${html}</body></html>`);
	return textsOf(document.body.children);
}

function textsOf(elements: Iterable<{readonly textContent: string | null}>): readonly string[] {
	return Array.from(elements, element => element.textContent ?? '');
}

/** What every feed has to say, whatever its format. */
function expectedEntries(id: string) {
	const {paper} = paperOf(id);
	const press = {origin: server.origin, startedAt};
	return paper.stories.map(story => ({
		title: story.title,
		url: storyUrl(press, paper, story),
		author: story.author,
		published: publishedAt(press, story),
	}));
}

describe('the edition', () => {
	test('is at a port of the loopback interface', () => {
		expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		expect(server.host).toBe(new URL(server.origin).host);
		expect(server.rateOrigins).toEqual({nbkr: server.origin});
	});

	test('names the four feeds, the bank and the pairs', () => {
		expect(server.edition.feeds.map(({id}) => id)).toEqual([
			'sample-daily',
			'sample-manas',
			'sample-listok',
			'sample-wire',
		]);
		expect(
			server.edition.feeds.every(feed => feed.isOn && feed.url.startsWith(server.origin)),
		).toBe(true);
		expect(server.edition.rateSources).toEqual(['nbkr']);
		expect(server.edition.pairs).toEqual(['USD/KGS', 'EUR/KGS', 'RUB/KGS']);
	});
});

describe('the feeds', () => {
	test('the English one is RSS 2.0', async () => {
		const {url} = paperOf('sample-daily');
		const feed = parseRssFeed(await getText(url, 'utf-8'));
		expect(feed).toMatchObject({title: 'Ala-Too Daily', language: 'en', ttl: 60});
		expect(
			feed.items?.map(item => ({
				title: item.title,
				url: item.link,
				author: item.dc?.creators?.[0],
				published: Date.parse(String(item.pubDate)),
			})),
		).toEqual(expectedEntries('sample-daily'));
		const enclosure = feed.items?.find(item => item.enclosures)?.enclosures?.[0];
		const picture = await get(String(enclosure?.url));
		expect(picture.body.length).toBe(enclosure?.length);
		expect(picture.headers.get('content-type')).toBe(enclosure?.type);
	});

	test('the Kyrgyz one is Atom 1.0', async () => {
		const {url} = paperOf('sample-manas');
		const text = await getText(url, 'utf-8');
		expect(text).toContain('xml:lang="ky"');
		const feed = parseAtomFeed(text);
		expect(
			feed.entries?.map(entry => ({
				title: entry.title?.value ?? entry.title,
				url: entry.links?.[0]?.href,
				author: entry.authors?.[0]?.name,
				published: Date.parse(String(entry.published)),
			})),
		).toEqual(expectedEntries('sample-manas'));
	});

	test('the Russian one is RDF in windows-1251 bytes, and says so in its declaration only', async () => {
		const {url} = paperOf('sample-listok');
		const {headers} = await get(url);
		expect(headers.get('content-type')).toBe('application/rdf+xml');
		const text = await getText(url, 'windows-1251');
		expect(text).toMatch(/^<\?xml version="1\.0" encoding="windows-1251"\?>/);
		await expect(getText(url, 'utf-8')).rejects.toThrow();
		const feed = parseRdfFeed(text);
		expect(
			feed.items?.map(item => ({
				title: item.title,
				url: item.link,
				author: item.dc?.creators?.[0],
				published: Date.parse(String(item.dc?.dates?.[0])),
			})),
		).toEqual(expectedEntries('sample-listok'));
	});

	test('the one about technology is JSON Feed 1.1', async () => {
		const {url} = paperOf('sample-wire');
		const feed = parseJsonFeed(await getText(url, 'utf-8'));
		expect(
			feed.items?.map(item => ({
				title: item.title,
				url: item.url,
				author: item.authors?.[0]?.name,
				published: Date.parse(String(item.date_published)),
			})),
		).toEqual(expectedEntries('sample-wire'));
	});
});

describe.each(papers.map(paper => [paper.title, paper] as const))('the pages of %s', (_, paper) => {
	const press = () => ({origin: server.origin, startedAt});

	test('each carry the whole story, its title and date, and the popular list', async () => {
		for (const story of paper.stories) {
			const html = await getText(storyUrl(press(), paper, story), paper.encoding);
			const {document} = parseHTML(html);
			const isNewsSite = paper.pages === 'news-site';
			const body = document.querySelector(isNewsSite ? '.cont[itemprop=articleBody]' : '.story');
			expect(textsOf(body?.children ?? [])).toEqual(blocksOf(story));
			const title = document.querySelector(isNewsSite ? 'h1.newsTitle' : 'article h1');
			expect(title?.textContent).toBe(story.title);
			const date = isNewsSite
				? document.querySelector('span[itemprop=datePublished]')?.getAttribute('content')
				: document.querySelector('time')?.getAttribute('datetime');
			expect(date).toMatch(/\+06:00$/);
			expect(Date.parse(String(date))).toBe(publishedAt(press(), story));
			const popular = document.querySelector('.popular');
			expect(popular?.querySelector('h2, h3')?.textContent).toBe(paper.words.popular);
			expect(popular?.querySelectorAll('li a').length).toBe(5);
		}
	});

	test('link to nothing on this server that is not there', async () => {
		const found = new Set<string>();
		for (const story of paper.stories) {
			const html = await getText(storyUrl(press(), paper, story), paper.encoding);
			for (const [, url = ''] of html.matchAll(/(?:href|src)="([^"#]+)/g)) {
				found.add(url);
			}
		}

		for (const url of found) {
			expect((await get(url)).status, url).toBe(200);
		}
	});
});

describe('the server', () => {
	test('answers 304 to a client that has the document', async () => {
		for (const feed of server.edition.feeds) {
			const {headers} = await get(feed.url);
			const etag = headers.get('etag') ?? '';
			const modified = headers.get('last-modified') ?? '';
			const again = await get(feed.url, {'if-none-match': etag});
			expect([again.status, again.body.length]).toEqual([304, 0]);
			expect((await get(feed.url, {'if-modified-since': modified})).status).toBe(304);
			expect((await get(feed.url, {'if-none-match': '"other"'})).status).toBe(200);
		}
	});

	test('serves the bank’s addresses', async () => {
		for (const path of ['/XML/daily.xml', '/XML/weekly.xml']) {
			const {status, headers, body} = await get(path);
			expect([status, headers.get('content-type')]).toEqual([200, 'text/xml']);
			expect(new TextDecoder().decode(body)).toContain('<CurrencyRates Name=');
		}
	});

	test('serves the bank’s history, newest row first, for the days asked for', async () => {
		const from = 'beg_day=16&beg_month=11&beg_year=2026';
		const query = `item=1562&lang=ENG&valuta_id=15&${from}&end_day=31&end_month=12&end_year=2026`;
		const html = await getText(`/index1.jsp?${query}`, 'utf-8');
		const rows = Array.from(
			html.matchAll(/<!--date-->(.*?)<!--date--><\/td><td><!--value-->(.*?)<!--value-->/g),
			([, date]) => date,
		);
		expect(rows).toEqual([24, 23, 20, 19, 18, 17, 16].map(day => `${day}.11.2026`));
		expect((await get(`/index1.jsp?${query.replace('=15', '=999')}`)).status).toBe(404);
	});

	test('says what it does not have and what it does not do', async () => {
		for (const path of ['/', '/daily/nothing/', '/XML/', '/../../etc/passwd', '//evil.example/']) {
			expect((await get(server.origin + path)).status, path).toBe(404);
		}

		const posted = await fetch(`${server.origin}/daily/`, {method: 'POST', body: 'x'});
		expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
	});

	test('stops when it is closed', async () => {
		const other = await startSampleServer({clock: () => now});
		await other.close();
		await expect(fetch(other.origin)).rejects.toThrow();
	});

	test('does not keep the process alive', async () => {
		const module = new URL('../../source/sample/start-sample-server.ts', import.meta.url).href;
		const script = `
			const {startSampleServer} = await import('${module}');
			const {origin} = await startSampleServer({clock: Date.now});
			process.stdout.write(String((await fetch(origin + '/daily/')).status));
		`;
		const {stdout} = await promisify(execFile)(
			process.execPath,
			['--input-type=module', '--eval', script],
			{timeout: 10_000},
		);
		expect(stdout).toBe('200');
	});
});
