import {readFileSync} from 'node:fs';
import {describe, expect, test, vi} from 'vitest';
import {type PtySession, startPty} from '../helpers/pty-session.ts';

vi.setConfig({testTimeout: 20_000});

const fixture = fixturePath('session.ts');

/** A shell in the pty, so that there is somebody to give the terminal back to. */
async function startShell(env: Readonly<Record<string, string>> = {}): Promise<PtySession> {
	const session = startPty('bash', ['--norc', '--noprofile', '-i'], {
		columns: 100,
		env: {
			PS1: 'shell> ',
			HISTFILE: '',
			INPUTRC: fixturePath('inputrc'),
			PROGRAM: fixture,
			NODE: process.execPath,
			...env,
		},
	});
	await session.waitFor('shell>');
	return session;
}

async function startProgram(session: PtySession): Promise<void> {
	session.press('stty -g; $NODE $PROGRAM; echo "code=$?"; stty -g', 'Enter');
	await session.waitFor('ready');
}

/** The settings that `stty -g` printed before the program and after it. */
function sttySettings(session: PtySession): readonly string[] {
	return [...session.terminal.text().matchAll(/^[\da-f]+(?::[\da-f]+)+$/gm)].map(found => found[0]);
}

async function expectRestored(session: PtySession, code: number): Promise<void> {
	await session.waitFor(({terminal}) => !terminal.isAlternateScreen());
	await session.waitFor(`code=${code}\n`);
	await session.waitFor(() => sttySettings(session).length === 2);
	const [before, after] = sttySettings(session);
	expect(after).toBe(before);
	const {terminal} = session;
	expect(terminal.isCursorHidden()).toBe(false);
	expect(terminal.modes()).toMatchObject({
		bracketedPasteMode: false,
		wraparoundMode: true,
		mouseTrackingMode: 'none',
		synchronizedOutputMode: false,
	});
	expect(terminal.hasClearedScreen()).toBe(false);
}

describe('the terminal is as it was before', () => {
	const ends = [
		{name: 'q', end: (session: PtySession) => session.press('q'), code: 0},
		{name: 'an exception', end: (session: PtySession) => session.press('t'), code: 1},
		{name: 'a rejection', end: (session: PtySession) => session.press('r'), code: 1},
		...(
			[
				['SIGTERM', 143],
				['SIGHUP', 129],
				['SIGINT', 130],
				['SIGQUIT', 131],
			] as const
		).map(([signal, code]) => ({
			name: signal,
			end: (session: PtySession) => {
				process.kill(childOf(session.pid), signal);
			},
			code,
		})),
	];

	test.each(ends)('after $name, with code $code', async ({end, code}) => {
		await using session = await startShell();
		await startProgram(session);
		expect(session.terminal.isAlternateScreen()).toBe(true);
		expect(session.terminal.isCursorHidden()).toBe(true);
		end(session);
		await expectRestored(session, code);
		if (code === 1) {
			const reason =
				/^Stopped by an error in the program: (?:thrown|rejected) on purpose\ncode=1$/m;
			expect(session.terminal.text()).toMatch(reason);
			expect(session.bytesSince().toString()).not.toContain('title');
		}
	});

	test('and what others printed meanwhile comes only then', async () => {
		await using session = await startShell();
		await startProgram(session);
		session.press('w');
		await session.waitFor('keys w');
		expect(session.terminal.text()).not.toContain('warning');
		session.press('q');
		await session.waitFor('a warning on purpose');
	});
});

