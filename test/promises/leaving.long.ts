import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it, vi} from 'vitest';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';

const breaking = pathToFileURL(resolve('test/promises/break-program.ts')).href;

/** Made by the program when it can draw no more. */
const spoiledIn = (home: string) => join(home, 'spoiled');

/** A shell that tells the terminal's modes before the program and after it, and does nothing about them. */
function startShell(home: string, way: string): PtySession {
	const script = `
		stty -g; sh -c 'echo "pid=$$"; exec "$NODE" $HEAP --import "$BREAKING" "$MASTHEAD" --demo'; code=$?
		echo program-is-over; read -r word; echo "code=$code"; stty -g; echo end; read -r word`;
	return startPty('sh', ['-c', script], {
		env: {
			MASTHEAD_HOME: home,
			NODE: process.execPath,
			MASTHEAD: resolve('dist/cli.js'),
			BREAKING: breaking,
			BREAK: way,
			SPOILED: spoiledIn(home),
			// Enough for the program, and full in a moment.
			HEAP: way === 'a full heap' ? '--max-old-space-size=80' : '',
		},
	});
}

const pidOf = (session: PtySession) =>
	Number(/pid=(\d+)/.exec(session.bytesSince().toString())?.[1]);

/** The guard comes a moment after the first screen. */
async function guarded(pid: number): Promise<void> {
	await vi.waitFor(
		() => {
			const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
			const commands = children.split(' ').map(child => readFileSync(`/proc/${child}/cmdline`));
			expect(commands.some(command => command.includes('masthead-guard'))).toBe(true);
		},
		{timeout: 15_000, interval: 20},
	);
}

const killed = 'masthead was killed or ran out of memory';
const broken = 'broken on purpose';

/** The way, what brings it about, the code for the shell, and what is said. */
const ways: readonly (readonly [
	way: string,
	how: {readonly key?: string; readonly signal?: NodeJS.Signals},
	code: number,
	words: string,
])[] = [
	['q', {key: 'q'}, 0, ''],
	['Ctrl-C', {key: 'Ctrl-C'}, 0, ''],
	['SIGTERM', {signal: 'SIGTERM'}, 143, ''],
	['SIGHUP', {signal: 'SIGHUP'}, 129, ''],
	['SIGINT', {signal: 'SIGINT'}, 130, ''],
	['SIGQUIT', {signal: 'SIGQUIT'}, 131, ''],
	['an exception', {signal: 'SIGPWR'}, 1, broken],
	['a rejection', {signal: 'SIGPWR'}, 1, broken],
	['an error while drawing', {signal: 'SIGPWR'}, 1, broken],
	['an abort', {signal: 'SIGPWR'}, 134, killed],
	['a full heap', {signal: 'SIGPWR'}, 134, killed],
	['SIGKILL', {signal: 'SIGKILL'}, 137, killed],
];

// Who is whose child is read from where Linux has it.
describe.runIf(process.platform === 'linux')('twelve ways to leave', () => {
	it.each(ways)(
		'after %s the terminal is as it was',
		async (way, {key, signal}, code, words) => {
			using home = makeHome();
			await using session = startShell(home.path, way);
			await session.waitFor(/\d\/42/, 30_000);
			const pid = pidOf(session);
			await guarded(pid);
			if (key !== undefined) {
				session.press(key);
			} else if (signal !== undefined) {
				process.kill(pid, signal);
			}

			if (way === 'an error while drawing') {
				await waitFor('the spoiled drawing', () => existsSync(spoiledIn(home.path)));
				session.press('j');
			}

			await session.waitFor(({terminal}) => !terminal.isAlternateScreen(), 30_000);
			await session.waitFor(words, 30_000);
			// What is typed before the program has ended may still be the program's.
			await session.waitFor(() => session.bytesSince().includes('program-is-over'), 30_000);
			session.press('Enter');
			await session.waitFor(/^end$/m, 30_000);
			const {terminal} = session;
			const text = terminal.text();
			expect(text).toContain(`code=${code}`);
			const [before, after] = text.matchAll(/^[\da-f]+(?::[\da-f]+)+$/gm);
			expect(after?.[0]).toBe(before?.[0] ?? 'the modes');
			expect(terminal.isCursorHidden()).toBe(false);
			expect(terminal.modes()).toMatchObject({
				bracketedPasteMode: false,
				wraparoundMode: true,
				mouseTrackingMode: 'none',
				synchronizedOutputMode: false,
			});
		},
		60_000,
	);
});
