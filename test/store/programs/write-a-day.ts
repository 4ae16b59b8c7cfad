/**
 * The writes of a day: in each hour 20 feeds bring 30 stories each, every third one is read, and the
 * store is tidied. Prints the hour when it is done. Arguments: the store, its size in megabytes.
 */
import {openStore} from '../../../source/store/open-store.ts';
import {hour, makeArticle, makeEntry, makeFeed, noon} from '../make-feed.ts';

const [path = '', megabytes = ''] = process.argv.slice(2);
const store = openStore(path, {onProblem: message => process.stdout.write(`${message}\n`)});
const limits = {keepDays: 30, keepMegabytes: Number(megabytes)};
const words = 'The council of the valley met on Tuesday to decide who looks after the old bridge. ';
for (let passed = 0; passed < 24; passed++) {
	const now = noon + (48 + passed) * hour;
	for (let feed = 0; feed < 20; feed++) {
		const entries = Array.from({length: 30}, (_, index) => {
			const url = `https://paper${feed}.example/${passed}/${index}`;
			return makeEntry(passed * 30 + index, {url, id: url}, -passed);
		});
		store.saveFeed(`paper${feed}`, `Paper ${feed}`, makeFeed(...entries), now);
		for (const {url} of entries.filter((_, index) => index % 3 === 0)) {
			const {id = 0} = store.findByUrl(url) ?? {};
			// Fetched long enough ago that it may go when room is needed.
			store.saveArticle(id, makeArticle(words.repeat(60), {url}), noon);
		}
	}

	while (store.prune(now, limits)) {
		// Step by step, as the program does it.
	}

	process.stdout.write(`${passed}\n`);
}

store.close();
