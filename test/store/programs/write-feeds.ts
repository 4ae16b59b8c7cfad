/** Writes one new story after the other into the feed named by its second argument; the last one is a pause in ms. */
import {setTimeout} from 'node:timers/promises';
import {openStore} from '../../../source/store/open-store.ts';
import {makeEntry, makeFeed, noon} from '../make-feed.ts';

const [path = '', name = '', count = '', pauseMs = '0'] = process.argv.slice(2);
const store = openStore(path, {onProblem: message => process.stdout.write(`${message}\n`)});
const total = Number(count);
const entries = [];
for (let number = 1; number <= total; number++) {
	if (pauseMs !== '0') await setTimeout(Number(pauseMs));
	const url = `https://${name}.example/${number}`;
	entries.unshift(makeEntry(number, {url, title: `${name} ${number}`}));
	const {isStored} = store.saveFeed(name, name, makeFeed(...entries.slice(0, 30)), noon);
	const {id = 0} = store.findByUrl(url) ?? {};
	store.setRead([id], true);
	store.setNote(`last:${name}`, String(number));
	if (isStored && number % 10 === 0) {
		process.stdout.write(`${number}\n`);
	}
}

store.close();
