import {DatabaseSync} from 'node:sqlite';
import {setTimeout} from 'node:timers/promises';
import {parentPort, Worker, workerData} from 'node:worker_threads';

/** How long another program on the same store had to wait, in milliseconds. */
export interface Waits {
	/** Until it could write. */
	readonly longest: number;
	readonly average: number;
	readonly tries: number;
}

/** Tries again and again to write to a store, as a second program would; `end` tells how it went. */
export function watchLock(storePath: string): {end(): Promise<Waits>} {
	const worker = new Worker(new URL(import.meta.url), {workerData: {storePath}});
	return {
		end: () =>
			new Promise(resolve => {
				worker.once('message', resolve);
				worker.postMessage('end');
			}),
	};
}

async function watch(path: string): Promise<void> {
	let isOver = false;
	parentPort?.once('message', () => {
		isOver = true;
	});
	const db = new DatabaseSync(path, {timeout: 0});
	const waits: number[] = [];
	while (!isOver) {
		const started = performance.now();
		while (!tryLock(db)) {
			await setTimeout(1);
		}

		waits.push(performance.now() - started);
		db.exec('ROLLBACK');
		await setTimeout(3);
	}

	db.close();
	const average = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
	parentPort?.postMessage({longest: Math.max(...waits), average, tries: waits.length});
}

function tryLock(db: DatabaseSync): boolean {
	try {
		db.exec('BEGIN IMMEDIATE');
		return true;
	} catch {
		return false;
	}
}

const options: unknown = workerData;
if (typeof options === 'object' && options !== null && 'storePath' in options) {
	await watch(String(options.storePath));
}
