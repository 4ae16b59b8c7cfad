/** Writes until the disk refuses, then prints what was told and what can still be read. */
import {openStore} from '../../../source/store/open-store.ts';
import {makeEntry, makeFeed, noon} from '../make-feed.ts';

const [path = ''] = process.argv.slice(2);
const problems: string[] = [];
const store = openStore(path, {clock: () => noon, onProblem: text => problems.push(text)});
let stored = 0;
for (let number = 1; number <= 200; number++) {
	const entry = makeEntry(number, {content: `<p>${'word '.repeat(4000)}</p>`});
	stored += store.saveFeed('paper', 'Paper', makeFeed(entry), noon).isStored ? 1 : 0;
}

store.setRead([1], true);
const {total} = store.listHeadlines({view: 'latest', offset: 0, limit: 5});
const said = {problems, stored, total, notices: store.notices};
store.close();
process.stdout.write(JSON.stringify(said));
