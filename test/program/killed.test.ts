import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const anyStory = /\d\/42/;

/** A shell that tells the terminal's modes before the program and after it, and does nothing about them itself. */
function startShell(home: string): PtySession {
	const script = `
		stty -g; sh -c 'echo "pid=$$"; exec "$NODE" "$MASTHEAD" --demo'; code=$?
		echo gone; read -r word; echo "code=$code"; stty -g; echo end; read -r word`;
	return startPty('sh', ['-c', script], {
		env: {
			MASTHEAD_HOME: home,
			NODE: process.execPath,
			MASTHEAD: resolve('dist/cli.js'),
		},
	});
}

function pidOf(session: PtySession): number {
	return Number(/pid=(\d+)/.exec(session.bytesSince().toString())?.[1]);
}

/** The guard comes a moment after the first screen. */
async function guarded(session: PtySession): Promise<void> {
	const pid = pidOf(session);
	await vi.waitFor(
		() => {
			const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
			const commands = children.split(' ').map(child => readFileSync(`/proc/${child}/cmdline`));
			expect(commands.some(command => command.includes('masthead-guard'))).toBe(true);
		},
		{timeout: 10_000, interval: 20},
	);
}

const modesOf = (session: PtySession) =>
	[...session.terminal.text().matchAll(/^[\da-f]+(?::[\da-f]+)+$/gm)].map(([modes]) => modes);

/** A shell only gets the line when its modes are back. */
async function expectGivenBack(session: PtySession, code: number): Promise<void> {
	await session.waitFor(({terminal}) => !terminal.isAlternateScreen());
	session.press('Enter');
	await session.waitFor(/^end$/m);
	const {terminal} = session;
	expect(terminal.text()).toContain(`code=${code}`);
	expect(terminal.isCursorHidden()).toBe(false);
	expect(terminal.modes()).toMatchObject({wraparoundMode: true, mouseTrackingMode: 'none'});
	const [before, after] = modesOf(session);
	expect(after).toBe(before);
}

// Who is whose child is read from where Linux has it.
describe.runIf(process.platform === 'linux')('a program that can do nothing any more', () => {
	it.each([
		['SIGKILL', 137],
		['SIGABRT', 134],
		['SIGSEGV', 139],
	] as const)('gives the terminal back after %s, and says why it is gone', async (signal, code) => {
		using home = makeHome();
		await using session = startShell(home.path);
		await session.waitFor(anyStory, 15_000);
		session.press('j');
		await session.waitFor('2/42');
		await guarded(session);
		process.kill(pidOf(session), signal);
		await session.waitFor('masthead was killed or ran out of memory');
		await expectGivenBack(session, code);
	});

	it('leaves nothing behind when it ends in order', async () => {
		using home = makeHome();
		await using session = startShell(home.path);
		await session.waitFor(anyStory, 15_000);
		await guarded(session);
		session.press('q');
		// Until then the line would be the program's own, which may still be reading.
		await session.waitFor(/^gone$/m);
		await expectGivenBack(session, 0);
		expect(session.terminal.text()).not.toContain('killed');
	});
});

it('leaves the terminal alone while an editor that was opened at once has it', async () => {
	using home = makeHome();
	await using paper = await startPaper(2);
	await giveSources(home.path, paper);
	const editor = join(home.path, 'editor.sh');
	writeFileSync(editor, 'echo editing; read -r word; echo "read $word"; read -r word');
	await using session = runMasthead(home.path, [], {env: {EDITOR: `sh ${editor}`}});
	session.press('E');
	await session.waitFor('editing', 15_000);
	// Sources are asked after the guard has started, if it does.
	await vi.waitFor(() => expect(paper.requests.length).toBeGreaterThan(0), {timeout: 10_000});
	session.press('a line', 'Enter');
	await session.waitFor('read a line');
	session.press('Enter');
	await session.waitFor('The bridge, part 1', 15_000);
});
