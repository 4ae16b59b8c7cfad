import {performance} from 'node:perf_hooks';
import {setTimeout as pause} from 'node:timers/promises';
import {type LoopbackSshd, startSshd} from '../helpers/loopback-sshd.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import type {AddRow} from './figures-table.ts';
import {hasNewsboat, newsboatFiles, program} from './fill-stores.ts';
import {type Line, type SlowRelay, startSlowRelay} from './slow-relay.ts';
import {at, median} from './statistics.ts';

const columns = 160;
const rows = 50;
const singleKeys = 40;
const heldKeys = 100;
/** As a keyboard repeats a key that is held down. */
const repeatMs = 1000 / 30;
/** Longer than the rest after which the article follows the selection. */
const quietMs = 250;
const patience = 120_000;

const lines: readonly (Line & {readonly hasAims: boolean})[] = [
	{bytesPerSecond: 25 * 1024, oneWay: 75, hasAims: true},
	{bytesPerSecond: 25 * 1024, oneWay: 150, hasAims: false},
	{bytesPerSecond: 2 * 1024, oneWay: 75, hasAims: false},
];

/** A program as it is used over the line. */
interface Reader {
	/** The command for the shell at the other end. */
	readonly command: string;
	/** Seen as soon as there is something to read. */
	readonly first: RegExp;
	/** What has to be pressed for the list of headlines once `first` is seen. */
	readonly opening: string;
	/** The arrow key, in the mode that the program asks for. */
	readonly down: string;
	/** The number of the selected headline, as the screen shows it. */
	readonly selected: (session: PtySession) => number;
}

const quote = (word: string) => `'${word}'`;
const words = (...all: readonly string[]) => all.map(quote).join(' ');
const numberIn = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? 0);

const masthead = (home: string): Reader => ({
	command: `LANG=C.UTF-8 TZ=Asia/Bishkek MASTHEAD_HOME=${quote(home)} exec ${words(process.execPath, program)}`,
	first: /1-0/,
	opening: '',
	down: 'Down',
	selected: session => numberIn(/(\d+)\/1000\b/, session.screen().join('\n')),
});

const newsboat = (folder: string): Reader => ({
	command: `LANG=C.UTF-8 exec newsboat ${words(...newsboatFiles(folder))}`,
	first: /Feed 1/,
	opening: 'Enter',
	down: '\u001BOB',
	// The selected row is the one with a background, below the title.
	selected: session => {
		const y = session
			.screen()
			.findIndex((_, row) => row > 0 && session.terminal.cells(row)[1]?.background === 4);
		return numberIn(/^\s*(\d+)/, session.screen()[y] ?? '');
	},
});

interface Figures {
	/** From the start of ssh; milliseconds. */
	readonly first: number;
	readonly keys: readonly number[];
	/** On the line, towards the reader. */
	readonly bytesAKey: number;
	/** After the last held key: until the right row is selected, and until nothing changes any more. */
	readonly rightRow: number;
	readonly settled: number;
}

/** Runs both programs over each line and tells what a person at the other end waits for. */
export async function measureSlowLine(
	row: AddRow,
	home: string,
	newsboatFolder: string,
): Promise<void> {
	await using sshd = await startSshd();
	for (const line of lines) {
		await using relay = await startSlowRelay(sshd.port, line);
		const login = await timeLogin(sshd, relay);
		const own = await measure(sshd, relay, masthead(home));
		const other = hasNewsboat ? await measure(sshd, relay, newsboat(newsboatFolder)) : null;
		const name = `${line.bytesPerSecond / 1024} KiB/s, round trip ${2 * line.oneWay} ms`;
		const add = (what: string, tell: (figures: Figures) => string, aim = '') =>
			row(`${what}; ${name}`, tell(own), other ? tell(other) : '', line.hasAims ? aim : '');
		add(
			'first headline after the login',
			({first}) => `${(first - login).toFixed(0)} ms (login ${login.toFixed(0)} ms)`,
		);
		add(
			'key to what it changes',
			({keys}) =>
				`${median(keys).toFixed(0)} median, ${at(keys, 0.95).toFixed(0)} p95, ${Math.max(...keys).toFixed(0)} ms at most`,
			'< 250 ms',
		);
		add('bytes a key on the line', ({bytesAKey}) => bytesAKey.toFixed(0));
		add(
			`${heldKeys} keys held, after the last`,
			({rightRow, settled}) => `right row ${rightRow.toFixed(0)}, at rest ${settled.toFixed(0)} ms`,
			'< 500 ms',
		);
	}
}

/** Until a command that only says something has been heard. */
async function timeLogin(sshd: LoopbackSshd, relay: SlowRelay): Promise<number> {
	const started = performance.now();
	await using session = overLine(sshd, relay, 'echo here');
	await session.waitFor('here', patience);
	const milliseconds = performance.now() - started;
	await session.exit;
	return milliseconds;
}

const overLine = (sshd: LoopbackSshd, relay: SlowRelay, command: string) =>
	startPty('ssh', sshd.sshArguments(relay.port, command), {columns, rows});

async function measure(sshd: LoopbackSshd, relay: SlowRelay, reader: Reader): Promise<Figures> {
	const started = performance.now();
	await using session = overLine(sshd, relay, reader.command);
	let changed = started;
	session.terminal.terminal.onWriteParsed(() => {
		changed = performance.now();
	});
	const isQuiet = async () => {
		while (performance.now() - changed < quietMs) await pause(10);
	};
	await session.waitFor(reader.first, patience);
	if (reader.opening) session.press(reader.opening);
	await session.waitFor(/1-0/, patience);
	const first = performance.now() - started;
	await session.waitFor(() => reader.selected(session) === 1, patience);
	await isQuiet();

	const keys: number[] = [];
	const before = relay.sentBack();
	for (let number = 2; number <= singleKeys + 1; number++) {
		const pressed = performance.now();
		session.press(reader.down);
		await session.waitFor(() => reader.selected(session) === number, patience);
		keys.push(performance.now() - pressed);
		changed = performance.now();
		await isQuiet();
	}
	const bytesAKey = (relay.sentBack() - before) / singleKeys;

	const start = performance.now();
	for (let pressed = 0; pressed < heldKeys; pressed++) {
		await pause(Math.max(0, start + pressed * repeatMs - performance.now()));
		session.press(reader.down);
	}
	const released = performance.now();
	await session.waitFor(() => reader.selected(session) === singleKeys + heldKeys + 1, patience);
	const rightRow = performance.now() - released;
	await isQuiet();
	return {first, keys, bytesAKey, rightRow, settled: changed - released};
}
