import {chmod, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {chooseLinkCommand, openLink} from '../../source/terminal/open-link.ts';

const link = 'https://example.com/story';
const desktop = {DISPLAY: ':0'};
const owner = {runOutside: <Result>(task: () => Promise<Result>) => task()};

/** A browser that writes down how it was called. */
async function createBrowser(name: string, code = 0): Promise<{path: string; log: string}> {
	const folder = await mkdtemp(join(tmpdir(), 'browser-'));
	const path = join(folder, name);
	const log = join(folder, 'log');
	await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${log}'\nexit ${code}\n`);
	await chmod(path, 0o755);
	return {path, log};
}

describe('chooseLinkCommand', () => {
	test.each([
		[{...desktop}, 'linux', {command: 'xdg-open', args: [link], needsTerminal: false}],
		[{}, 'darwin', {command: 'open', args: [link], needsTerminal: false}],
		[{BROWSER: 'firefox'}, 'linux', {command: 'firefox', args: [link], needsTerminal: false}],
		[{BROWSER: ':w3m:lynx'}, 'linux', {command: 'w3m', args: [link], needsTerminal: true}],
		[
			{BROWSER: '/usr/bin/lynx -accept_all_cookies'},
			'linux',
			{command: '/usr/bin/lynx', args: ['-accept_all_cookies', link], needsTerminal: true},
		],
		[
			{BROWSER: 'send "--to=%s" now', SSH_CONNECTION: 'a'},
			'linux',
			{command: 'send', args: [`--to=${link}`, 'now'], needsTerminal: false},
		],
	] as const)('%o on %s', (env, platform, command) => {
		expect(chooseLinkCommand(link, env, platform)).toEqual(command);
	});

	test.each([
		['-v', desktop],
		['--help', desktop],
		['file:///etc/passwd', desktop],
		['javascript:alert(1)', desktop],
		['example.com', desktop],
		[link, {...desktop, SSH_CONNECTION: '1 2 3 4'}],
		[link, {}],
	])('%s with %o is refused, with a reason', (url, env) => {
		expect(chooseLinkCommand(url, env, 'linux')).toEqual({reason: expect.stringMatching(/\.$/)});
	});
});

describe('openLink', () => {
	test('hands the link to the browser as one argument that no shell has seen', async () => {
		const {path, log} = await createBrowser('browser');
		const hostile = `${link}?a=1&b=$(touch%20x);\`id\`'"|`;
		expect(await openLink(hostile, {BROWSER: path}, owner)).toEqual({isOpened: true});
		expect(await readFile(log, 'utf8')).toBe(`${new URL(hostile).href}\n`);
	});

	test('tells when the browser fails', async () => {
		const {path} = await createBrowser('browser', 3);
		expect(await openLink(link, {BROWSER: path}, owner)).toMatchObject({isOpened: false});
	});

	test('tells when there is no such browser', async () => {
		const result = await openLink(link, {BROWSER: '/nowhere/browser'}, owner);
		expect(result).toMatchObject({isOpened: false, reason: '/nowhere/browser cannot be started.'});
	});

	test('waits for a browser that needs the terminal', async () => {
		const {path, log} = await createBrowser('lynx');
		let isOutside = false;
		const result = await openLink(
			link,
			{BROWSER: path},
			{
				runOutside: async task => {
					isOutside = true;
					return await task();
				},
			},
		);
		expect(result).toEqual({isOpened: true});
		expect(isOutside).toBe(true);
		expect(await readFile(log, 'utf8')).toBe(`${link}\n`);
	});
});
