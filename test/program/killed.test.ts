import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {keptFramePath} from '../../source/commands/kept-frame.ts';
import {findPaths} from '../../source/store/paths.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const anyStory = /\d\/42/;

/** A shell that tells the terminal's modes before the program and after it, and does nothing about them itself. */
function startShell(home: string, args = '--demo'): PtySession {
	const script = `
		stty -g; sh -c 'echo "pid=$$"; exec "$NODE" "$MASTHEAD" ${args}'; code=$?
		echo gone; read -r word; echo "code=$code"; stty -g; stty -a; echo end; read -r word`;
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

/** The guard comes a moment after the first screen, and before there are stories it knows the modes. */
async function guarded(session: PtySession): Promise<void> {
	const pid = pidOf(session);
	await vi.waitFor(
		() => {
			const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
			const commands = children.split(' ').map(child => readFileSync(`/proc/${child}/cmdline`));
			expect(commands.some(command => command.includes('masthead-guard'))).toBe(true);
		},
		{timeout: 10_000, interval: 5},
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

describe.runIf(process.platform === 'linux')('a program whose first screen was kept', () => {
	/** Until that screen is there, and no longer: the program behind it is still being loaded. */
	async function startKept(home: string): Promise<PtySession> {
		await using paper = await startPaper(3);
		await giveSources(home, paper);
		await using first = runMasthead(home);
		await first.waitFor('1/3', 15_000);
		first.press('q');
		await first.exit;
		const {state} = findPaths({MASTHEAD_HOME: home}, process.platform);
		expect(existsSync(keptFramePath(state))).toBe(true);
		const session = startShell(home, '');
		await session.waitFor('The bridge, part 1', 15_000);
		await guarded(session);
		return session;
	}

	it('gives a terminal back that works when it is killed before it is loaded', async () => {
		using home = makeHome();
		await using session = await startKept(home.path);
		process.kill(pidOf(session), 'SIGKILL');
		await session.waitFor('masthead was killed or ran out of memory');
		await session.waitFor(({terminal}) => !terminal.isAlternateScreen());
		session.press('Enter');
		await session.waitFor(/^end$/m);
		const text = session.terminal.text();
		expect(text).toContain('code=137');
		for (const mode of ['isig', 'icanon', 'echo', 'icrnl', 'opost']) {
			expect(text).toMatch(new RegExp(`(?<![-\\w])${mode}\\b`));
		}

		expect(session.terminal.isCursorHidden()).toBe(false);
	});

	it('says nothing of it when a signal ends it before it is loaded', async () => {
		using home = makeHome();
		await using session = await startKept(home.path);
		process.kill(pidOf(session), 'SIGTERM');
		await session.waitFor(/^gone$/m);
		await expectGivenBack(session, 143);
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
