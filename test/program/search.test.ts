import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {giveSources, paperFeed, startPaper} from '../helpers/loopback-paper.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {makeEntry, makeFeed, noon} from '../store/make-feed.ts';

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

it('keeps a search from one visit to the next, until it is removed', async () => {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	{
		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 1', 15_000);
		session.press('/', 'part 2', 'Enter');
		await session.waitFor('1 · /part 2');
		session.press('+');
		await session.waitFor('Search saved: part 2');
		await session.waitFor('1 · part 2');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	}

	const searches = () => JSON.parse(readFileSync(join(home.path, 'config.json'), 'utf8')).searches;
	expect(searches()).toEqual([{query: 'part 2'}]);
	await using session = runMasthead(home.path);
	await session.waitFor('The bridge, part 1', 15_000);
	session.press('5');
	await session.waitFor(/^▌ part 2 +1\/1$/m);
	session.press('Enter');
	await session.waitFor('1 · part 2');
	session.press('5', '-');
	await session.waitFor('No longer saved: part 2');
	await session.waitFor('No saved searches yet');
	expect(searches()).toEqual([]);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
});

const hour = 3_600_000;

/** The paper may be asked again. */
function letAnHourPass(home: string): void {
	const store = openStore(join(home, 'masthead.sqlite'));
	const record = store.getSource('valley');
	if (record) {
		const {lastAttempt, nextDue} = record;
		const past = {lastAttempt: (lastAttempt ?? 0) - hour, nextDue: (nextDue ?? 0) - hour};
		store.saveSource({...record, ...past});
	}

	store.close();
}

it('finds thousands of stories, goes to their end, and takes news in without a move', async () => {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	const store = openStore(join(home.path, 'masthead.sqlite'));
	const entries = Array.from({length: 6000}, (_, index) =>
		makeEntry(index, {title: `An old bridge, number ${index}`}),
	);
	store.saveFeed('valley', 'valley', makeFeed(...entries), noon);
	store.close();
	await using session = runMasthead(home.path);
	await session.waitFor('The bridge, part 1', 15_000);
	session.press('/');
	await session.waitFor('is:unread is:saved, Esc');
	session.press('bridge', 'Enter');
	await session.waitFor('6003 · /bridge');
	session.press('G');
	await session.waitFor('6003/6003');
	await session.waitFor(/^▌.* An old bridge, number 5999$/m);
	const headers = {'Content-Type': 'text/xml'};
	paper.route('/rss/', {headers, body: paperFeed(paper.origin, 4)});
	letAnHourPass(home.path);
	session.press('R');
	await session.waitFor('6004 · /bridge', 15_000);
	await session.waitFor('6004/6004');
	await session.waitFor(/^▌.* An old bridge, number 5999$/m);
	session.press('v', 'g', 'g');
	await session.waitFor('6004 chosen');
	session.press('m');
	await session.waitFor('6004 stories marked as read');
	session.press('Q');
	expect((await session.exit).code).toBe(0);
});
