import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {startPty} from '../helpers/pty-session.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';

const home = makeHome();
const variables = {
	MASTHEAD_HOME: home.path,
	NODE: process.execPath,
	MASTHEAD: resolve('dist/cli.js'),
};

beforeAll(async () => {
	await using paper = await startPaper(40);
	await giveSources(home.path, paper);
	await runCommand(home.path, 'refresh');
}, 30_000);

afterAll(() => home[Symbol.dispose]());

function bash(command: string) {
	const script = `set -o pipefail; masthead() { "$NODE" "$MASTHEAD" "$@"; }; ${command}`;
	const env = {...process.env, ...variables, TERM: 'xterm'};
	return spawnSync('bash', ['-c', script], {encoding: 'utf8', env, timeout: 30_000});
}

describe('without a terminal', () => {
	it.each([
		['into head', 'masthead | head -1', /USD 87\.45/],
		['a list into head', 'masthead headlines | head -1', /The bridge/],
		['JSON into head', 'masthead headlines --json | head -1', /^\[/],
		['a reader that is gone', 'masthead headlines | true', /^$/],
		['a closed input', 'masthead <&-', /The bridge/],
		['an empty input', 'masthead </dev/null', /The bridge/],
		['a file in its input', 'masthead headlines <"$MASTHEAD"', /The bridge/],
		['into a file', 'masthead >"$MASTHEAD_HOME/out"; cat "$MASTHEAD_HOME/out"', /The bridge/],
		['a closed standard error', 'masthead headlines 2>&-', /The bridge/],
	])('%s', (_name, command, out) => {
		const {status, stdout, stderr} = bash(command);
		expect(stderr).toBe('');
		expect(stdout).toMatch(out);
		expect(stdout).not.toContain('\u001B');
		expect(status).toBe(0);
	});
});

describe('with half a terminal', () => {
	it.each([
		['input that is no terminal', '"$NODE" "$MASTHEAD" </dev/null'],
		['output that is no terminal', '"$NODE" "$MASTHEAD" | cat'],
	])('%s', async (_name, command) => {
		await using session = startPty('sh', ['-c', `${command}; echo "code=$?"`], {env: variables});
		await session.waitFor('code=0');
		expect(session.terminal.text()).toContain('The bridge');
		expect(session.bytesSince().includes('\u001B[?1049h')).toBe(false);
	});
});
