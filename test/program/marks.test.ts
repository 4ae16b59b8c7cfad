import {expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

it('marks chosen stories as one, and takes the mark back in another run of the program', async () => {
	using home = makeHome();
	await using paper = await startPaper(5);
	await giveSources(home.path, paper);
	{
		await using session = runMasthead(home.path);
		await session.waitFor('1/5', 15_000);
		session.press('2', 'j', 'v', 'j');
		await session.waitFor('2 chosen: m read');
		session.press('m');
		await session.waitFor('2 stories marked as read, u takes them back');
		await session.waitFor('Latest 3');
		session.press('q');
		expect((await session.exit).code).toBe(0);
	}

	await using session = runMasthead(home.path);
	await session.waitFor('Latest 3', 15_000);
	session.press('u');
	await session.waitFor('Taken back, 2 stories unread again');
	await session.waitFor('Latest 5');
	session.press('q');
	expect((await session.exit).code).toBe(0);
});
