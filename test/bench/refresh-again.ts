/**
 * Fetches 100 feeds of 1,000 entries, and then again when nothing, or one entry of each, has changed:
 * `node test/bench/refresh-again.ts [feeds] [entries]`. Another program watches the store's lock.
 */
import {statSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {createClock, feedAt, hour, openFolder, openRefresher} from '../refresh/open-refresher.ts';
import {serveFeeds} from './make-feeds.ts';
import {watchLock} from './watch-lock.ts';

const [feedCount = 100, entryCount = 1000] = process.argv.slice(2).map(Number);

async function measure(hasValidators: boolean): Promise<void> {
	using folder = openFolder();
	await using server = await serveFeeds(feedCount, entryCount, hasValidators);
	const clock = createClock();
	const feeds = server.urls.map((url, index) => feedAt(url, `feed${index + 1}`));
	await using program = openRefresher(folder.storePath, clock, {feeds});
	const log = () => statSync(`${folder.storePath}-wal`, {throwIfNoEntry: false})?.mtimeMs ?? 0;
	const run = async (what: string): Promise<void> => {
		clock.pass(25 * hour);
		const lock = watchLock(folder.storePath);
		const bytes = server.bytes();
		const cpu = process.cpuUsage();
		const before = log();
		const started = performance.now();
		await program.refresh();
		const seconds = (performance.now() - started) / 1000;
		const {user, system} = process.cpuUsage(cpu);
		const {longest, average, tries} = await lock.end();
		// News are reported four times a second at most.
		await setTimeout(300);
		const added = program.reports.splice(0).reduce((sum, report) => {
			return sum + (report.type === 'headlines-changed' ? report.added : 0);
		}, 0);
		const facts = [
			`${seconds.toFixed(2)} s`,
			`${((user + system) / 1e6).toFixed(2)} s of processor`,
			`${added} new`,
			`${((server.bytes() - bytes) / 1e6).toFixed(1)} MB fetched`,
			`wait for the lock ${longest.toFixed(0)} ms at most, ${average.toFixed(2)} on average (${tries})`,
			log() === before ? 'log untouched' : '',
		];
		process.stdout.write(`${what}: ${facts.filter(Boolean).join(', ')}\n`);
	};

	const kind = hasValidators ? 'with validators' : 'without validators';
	await run(`first, ${kind}`);
	await run(`unchanged, ${kind}`);
	server.changeOne();
	await run(`one entry of each changed, ${kind}`);
}

await measure(true);
await measure(false);
