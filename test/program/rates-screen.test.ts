import {describe, expect, it} from 'vitest';
import {findPaths} from '../../source/store/paths.ts';
import {openSettings} from '../../source/store/settings.ts';
import {daysAgo, historyPage} from '../helpers/history-page.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

/** What a terminal is sent to show a notification of the desktop. */
const notification = '\u001B]9;';

describe('rates in a real terminal', () => {
	it('are drawn, loaded from the past and converted, also when the bank is away', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper);
		await using session = runMasthead(home.path, [], {columns: 120, rows: 36});
		await session.waitFor(/USD 87\.45/, 15_000);
		session.press('4');
		await session.waitFor('Only one fixing of these days is');
		// The bank has moved its page, and says so with status 404.
		session.press('H');
		await session.waitFor('404');
		const past = {[daysAgo(3)]: '87,3300', [daysAgo(9)]: '86,1000'};
		paper.route('/index1.jsp', {body: historyPage(past)});
		session.press('H');
		await session.waitFor('2 past fixings loaded');
		await session.waitFor(/min 86\.1000 .* {2}max 87\.4500/);
		await session.waitFor(/[⠁-⣿]/u);

		await paper[Symbol.asyncDispose]();
		session.press('c');
		await session.waitFor('Type an amount');
		for (const key of '250 usd') {
			session.press(key === ' ' ? 'Space' : key);
		}

		await session.waitFor('21 862.50 KGS');
		await session.waitFor('NBKR for');
		session.press('Escape');
		await session.waitFor('Type an amount');
		session.press('Escape');
		await session.waitFor(({screen}) => !screen().join('\n').includes('Type an amount'));
		session.press('q');
		expect((await session.exit).code).toBe(0);
	});

	it('tell once of a fixing that the reader wanted to hear of, with the news one key away', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper);
		const settings = openSettings(findPaths({MASTHEAD_HOME: home.path}, process.platform).config);
		await settings.set('alerts', [{pair: 'USD/KGS', above: 87}]);
		await settings.set('alertSignal', 'notification');
		paper.route('/rss/', {
			headers: {'Content-Type': 'text/xml'},
			body: '<rss version="2.0"><channel><title>P</title><item><guid>1</guid><title>Доллар подорожал</title><link>https://p.example/1</link></item><item><guid>2</guid><title>A bridge</title><link>https://p.example/2</link></item></channel></rss>',
		});
		expect((await runCommand(home.path, 'refresh')).code).toBe(0);
		{
			await using session = runMasthead(home.path, [], {columns: 100, rows: 20});
			await session.waitFor('! USD rose to 87: 87.45, $ news', 15_000);
			expect(session.bytesSince(0).toString()).toContain(`${notification}USD rose to 87: 87.45`);
			session.press('$');
			await session.waitFor('Stories that name USD, NBKR');
			const screen = session.screen().join('\n');
			expect(screen).toContain('Доллар подорожал');
			expect(screen).not.toContain('A bridge');
			expect(screen).not.toContain('USD rose');
			session.press('q', 'q');
			expect((await session.exit).code).toBe(0);
		}

		await using session = runMasthead(home.path, [], {columns: 100, rows: 20});
		await session.waitFor('A bridge', 15_000);
		await session.waitFor(/USD 87\.45/);
		expect(session.screen().join('\n')).not.toContain('USD rose');
		expect(session.bytesSince(0).toString()).not.toContain(notification);
		session.press('q');
		expect((await session.exit).code).toBe(0);
	});
});
