import {expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

it('finds a story while its words are typed, marks them in it, and leads back to the list', async () => {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	await using session = runMasthead(home.path);
	await session.waitFor('The bridge, part 1', 15_000);
	session.press('/');
	await session.waitFor('is:unread is:saved, Esc');
	session.press('bridge part 2');
	await session.waitFor('1 · /bridge part 2');
	session.press('Enter', 'Enter');
	await session.waitFor('full text');
	session.press('F', 'zebra', 'Enter', 'n');
	await session.waitFor('It does not stand in this story');
	session.press('Escape', 'Escape');
	await session.waitFor('1/1');
	session.press('Escape');
	await session.waitFor('1/3');
	session.press('=', 'part 3', 'Enter');
	await session.waitFor('1 · =part 3');
	session.press('Q');
	expect((await session.exit).code).toBe(0);
});
