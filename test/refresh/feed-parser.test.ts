import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {createFeedParser} from '../../source/refresh/feed-parser.ts';
import {openFolder, rss} from './open-refresher.ts';

const documentOf = (text: string) => ({
	bytes: new TextEncoder().encode(text),
	url: 'https://news.example/rss',
	contentType: null,
});

test('a document is read alike here and in the thread, errors too', async () => {
	const text = rss(['One', 'Two'], '', '<description>&lt;p&gt;In short</description>');
	const here = createFeedParser();
	const there = createFeedParser({largeBytes: 0});
	expect(await there.parse(documentOf(text))).toEqual(await here.parse(documentOf(text)));
	const reason = /not a feed/;
	await expect(here.parse(documentOf('<html><body>'))).rejects.toThrow(reason);
	await expect(there.parse(documentOf('<html><body>'))).rejects.toThrow(reason);
	await there.close();
});

test('a document that is never done with ends its thread, and the next one is read in another', async () => {
	using folder = openFolder();
	const file = join(dirname(folder.storePath), 'stand-in.mjs');
	writeFileSync(
		file,
		`import {parentPort} from 'node:worker_threads';
		parentPort.on('message', ({number, document}) => {
			while (document.bytes[0] === 33) {}
			parentPort.postMessage({number, feed: {title: 'read'}});
		});`,
	);
	const threadUrl = pathToFileURL(file);
	const parser = createFeedParser({largeBytes: 0, longestMs: 1000, threadUrl});
	await expect(parser.parse(documentOf('!'))).rejects.toThrow(/too heavy/);
	expect(await parser.parse(documentOf('x'))).toEqual({title: 'read'});
	await parser.close();
});

test('closing breaks off what is being read', async () => {
	const parser = createFeedParser({largeBytes: 0});
	const reading = parser.parse(documentOf(rss(['One'])));
	const refused = expect(reading).rejects.toThrow(/broken off/);
	await parser.close();
	await refused;
});
