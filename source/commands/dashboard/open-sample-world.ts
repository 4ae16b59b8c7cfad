import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {nbkr} from '../../rates/nbkr.ts';
import {sampleRateDocuments} from '../../sample/rates/build-rate-document.ts';
import {startSampleServer} from '../../sample/start-sample-server.ts';
import {openStore} from '../../store/open-store.ts';
import type {Store} from '../../store/store.ts';
import type {CommandContext} from '../context.ts';
import {sourceStates} from '../source-states.ts';
import {createWorker} from './create-worker.ts';
import type {OnReport, World} from './world.ts';

/**
 * The sample edition: a server on loopback, and a store of its own that goes when it is closed. It
 * comes through the same adapters as the reader's feeds.
 */
export async function openSampleWorld(
	{clock, env, version}: CommandContext,
	onReport: OnReport,
	onNotice: (text: string) => void,
): Promise<World> {
	const folder = mkdtempSync(join(tmpdir(), 'masthead-sample-'));
	const server = await startSampleServer({clock});
	const storePath = join(folder, 'sample.sqlite');
	const store = openStore(storePath, {clock});
	storeHistory(store, clock());
	const {feeds, rateSources, pairs} = server.edition;
	const worker = createWorker(
		{
			storePath,
			version,
			feeds,
			rateSources,
			rateOrigins: server.rateOrigins,
			allowedHosts: [server.host],
			minutesBetween: {feeds: 60, rates: 60},
			env,
		},
		onReport,
		onNotice,
	);
	const removeFolder = () => rmSync(folder, {recursive: true, force: true});
	process.once('exit', removeFolder);
	return {
		isSample: true,
		store,
		rateSources,
		pairs,
		compareSources: [],
		alertRules: [],
		alertSignal: 'none',
		sources: () => sourceStates(store, feeds, rateSources),
		start: () => worker.start(),
		send: request => worker.send(request),
		async close() {
			await worker.stop();
			await server.close();
			store.close();
			removeFolder();
			process.off('exit', removeFolder);
		},
	};
}

/** Ten days of fixings, each read from what the bank would have served on its day. */
function storeHistory(store: Store, now: number): void {
	for (const document of sampleRateDocuments(now)) {
		const answer = {body: Buffer.from(document), contentType: 'text/xml', url: 'daily.xml'};
		for (const fixing of nbkr.parse(answer)) {
			store.saveFixing(fixing);
		}
	}
}
