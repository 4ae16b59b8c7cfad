import {resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {startPty} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const anyStory = /\d\/42/;

describe('the sample edition in a real terminal', () => {
	it('comes up with rates, headlines and the word SAMPLE, and q leaves a clean screen', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo'], {columns: 160, rows: 50});
		await session.waitFor(anyStory, 15_000);
		await session.waitFor(/full text/);
		expect(session.screen()[0]).toMatch(
			/SAMPLE\s+USD [\d.]+ .*EUR [\d.]+ .*RUB [\d.]+ .*NBKR for /,
		);
		session.press('q');
		expect(await session.exit).toEqual({code: 0, signal: 0});
		expect(session.terminal.isAlternateScreen()).toBe(false);
		expect(session.terminal.isCursorHidden()).toBe(false);
	});

	it('opens a story, reads on, saves it and finds it under Saved', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo']);
		await session.waitFor(anyStory, 15_000);
		const title = session.screen()[2]?.slice(19, 50) ?? '';
		session.press('Enter');
		await session.waitFor(/full text/);
		session.press('f');
		await session.waitFor('Saved 1');
		session.press('q', '3');
		await session.waitFor('1/1');
		expect(session.screen()[2]).toContain(title);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('follows every change of size, down to one line of advice', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo'], {columns: 160, rows: 50});
		await session.waitFor(anyStory, 15_000);
		session.resize(40, 12);
		await session.waitFor(/^ 1 Latest \d+ 2 Popular/m);
		await session.waitFor(/\d\/42$/m);
		session.resize(20, 5);
		await session.waitFor('Masthead needs 40×10');
		session.resize(120, 30);
		await session.waitFor(/│/);
		await session.waitFor(anyStory);
		session.press('Ctrl-C');
		expect((await session.exit).code).toBe(0);
	});

	it('shows its keys, on a Cyrillic layout too', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo']);
		await session.waitFor(anyStory, 15_000);
		session.press('F1');
		await session.waitFor('Moving');
		session.press('й');
		await session.waitFor(anyStory);
		session.press('о', 'о');
		await session.waitFor('3/42');
		session.press('й');
		expect((await session.exit).code).toBe(0);
	});

	it('goes to the shell with Ctrl-Z and comes back with fg', async () => {
		using home = makeHome();
		await using shell = startPty('bash', ['--norc', '-i'], {
			env: {
				MASTHEAD_HOME: home.path,
				PS1: 'shell> ',
				// The shell repeats the command as it was typed: by name, so that its length is the same everywhere.
				NODE: process.execPath,
				MASTHEAD: resolve('dist/cli.js'),
			},
		});
		await shell.waitFor('shell>');
		shell.press('"$NODE" "$MASTHEAD" --demo', 'Enter');
		await shell.waitFor(anyStory, 15_000);
		shell.press('Ctrl-Z');
		await shell.waitFor('Stopped');
		shell.press('echo still here', 'Enter');
		await shell.waitFor(/^still here/m);
		shell.press('fg', 'Enter');
		await shell.waitFor(anyStory);
		shell.press('j');
		await shell.waitFor('2/42');
		shell.press('q');
		await shell.waitFor(/"\$NODE" "\$MASTHEAD" --demo\nshell>\n*$/);
	});

	it.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('restores the terminal on %s', async (signal, code) => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo']);
		await session.waitFor(anyStory, 15_000);
		session.kill(signal);
		expect((await session.exit).code).toBe(code);
		expect(session.terminal.isAlternateScreen()).toBe(false);
		expect(session.terminal.isCursorHidden()).toBe(false);
	});
});
