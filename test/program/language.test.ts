import {expect, it} from 'vitest';
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
