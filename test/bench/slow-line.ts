// Masthead, and newsboat where it is installed, through a real sshd over a slow line:
// npm run build && node test/bench/slow-line.ts
import {join} from 'node:path';
import {whyNoSshd} from '../helpers/loopback-sshd.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {startTable} from './figures-table.ts';
import {fillHome, fillNewsboat, hasNewsboat} from './fill-stores.ts';
import {serveFeeds} from './make-feeds.ts';
import {measureSlowLine} from './measure-slow-line.ts';

const reason = whyNoSshd();
if (reason !== undefined) {
	process.stdout.write(`Nothing was measured: ${reason}.\n`);
	process.exit();
}

using home = makeHome();
const folder = join(home.path, 'newsboat');
{
	await using server = await serveFeeds(1, 1000);
	await fillHome(home.path, server);
	if (hasNewsboat) await fillNewsboat(folder, server);
}
const table = startTable(hasNewsboat ? 'newsboat' : 'newsboat (not installed)');
await measureSlowLine(table.row, home.path, folder);
table.print();
