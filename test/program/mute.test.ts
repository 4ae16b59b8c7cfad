import {expect, it} from 'vitest';
import {findPaths} from '../../source/store/paths.ts';
import {openSettings} from '../../source/store/settings.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

it('keeps muted stories out of the list, says how many, and gives them back without the rule', async () => {
	using home = makeHome();
	await using paper = await startPaper(5);
	await giveSources(home.path, paper);
	const settings = openSettings(findPaths({MASTHEAD_HOME: home.path}, process.platform).config);
	await settings.set('mute', [{words: 'part 3'}, {words: 'part 4'}]);
	{
		await using session = runMasthead(home.path);
		await session.waitFor('1/3', 15_000);
		session.press('S', 'G');
		await session.waitFor('2 stories are kept out of the lists');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	}

	await settings.set('mute', [{words: 'part 4'}]);
	await using session = runMasthead(home.path);
	await session.waitFor('1/4', 15_000);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
});
