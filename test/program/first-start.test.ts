import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {PtyOptions, PtySession} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

/** A network in which nothing answers. */
const env = {HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9'};
const start = (home: string, args: readonly string[] = [], options: PtyOptions = {}): PtySession =>
	runMasthead(home, args, {...options, env: {...env, ...options.env}});

const settingsOf = (home: string): unknown =>
	JSON.parse(readFileSync(join(home, 'config.json'), 'utf8'));

async function quit(session: PtySession): Promise<void> {
	session.press('Q');
	expect((await session.exit).code).toBe(0);
}

describe('the first start', () => {
	it('asks for an edition, writes what is chosen, and asks only once', async () => {
		using home = makeHome();
		{
			await using session = start(home.path);
			await session.waitFor('Which edition?');
			expect(session.screen().join('\n')).toMatch(/^▌ Kyrgyzstan$/m);
			expect(existsSync(join(home.path, 'masthead.sqlite'))).toBe(false);
			session.press('о');
			await session.waitFor(/^▌ World$/m);
			session.press('Enter');
			await session.waitFor(/^ 1 Latest/m);
			expect(settingsOf(home.path)).toEqual({edition: 'world'});
			await quit(session);
		}

		await using session = start(home.path);
		await session.waitFor(/^ 1 Latest/m);
		expect(session.bytesSince().toString()).not.toContain('Which edition?');
		await quit(session);
	});

	it('takes the default with Esc, and ends up in the sample edition where nothing answers', async () => {
		using home = makeHome();
		await using session = start(home.path);
		await session.waitFor('Which edition?');
		session.press('Escape');
		await session.waitFor(/^ 1 Latest/m);
		expect(settingsOf(home.path)).toEqual({edition: 'kyrgyzstan'});
		await session.waitFor('SAMPLE');
		await quit(session);
	});

	it('goes on by itself when nobody answers, and writes nothing down', async () => {
		using home = makeHome();
		await using session = start(home.path);
		await session.waitFor('Kyrgyzstan in 10 s');
		await session.waitFor(/^ 1 Latest/m, 15_000);
		expect(existsSync(join(home.path, 'config.json'))).toBe(false);
		await quit(session);
	});

	it('can be left, and the terminal is as it was', async () => {
		using home = makeHome();
		await using session = start(home.path);
		await session.waitFor('Which edition?');
		session.press('q');
		expect(await session.exit).toEqual({code: 0, signal: 0});
		expect(session.terminal.isAlternateScreen()).toBe(false);
		expect(existsSync(join(home.path, 'config.json'))).toBe(false);
	});

	it('asks in words in plain mode', async () => {
		using home = makeHome();
		await using session = start(home.path, ['--plain']);
		await session.waitFor(/^1 of 2, Kyrgyzstan: 24\.kg, /m);
		session.press('j');
		await session.waitFor(/^2 of 2, World: BBC, /m);
		session.press('Enter');
		await session.waitFor(/^Latest: /m);
		expect(settingsOf(home.path)).toEqual({edition: 'world'});
		await quit(session);
	});

	it('asks nothing for the sample edition', async () => {
		using home = makeHome();
		await using session = start(home.path, ['--demo']);
		await session.waitFor(/^ 1 Latest/m);
		expect(session.bytesSince().toString()).not.toContain('Which edition?');
		await quit(session);
	});
});
