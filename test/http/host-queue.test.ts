import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createHostQueue} from '../../source/http/host-queue.ts';

/** A task that runs until it is told to end. */
function openTask(log: string[], name: string) {
	const {promise, resolve} = Promise.withResolvers<void>();
	const run = (): Promise<void> => {
		log.push(name);
		return promise;
	};
	return {end: resolve, run};
}

const never = new AbortController().signal;
const settle = () => new Promise(resolve => setImmediate(resolve));

test('urgent requests go first, and the last slot is theirs', async () => {
	const queue = createHostQueue({perHost: 1, total: 3});
	const log: string[] = [];
	const tasks = ['a', 'b', 'c', 'd', 'urgent'].map(name => ({name, task: openTask(log, name)}));
	const runs = tasks.map(({name, task}) =>
		queue.run({host: name, isUrgent: name === 'urgent', signal: never}, task.run),
	);
	await settle();
	expect(log).toEqual(['a', 'b', 'urgent']);
	tasks[0]?.task.end();
	await settle();
	expect(log).toEqual(['a', 'b', 'urgent', 'c']);
	for (const {task} of tasks) {
		task.end();
	}

	await Promise.all(runs);
	expect(log).toEqual(['a', 'b', 'urgent', 'c', 'd']);
});

test('an urgent request overtakes others of its own host', async () => {
	const queue = createHostQueue({perHost: 1, total: 6});
	const log: string[] = [];
	const first = openTask(log, 'first');
	const place = {host: 'a', signal: never};
	const runs = [
		queue.run({...place, isUrgent: false}, first.run),
		queue.run({...place, isUrgent: false}, async () => void log.push('second')),
		queue.run({...place, isUrgent: true}, async () => void log.push('urgent')),
	];
	first.end();
	await Promise.all(runs);
	expect(log).toEqual(['first', 'urgent', 'second']);
});

test('who gives up while waiting never starts, and blocks nobody', async () => {
	const queue = createHostQueue({perHost: 1, total: 6});
	const log: string[] = [];
	const first = openTask(log, 'first');
	const controller = new AbortController();
	const place = {host: 'a', isUrgent: false};
	const running = queue.run({...place, signal: never}, first.run);
	const waiting = queue.run(
		{...place, signal: controller.signal},
		async () => void log.push('never'),
	);
	const last = queue.run({...place, signal: never}, async () => void log.push('last'));
	controller.abort(new Error('enough'));
	await expect(waiting).rejects.toThrow('enough');
	await expect(queue.run({...place, signal: controller.signal}, async () => {})).rejects.toThrow(
		'enough',
	);
	first.end();
	await Promise.all([running, last]);
	expect(log).toEqual(['first', 'last']);
});

test('whatever comes, the limits hold, everything runs and failures free their slot', async () => {
	const jobs = fc.array(
		fc.record({
			host: fc.constantFrom('a', 'b', 'c'),
			isUrgent: fc.boolean(),
			isFailing: fc.boolean(),
		}),
		{maxLength: 30},
	);
	await fc.assert(
		fc.asyncProperty(
			jobs,
			fc.integer({min: 1, max: 2}),
			fc.integer({min: 1, max: 4}),
			async (list, perHost, total) => {
				const queue = createHostQueue({perHost, total});
				const running: string[] = [];
				let finished = 0;
				const runs = list.map(({host, isUrgent, isFailing}) =>
					queue.run({host, isUrgent, signal: never}, async () => {
						running.push(host);
						expect(running.length).toBeLessThanOrEqual(total);
						expect(running.filter(other => other === host).length).toBeLessThanOrEqual(perHost);
						await Promise.resolve();
						running.splice(running.indexOf(host), 1);
						finished++;
						if (isFailing) {
							throw new Error('failed');
						}
					}),
				);
				await Promise.allSettled(runs);
				expect(finished).toBe(list.length);
			},
		),
		{numRuns: 50},
	);
});