describe('Ctrl-Z', () => {
	test('gives the shell a sane terminal, and fg brings the screen and the keys back', async () => {
		await using session = await startShell();
		await startProgram(session);
		session.press('a', 'Ctrl-Z');
		await session.waitFor('Stopped');
		expect(session.terminal.isAlternateScreen()).toBe(false);
		expect(session.terminal.isCursorHidden()).toBe(false);
		expect(session.terminal.modes().bracketedPasteMode).toBe(false);
		session.press('stty -a | grep -o " icanon"', 'Enter');
		await session.waitFor(/^ icanon$/m);
		session.press('fg', 'Enter');
		await session.waitFor(({terminal}) => terminal.isAlternateScreen());
		session.press('b');
		await session.waitFor('keys ab');
		expect(session.terminal.isCursorHidden()).toBe(true);
		session.press('q');
		await session.waitFor(({terminal}) => !terminal.isAlternateScreen());
		session.press('echo "code=$?"', 'Enter');
		await session.waitFor(/^code=0$/m);
	});

	test('finds a terminal of another size on return', async () => {
		await using session = await startShell();
		await startProgram(session);
		session.press('Ctrl-Z');
		await session.waitFor('Stopped');
		session.resize(60, 12);
		session.press('fg', 'Enter');
		await session.waitFor('size 60x12');
	});

	test('stops the program no matter who sends the signal, and continues it', async () => {
		await using session = await startShell();
		await startProgram(session);
		process.kill(childOf(session.pid), 'SIGTSTP');
		await session.waitFor('Stopped');
		expect(session.terminal.isAlternateScreen()).toBe(false);
		session.press('fg', 'Enter');
		await session.waitFor(({terminal}) => terminal.isAlternateScreen());
		await session.waitFor('ready');
	});

	test('survives a stop that it was not told of', async () => {
		await using session = await startShell();
		await startProgram(session);
		process.kill(childOf(session.pid), 'SIGSTOP');
		await session.waitFor('Stopped');
		session.press('stty sane', 'Enter', 'fg', 'Enter');
		await session.waitFor(({terminal}) => terminal.lines()[3] === 'ready');
		session.press('x');
		await session.waitFor('keys x');
	});

	test('lets a stopped program be ended, and nothing of it touches the terminal', async () => {
		await using session = await startShell();
		await startProgram(session);
		const pid = childOf(session.pid);
		session.press('Ctrl-Z');
		await session.waitFor('Stopped');
		await session.waitFor('code=148');
		const mark = session.mark();
		session.press('kill %1', 'Enter');
		session.press(
			`while kill -0 ${pid}; do :; done 2>/dev/null; wait ${pid}; echo "code=$?"`,
			'Enter',
		);
		await session.waitFor(/^code=143$/m);
		expect(session.bytesSince(mark).toString()).not.toContain('1049');
	});

	test('leaves the terminal alone in the background', async () => {
		await using session = await startShell();
		await startProgram(session);
		session.press('Ctrl-Z');
		await session.waitFor('Stopped');
		session.press('bg; wait %1; echo "wait=$?"', 'Enter');
		await session.waitFor(/^wait=150$/m);
		session.press('fg', 'Enter');
		await session.waitFor('ready');
		expect(session.bytesSince().toString().match(/1049h/g)).toHaveLength(2);
		session.press('x');
		await session.waitFor('keys x');
	});

	test('comes back at once where nothing can be stopped', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		session.press('Ctrl-Z');
		await session.waitFor(({terminal}) => !terminal.isAlternateScreen());
		await session.waitFor(({terminal}) => terminal.isAlternateScreen());
		session.press('x');
		await session.waitFor('keys x');
	});
});

describe('while it runs', () => {
	test('a row painted first is taken over by the live screen', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		expect(session.screen().slice(0, 4)).toEqual(['size 80x24', 'keys', '', 'ready']);
		const [first = '', second = ''] = session.bytesSince().toString().split('painted first');
		expect(first.match(/\[J/g)).toHaveLength(1);
		expect(second.length).toBeLessThan('size 80x24 keys ready'.length + 30);
	});

	test('another program gets the whole terminal, and Ctrl-C is its own', async () => {
		await using session = await startShell({PROGRAM_OUTSIDE: 'bash -c "read -p editing word"'});
		await startProgram(session);
		session.press('e');
		await session.waitFor('editing');
		expect(session.terminal.isAlternateScreen()).toBe(false);
		session.press('Ctrl-C');
		await session.waitFor(({terminal}) => terminal.isAlternateScreen());
		session.press('x');
		await session.waitFor('keys ex');
	});

	test('a storm of sizes ends in the right screen', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		for (let step = 0; step < 50; step++) session.resize(20 + step, 5 + (step % 9));
		session.resize(61, 17);
		await session.waitFor('size 61x17');
		expect(session.screen().slice(0, 4)).toEqual(['size 61x17', 'keys', '', 'ready']);
	});

	test('a size that was another one for a moment leaves the screen whole', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		// Both before the program hears of the first.
		session.resize(20, 3);
		session.resize(80, 24);
		expect(session.terminal.text()).not.toContain('size 80x24');
		await session.waitFor('size 80x24');
		expect(session.screen().slice(0, 4)).toEqual(['size 80x24', 'keys', '', 'ready']);
	});

	test('redraw mends a screen that something wrote over', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		await session.terminal.write('\u001B[2;2H\u001B[41mgarbage\u001B[2;4r');
		session.press('Ctrl-L');
		await session.waitFor(({terminal}) => !terminal.text().includes('garbage'));
		expect(session.screen().slice(0, 4)).toEqual(['size 80x24', 'keys', '', 'ready']);
	});

	test('a copied link reaches the clipboard of the terminal', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		session.press('c');
		await session.waitFor('keys c');
		expect(session.terminal.clipboard).toEqual(['https://example.com/story']);
	});

	test('SIGUSR1 opens no debugger', async () => {
		await using session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		session.kill('SIGUSR1');
		session.press('x');
		await session.waitFor('keys x');
		session.press('q');
		await session.exit;
		expect(session.bytesSince().toString()).not.toContain('Debugger');
	});

	test('a lost terminal ends it quickly', async () => {
		const session = startPty(process.execPath, [fixture]);
		await session.waitFor('ready');
		session.hangUp();
		expect(await session.exit).toMatchObject({code: 129});
	});
});

function fixturePath(name: string): string {
	return new URL(`../fixtures/terminal/${name}`, import.meta.url).pathname;
}

/** The one child that a shell has. */
function childOf(pid: number): number {
	return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}
