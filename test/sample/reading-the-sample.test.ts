import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {blocksToText, spansToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import {decodeHtml} from '../../source/http/decode-body.ts';
import type {Article} from '../../source/model/article.ts';
import type {Entry, Feed} from '../../source/model/feed.ts';
import {nbkr} from '../../source/rates/nbkr.ts';
import type {BodyBlock} from '../../source/sample/paper.ts';
import {papers} from '../../source/sample/papers.ts';
import {findStory} from '../../source/sample/press.ts';
import {sampleRateDocuments} from '../../source/sample/rates/build-rate-document.ts';
import {type SampleServer, startSampleServer} from '../../source/sample/start-sample-server.ts';

const now = Date.parse('2026-11-24T11:21:00+06:00');

let server: SampleServer;
beforeAll(async () => {
	server = await startSampleServer({clock: () => now});
});
afterAll(() => server.close());

async function fetchDocument(url: string) {
	const response = await fetch(new URL(url, server.origin));
	const contentType = response.headers.get('content-type');
	return {bytes: await response.bytes(), url: response.url, contentType};
}

async function readFeed(id: string): Promise<Feed> {
	const source = server.edition.feeds.find(feed => feed.id === id);
	return parseFeed(await fetchDocument(source?.url ?? ''));
}

async function readArticle(entry: Entry) {
	const {bytes, url, contentType} = await fetchDocument(entry.url);
	const {text: html} = decodeHtml(bytes, contentType);
	return extractArticle({html, url, entry: null, title: entry.title});
}

/** What a reader should find of a block: the text of each line, or of each cell, without its marks. */
function piecesOf(block: BodyBlock): readonly string[] {
	const lines = [block].flat();
	if (lines[0]?.startsWith('```')) {
		return lines.slice(1, -1).filter(line => line.trim());
	}

	return lines
		.map(line => line.replace(/^(?:## |> |- |\d+\. )|^!\[[^\]]*\]\([^)]*\) /, ''))
		.flatMap(line => (line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [line]))
		.map(line => line.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/[*`]/g, ''));
}

/** The whole text of an article, with its captions. */
function textOf({blocks}: Article): string {
	const captions = blocks.map(block => (block.kind === 'figure' ? spansToText(block.caption) : ''));
	return plain([blocksToText(blocks), ...captions].join(' '));
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(papers.map(paper => [paper.title, paper] as const))('%s', (_, paper) => {
	test('is read from its feed: every story with its title, author, time and comments', async () => {
		const feed = await readFeed(paper.id);
		expect(feed).toMatchObject({title: paper.title, format: paper.format});
		expect(feed.entries).toMatchObject(
			paper.stories.map(({title, author, minutesAgo, score}) => ({
				title,
				author,
				// JSON Feed has no field of its own for votes: ours are in an extension.
				...(paper.format === 'json' ? {} : {score}),
				published: new Date(now - minutesAgo * 60_000).toISOString(),
			})),
		);
	});

	test('keeps the ids of its stories from run to run, whatever the port', async () => {
		const other = await startSampleServer({clock: () => now});
		const url = other.edition.feeds.find(feed => feed.id === paper.id)?.url ?? '';
		const again = parseFeed(await fetchDocument(url));
		await other.close();
		const ids = (feed: Feed) => feed.entries.map(({id}) => id);
		expect(ids(again)).toEqual(ids(await readFeed(paper.id)));
	});

	test('has every story whole behind its links, with the popular list', async () => {
		const {entries} = await readFeed(paper.id);
		const popular = paper.popular.map(slug => findStory(slug).story.title);
		for (const [index, entry] of entries.entries()) {
			const story = paper.stories[index];
			const article = await readArticle(entry);
			const text = textOf(article);
			const pieces = story?.body.flatMap(piecesOf).map(plain) ?? [];
			expect(
				pieces.filter(piece => !text.includes(piece)),
				entry.title,
			).toEqual([]);
			expect(article, entry.title).toMatchObject({
				title: story?.title,
				byline: story?.author,
				published: entry.published,
				completeness: 'full',
			});
			const others = popular.filter(title => title !== story?.title);
			expect(
				article.popular.map(link => link.text),
				entry.title,
			).toEqual(others);
		}
	});
});

describe('the sample rates', () => {
	const read = async (path: string) => {
		const {bytes, url, contentType} = await fetchDocument(path);
		return nbkr.parse({body: bytes, url, contentType});
	};

	test.each(nbkr.documents.map(({id, url}) => [id, new URL(url).pathname]))(
		'%s is read as the bank’s',
		async (_, path) => {
			const [fixing, ...others] = await read(path);
			expect(others).toEqual([]);
			expect(fixing?.rates.length).toBeGreaterThanOrEqual(5);
			expect(nbkr.isStale(fixing?.date ?? '', now, fixing?.rates[0]?.base)).toBe(false);
		},
	);

	test('the history page tells the same as the ten daily documents', async () => {
		const fixings = sampleRateDocuments(now).flatMap(document =>
			nbkr.parse({body: Buffer.from(document), url: '', contentType: 'text/xml'}),
		);
		expect(fixings.length).toBe(10);
		const [first, last] = [fixings[0]?.date ?? '', fixings.at(-1)?.date ?? ''];
		for (const base of ['USD', 'EUR', 'RUB']) {
			const [page] = nbkr.history?.({base, quote: 'KGS'}, first, last) ?? [];
			const {pathname, search} = new URL(page?.url ?? '');
			const history = await read(pathname + search);
			const told = fixings.map(({rates}) => rates.find(rate => rate.base === base));
			expect(history.flatMap(({rates}) => rates)).toEqual(told.toReversed());
		}
	});
});
