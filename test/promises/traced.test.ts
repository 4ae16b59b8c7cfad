import {spawn, spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {makeHome} from '../helpers/run-masthead.ts';

/** Some machines have no strace, and in some places a process may not be watched. */
const canTrace =
	spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], {stdio: 'ignore'}).status === 0;

/** The calls of a run of the program, one on a line. */
async function trace(
	home: string,
	calls: string,
	...args: readonly string[]
): Promise<readonly string[]> {
	const log = join(home, 'trace');
	const words = ['-f', '-s', '200', '-e', `trace=${calls}`, '-o', log, process.execPath];
	const child = spawn('strace', [...words, resolve('dist/cli.js'), ...args], {
		env: {...process.env, MASTHEAD_HOME: home},
		stdio: 'ignore',
	});
	await new Promise(settle => child.on('close', settle));
	return readFileSync(log, 'utf8').split('\n');
}

const connections = (lines: readonly string[]) =>
	lines.filter(line => /connect\(.*AF_INET/.test(line));

describe.runIf(canTrace)('as the system sees it (skipped where strace cannot be used)', () => {
	it('the program connects to the configured hosts and to nothing else', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper);
		const made = connections(await trace(home.path, 'connect', 'refresh'));
		expect(made.length).toBeGreaterThan(0);
		const elsewhere = made.filter(
			line => !(line.includes(`htons(${paper.port})`) && line.includes('"127.0.0.1"')),
		);
		expect(elsewhere).toEqual([]);
	}, 60_000);

	it('a hostile document opens no file and no connection', async () => {
		using home = makeHome();
		const file = join(home.path, 'hostile.xml');
		writeFileSync(
			file,
			`<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b SYSTEM "http://127.0.0.1:1/b"><!ENTITY % c SYSTEM "http://127.0.0.1:1/c">%c;]><?xml-stylesheet href="file:///etc/shells"?><rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>t</title><xi:include href="file:///etc/issue"/><item><title>&a;&b;</title><link>http://a.example/</link></item></channel></rss>`,
		);
		const lines = await trace(home.path, 'connect,openat', 'feed', file);
		expect(lines.some(line => line.includes('hostile.xml'))).toBe(true);
		expect(connections(lines)).toEqual([]);
		expect(lines.filter(line => /etc\/(?:hostname|shells|issue)/.test(line))).toEqual([]);
	}, 60_000);
});
