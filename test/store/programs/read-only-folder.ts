/** Opens a store that cannot be written, uses it, and prints what came of it. */
import {openStore} from '../../../source/store/open-store.ts';
import {makeEntry, makeFeed, noon} from '../make-feed.ts';

const [path = '', user = ''] = process.argv.slice(2);
process.setuid?.(Number(user));
const problems: string[] = [];
const options = {clock: () => noon, onProblem: (message: string) => problems.push(message)};
const store = openStore(path, options);
const second = openStore(path, options);
const before = store.listHeadlines({view: 'saved', offset: 0, limit: 9}).rows;
store.saveFeed('paper', 'Paper', makeFeed(makeEntry(5)), noon);
const shared = second.findByUrl(makeEntry(5).url)?.title;
process.stdout.write(JSON.stringify({notices: store.notices, problems, before, shared}));
