import {setImmediate} from 'node:timers/promises';
import type {Store} from '../store/store.ts';
import {hostOf} from './host-pause.ts';
import type {RefreshReport} from './messages.ts';
import type {RequestTurns} from './request-turns.ts';
import type {AskResult, SourceAsker} from './source-asker.ts';

/** So many answers of one host may be read and kept while the next one is on its way. */
const answersInWork = 3;

/** So many hosts at a time; the door to the network keeps one slot more for articles. */
const lanesAtOnce = 5;

export interface RunRequest {
	readonly sourceIds: readonly string[] | 'all';
	/** The reader asked, so that it need not be due. */
	readonly isManual: boolean;
}

export interface RunParts {
	readonly asker: SourceAsker;
	readonly turns: RequestTurns;
	readonly store: Store;
	readonly feedIds: readonly string[];
	/** In the order in which they stand in for each other. */
	readonly rateIds: readonly string[];
	/** Publishers of rates that are asked by name only, each for itself. */
	readonly compareIds: readonly string[];
	readonly report: (report: RefreshReport) => void;
}

/** Asks some sources one after the other. */
type Lane = () => Promise<readonly AskResult[]>;

/** Asks those of the named sources that may be asked: hosts side by side, each host in series. */
export async function runRefresh(
	{sourceIds, isManual}: RunRequest,
	{asker, turns, store, feedIds, rateIds, compareIds, report}: RunParts,
): Promise<void> {
	const occasion = isManual ? (sourceIds === 'all' ? 'by hand' : 'by name') : 'due';
	const isNamed = (id: string): boolean => sourceIds === 'all' || sourceIds.includes(id);

	const askRates: Lane = async () => {
		const results: AskResult[] = [];
		for (const id of rateIds.filter(isNamed)) {
			let isDoubted = false;
			if (asker.canAsk(id, occasion)) {
				asker.reserve(id);
				const result = await asker.ask(id, occasion);
				isDoubted = result === 'doubted';
				results.push(result);
			}

			// The next one stands in for one that fails, and confirms or not what is doubted of one.
			if (!isDoubted && !store.getSource(id)?.failures) {
				break;
			}
		}

		return results;
	};

	const askEach = (host: string, ids: readonly string[]): Lane => {
		return async () => {
			const results: Promise<AskResult>[] = [];
			for (const id of ids) {
				const release = await turns.take(isShared(host) ? host : null);
				const {promise: answered, resolve} = Promise.withResolvers<void>();
				results.push(asker.ask(id, occasion, resolve).finally(resolve));
				await answered;
				release();
				await results.at(-answersInWork);
				// Room for a message that says to stop.
				await setImmediate();
			}

			return Promise.all(results);
		};
	};

	const compared = sourceIds === 'all' ? [] : compareIds.filter(isNamed);
	const wanted = [...feedIds.filter(isNamed), ...compared];
	const due = wanted.filter(id => asker.canAsk(id, occasion));
	for (const id of due) {
		asker.reserve(id);
	}

	const hosts = Map.groupBy(due, id => hostOf(store.getSource(id)?.url ?? id));
	const all = Map.groupBy(store.listSources(), ({url}) => hostOf(url));
	const isShared = (host: string): boolean => (all.get(host)?.length ?? 0) > 1;
	const lanes = [...hosts].map(([host, ids]) => askEach(host, ids));
	const results = await runLanes([askRates, ...lanes]);
	const done = results.filter(result => result === 'done' || result === 'doubted').length;
	const failed = results.filter(result => result === 'failed').length;
	if (isManual || done + failed > 0) {
		report({type: 'refresh-finished', done, failed});
	}
}

async function runLanes(lanes: readonly Lane[]): Promise<readonly AskResult[]> {
	const results: AskResult[] = [];
	const rest = lanes.values();
	const work = async (): Promise<void> => {
		for (const lane of rest) {
			results.push(...(await lane()));
		}
	};
	await Promise.all(Array.from({length: lanesAtOnce}, work));
	return results;
}
