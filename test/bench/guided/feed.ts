import {FeedError} from '../../../source/feeds/feed-error.ts';
import {parseFeed} from '../../../source/feeds/parse-feed.ts';
import {expectAllPlain, expectPlain, expectSoon} from './expect-plain.ts';
import {readInput} from './read-input.ts';

const types = [
	null,
	'text/xml; charset=utf-8',
	'application/json',
	'text/html',
	'text/xml; charset=x',
];
const urls = ['https://site.example/rss', 'https://24.kg/', 'https://site.example/a/b?c#d'];

/** Whatever the document, it is a feed of plain texts or a `FeedError` with a plain reason, and soon. */
export function fuzz(data: Buffer): void {
	const {choice, bytes} = readInput(data);
	const contentType = types[choice % types.length] ?? null;
	const url = urls[(choice >> 4) % urls.length] ?? '';
	expectSoon('parsing', () => {
		try {
			// The content is HTML as published: the articles make text of it.
			expectAllPlain('feed', parseFeed({bytes, url, contentType}), ['content']);
		} catch (error) {
			if (!(error instanceof FeedError)) {
				throw error;
			}

			expectPlain('the reason', error.message);
		}
	});
}
