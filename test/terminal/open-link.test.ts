import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
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

	test('of two hundred hostile addresses a browser gets one plain argument, or is not started', async () => {
		const {path, log} = await createBrowser('browser');
		const tails = [
			...[
				'$(touch x)',
				'`id`',
				'; rm -rf ~',
				'| sh',
				'&& id',
				'> x',
				'\n-rf',
				"' -x '",
				'" -x "',
				'\\',
			],
			...[
				'%s',
				'%u',
				'*',
				'~',
				'{a,b}',
				'!!',
				'#\u001B]0;t\u0007',
				'\u202E',
				'\u0000',
				'-o=/etc/x',
			],
		];
		const starts = [
			'https://a.example/',
			'http://a.example/?q=',
			'-',
			'--',
			'javascript:',
			'file:///',
		];
		const more = ['data:text/html,', 'ftp://a.example/', 'https://-x.example/', ' --new-window='];
		const addresses = [...starts, ...more].flatMap(start => tails.map(tail => start + tail));
		expect(addresses).toHaveLength(200);
		let opened = 0;
		for (const address of addresses) {
			await rm(log, {force: true});
			const result = await openLink(address, {BROWSER: path}, owner);
			const called = await readFile(log, 'utf8').catch(() => '');
			expect(called, address).toMatch(result.isOpened ? /^https?:\/\/[!-~]+\n$/ : /^$/);
			opened += result.isOpened ? 1 : 0;
		}

		expect(opened).toBeGreaterThan(40);
		expect(opened).toBeLessThanOrEqual(60);
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
