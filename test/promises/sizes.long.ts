import {expect, it} from 'vitest';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';

it('a storm of sizes ends in the screen of the last one', async () => {
	using home = makeHome();
	await using session = runMasthead(home.path, ['--demo'], {columns: 120, rows: 30});
	await session.waitFor(/1\/42/, 30_000);
	await session.waitFor('full text', 30_000);
	const calm = session.screen().slice(1);
	for (let step = 0; step < 200; step++) {
		const isTiny = step % 50 === 0;
		session.resize(isTiny ? 1 : 20 + ((step * 37) % 281), isTiny ? 1 : 5 + ((step * 13) % 96));
		if (step % 10 === 0) {
			await new Promise(resolve => setImmediate(resolve));
		}
	}

	session.resize(120, 30);
	// The clock and the marks of a refresh are in the first row.
	await session.waitFor(() => session.screen().slice(1).join('\n') === calm.join('\n'), 30_000);
	session.press('j');
	await session.waitFor('2/42');
	session.resize(20, 5);
	await session.waitFor('Masthead needs 40×10');
	session.press('Q');
	expect((await session.exit).code).toBe(0);
}, 90_000);

it('a storm of sizes makes no more than thirty frames a second', async () => {
	using home = makeHome();
	await using session = runMasthead(home.path, ['--demo'], {columns: 120, rows: 30});
	await session.waitFor(/1\/42/, 30_000);
	await session.waitFor('full text', 30_000);
	const mark = session.mark();
	const start = performance.now();
	let sizes = 0;
	while (performance.now() - start < 2000) {
		session.resize(40 + ((sizes * 37) % 261), 12 + ((sizes * 13) % 89));
		sizes++;
		await waitFor('a hundredth of a second', () => performance.now() - start >= sizes * 10);
	}

	session.resize(120, 30);
	await session.waitFor(
		({terminal}) => terminal.terminal.cols === 120 && / 1\/42/.test(terminal.text()),
	);
	const seconds = (performance.now() - start) / 1000;
	const frames = session.bytesSince(mark).toString().split('\u001B[?2026h').length - 1;
	expect(sizes).toBeGreaterThan(100);
	expect(frames).toBeGreaterThan(10);
	// And one for the first, which nothing came before.
	expect(frames).toBeLessThanOrEqual(seconds * 30 + 1);
}, 90_000);
