import {expect, it} from 'vitest';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';

it('a key that moves costs few bytes, and a tick of the clock fewer', async () => {
	using home = makeHome();
	await using session = runMasthead(home.path, ['--demo', '--seconds'], {columns: 120, rows: 40});
	await session.waitFor(/1\/42/, 30_000);
	await session.waitFor('full text', 30_000);
	await session.waitFor(/^(?!.*⟳)/, 30_000);
	const keys = 10;
	const costs: number[] = [];
	for (let key = 2; key <= keys; key++) {
		const mark = session.mark();
		session.press('j');
		await session.waitFor(`${key}/42`);
		costs.push(session.mark() - mark);
	}

	// The story beside the list is drawn anew with each; the median is of the moves alone.
	expect(costs.toSorted((one, other) => one - other)[Math.floor(costs.length / 2)]).toBeLessThan(
		600,
	);
	const clock = () => /\d\d:\d\d:\d\d/.exec(session.screen()[0] ?? '')?.[0];
	session.press('e');
	await session.waitFor('fresh');
	const ticks: number[] = [];
	for (let tick = 0; tick < 4; tick++) {
		const before = clock();
		const mark = session.mark();
		await session.waitFor(() => clock() !== before);
		ticks.push(session.mark() - mark);
	}

	// The rest of the new view may come with the first.
	expect(Math.max(...ticks.slice(1))).toBeLessThanOrEqual(200);
}, 90_000);

it('a screen that rests costs nothing at all', async () => {
	using home = makeHome();
	await using session = runMasthead(home.path, ['--demo'], {columns: 120, rows: 40});
	await session.waitFor(/1\/42/, 30_000);
	await session.waitFor('full text', 30_000);
	await session.waitFor(/^(?!.*⟳)/, 30_000);
	let mark = session.mark();
	let start = performance.now();
	// What was under way when the story had come ends first, and a minute may be over.
	await waitFor(
		'three seconds without a byte',
		() => {
			if (session.mark() > mark) {
				mark = session.mark();
				start = performance.now();
			}

			return performance.now() - start > 3000;
		},
		20_000,
	);
}, 90_000);
