import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
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

it('says in the language of the reader what is wrong in the settings and with a list of feeds', async () => {
	using home = makeHome();
	const folder = join(home.path, 'two words');
	mkdirSync(folder);
	writeFileSync(
		join(folder, 'config.json'),
		JSON.stringify({theme: 'drak', feeds: allOff, rateSources: []}, null, 1),
	);
	await using session = runMasthead(folder, [], {...inRussian, columns: 40, rows: 12});
	await session.waitFor(
		/^ В строке 2 настроек в theme ожидается\n одно из: auto, light, dark, mono, а не\n "drak": взято значение по умолчанию,\n файл не тронут\.$/m,
		15_000,
	);
	session.press('a', `\u001B[200~${folder}/mine.opml\u001B[201~`, 'Enter');
	await session.waitFor(/mine\.opml:\s+такого\s+файла\s+нет/);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
	const {error} = await runCommand(folder, 'sources');
	expect(error).toContain('In line 2 of the settings, theme has to be one of auto');
});

it('says in the language of the reader that there is neither a home nor a place for the sample', async () => {
	using home = makeHome();
	await using session = runMasthead(home.path, ['--plain'], {
		env: {
			...inRussian.env,
			...{MASTHEAD_HOME: undefined, HOME: '', TMPDIR: join(home.path, 'missing')},
			...{XDG_CONFIG_HOME: '', XDG_DATA_HOME: '', XDG_STATE_HOME: '', XDG_CACHE_HOME: ''},
			...{HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9'},
		},
	});
	const heard = (pattern: RegExp) =>
		session.waitFor(() => pattern.test(session.bytesSince().toString()), 15_000);
	await heard(/Какой выпуск/);
	session.press('Escape');
	await heard(/^Домашней папки нет \(не задана HOME\): файлы лежат в \S+\.\r$/m);
	await heard(/^Образец выпуска показать тоже не удалось: не удаётся создать папку\r$/m);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
	expect(session.bytesSince().toString()).not.toMatch(/\b(?:cannot|there|files are|either)\b/i);
});
