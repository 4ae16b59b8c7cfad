import {expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

/** Nobody is asked for anything here. */
const allOff = ['24kg', 'akipress', 'kaktus', 'timesca'].map(id => ({id, isOn: false}));
const inRussian = {env: {LANG: 'ru_RU.UTF-8', LC_ALL: '', LC_MESSAGES: ''}};

it('follows the locale, then the setting, and never shows a screen of the language before', async () => {
	using home = makeHome();
	await runCommand(home.path, 'config', 'set', 'feeds', JSON.stringify(allOff));
	await runCommand(home.path, 'config', 'set', 'rateSources', '[]');
	for (const [language, own, other] of [
		['auto', 'Избранное', 'Сакталган'],
		['auto', 'Избранное', 'Сакталган'],
		['ky', 'Сакталган', 'Избранное'],
	] as const) {
		const isOther = language !== 'auto';
		if (isOther) {
			expect((await runCommand(home.path, 'config', 'set', 'language', language)).code).toBe(0);
		}

		await using session = runMasthead(home.path, [], inRussian);
		await session.waitFor(own, 15_000);
		session.press('?');
		await session.waitFor(isOther ? 'ылдый жылуу' : 'вниз, прокрутка');
		expect(session.bytesSince().includes(other)).toBe(false);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	}
});

it('refuses a language that it does not have, and names those that it has', async () => {
	using home = makeHome();
	const {code, error} = await runCommand(home.path, 'config', 'set', 'language', 'de');
	expect(code).toBe(2);
	expect(error).toContain('one of auto, en, ru, ky');
});

it('says in the language of the reader why a source and a page failed', async () => {
	using home = makeHome();
	await using paper = await startPaper(1);
	const closed = await startLoopbackServer();
	const {host} = closed;
	await closed[Symbol.asyncDispose]();
	const feeds = {valley: `${paper.origin}/rss/`, gone: `${closed.origin}/rss/`};
	await giveSources(home.path, paper, feeds, [host]);
	paper.route('/obschestvo/1_bridge/', {status: 404, body: 'No such bridge'});
	await using session = runMasthead(home.path, [], inRussian);
	await session.waitFor('The bridge, part 1', 15_000);
	await session.waitFor(/1 сбой/);
	session.press('S');
	await session.waitFor(/отказывает в соединении\. Проверьте\s+адрес или попробуйте позже\./);
	session.press('S', 'e');
	await session.waitFor(new RegExp(`${host} отказывает в соединении\\.$`, 'm'));
	session.press('q', 'Enter');
	await session.waitFor(/У \S+ по этому адресу\s+ничего нет \(404\)\./);
	await session.waitFor(/Сервер пишет: No such\s+bridge/);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
	const {out} = await runCommand(home.path, 'doctor');
	expect(out).toContain(`${host} refuses the connection.`);
});
