import {FeedError} from '../../../source/feeds/feed-error.ts';
import {parseOpml, writeOpml} from '../../../source/feeds/opml.ts';
import {expectAllPlain, expectSoon} from './expect-plain.ts';
import {readInput, textOf} from './read-input.ts';

/** Whatever the document, it is a list of plain names and addresses, which comes back as it was written. */
export function fuzz(data: Buffer): void {
	const text = textOf(readInput(data));
	expectSoon('reading', () => {
		try {
			const feeds = parseOpml(text);
			expectAllPlain('list', feeds);
			const again = parseOpml(writeOpml(feeds));
			if (again.length !== feeds.length) {
				throw new Error(`${feeds.length} feeds were written, ${again.length} came back`);
			}
		} catch (error) {
			if (!(error instanceof FeedError)) {
				throw error;
			}
		}
	});
}
