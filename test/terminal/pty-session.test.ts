import {expect, test} from 'vitest';
import {startPty} from '../helpers/pty-session.ts';

test('a program in the pty is seen, typed at, resized and ended', async () => {
	await using session = startPty('bash', ['--norc'], {env: {PS1: 'ready> '}});
	await session.waitFor('ready>');
	session.resize(100, 30);
	session.press('stty size; echo "$TERM [$CI]"', 'Enter');
	await session.waitFor('30 100');
	await session.waitFor(/xterm-256color \[\]/);
	const mark = session.mark();
	session.press('exit 7', 'Enter');
	expect(await session.exit).toEqual({code: 7, signal: 0});
	expect(session.bytesSince(mark).toString()).toContain('exit 7');
});
