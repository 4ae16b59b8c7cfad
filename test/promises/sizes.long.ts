import {expect, it} from 'vitest';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

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
