// Loaded into the program under test before it starts, with the collector within reach: SIGPWR makes
// it write down who listens to what, and what it holds open.
import {EventEmitter} from 'node:events';
import {readdirSync, readlinkSync, renameSync, writeFileSync} from 'node:fs';
import {isMainThread} from 'node:worker_threads';

const emitters = new Set<WeakRef<EventEmitter>>();
const known = new WeakSet<EventEmitter>();

/** Everything that anybody has ever listened to, as long as it lives. */
function note(emitter: EventEmitter): void {
	if (!known.has(emitter)) {
		known.add(emitter);
		emitters.add(new WeakRef(emitter));
	}
}

for (const name of ['on', 'addListener', 'prependListener'] as const) {
	const original = EventEmitter.prototype[name];
	EventEmitter.prototype[name] = function add(event, listener) {
		note(this);
		return original.call(this, event, listener);
	};
}

const add = (counts: Record<string, number>, name: string, count: number) => {
	if (count > 0) {
		counts[name] = (counts[name] ?? 0) + count;
	}
};

function countListeners(): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const reference of emitters) {
		const emitter = reference.deref();
		for (const event of emitter?.eventNames() ?? []) {
			const name = `${emitter?.constructor.name} ${String(event)}`;
			add(counts, name, emitter?.listenerCount(event) ?? 0);
		}
	}

	return counts;
}

function countHandles(): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const name of process.getActiveResourcesInfo()) {
		add(counts, name, 1);
	}

	return counts;
}

/** Connections come and go with the requests, in another thread. */
function countFiles(): number {
	const targets = readdirSync('/proc/self/fd').map(name => {
		try {
			return readlinkSync(`/proc/self/fd/${name}`);
		} catch {
			return 'socket: closed meanwhile';
		}
	});
	return targets.filter(target => !target.startsWith('socket:')).length;
}

/** The named file is there at once and whole. */
function writeDown(path: string): void {
	globalThis.gc?.();
	const counts = {
		listeners: countListeners(),
		handles: countHandles(),
		openFiles: countFiles(),
	};
	writeFileSync(`${path}.part`, JSON.stringify(counts));
	renameSync(`${path}.part`, path);
}

const path = process.env['COUNTS'];
if (isMainThread && path !== undefined) {
	process.on('SIGPWR', () => writeDown(path));
}
