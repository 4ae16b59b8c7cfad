import {cpSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, type TestContext, vi} from 'vitest';
import {giveSources, paperFeed, startPaper, storyPage} from '../helpers/loopback-paper.ts';
import type {LoopbackServer} from '../helpers/loopback-server.ts';
import {type LoopbackSshd, startSshd} from '../helpers/loopback-sshd.ts';
import {type PtyCondition, type PtySession, startPty} from '../helpers/pty-session.ts';
import {
	endTmux,
	type RealLine,
	realLines,
	type Size,
	writeShellScript,
} from '../helpers/real-lines.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import type {ShownCell} from '../helpers/virtual-terminal.ts';
import {waitFor} from '../helpers/wait-for.ts';

const stories = 40;
const size: Size = {columns: 100, rows: 28};
const other: Size = {columns: 72, rows: 17};
/** Letters of two and three bytes, wide ones, and one with a mark on it. */
const title = 'Көпүрө, мост 世界 e\u0301, part';
const home = makeHome();
let paper: LoopbackServer;

beforeAll(async () => {
	paper = await startPaper(stories);
	const feed = paperFeed(paper.origin, stories, title);
	paper.route('/rss/', {headers: {'Content-Type': 'text/xml'}, body: feed});
	for (let number = 1; number <= stories; number++) {
		const text = [
			`Ң, Ө and Ү, 世界, of part ${number}. `.repeat(9),
			'The second paragraph. '.repeat(30),
		];
		paper.route(`/obschestvo/${number}_bridge/`, {
			headers: {'Content-Type': 'text/html; charset=utf-8'},
			body: storyPage(`${title} ${number}`, text),
		});
	}

	await giveSources(home.path, paper);
	await runCommand(home.path, 'refresh');
}, 30_000);

afterAll(async () => {
	await paper[Symbol.asyncDispose]();
	home[Symbol.dispose]();
});

/** A shell with a home of its own that is like all the others at the start. */
function makeShell(folder: string, name: string) {
	const own = join(folder, name);
	mkdirSync(own);
	cpSync(home.path, join(own, 'home'), {recursive: true});
	return writeShellScript(own, join(own, 'home'));
}

/** What a reader sees of a cell: of an empty one neither the colour nor the weight of its text. */
function lookOf(cell: ShownCell, isMosh: boolean): string {
	const {chars, width, foreground, background, isInverse, isUnderline} = cell;
	const text = chars === '' && width > 0 ? ' ' : chars;
	const isSeen = text.trim() !== '' || isInverse || isUnderline;
	const style = [
		background === undefined ? '' : `on ${background}`,
		isInverse && 'inverse',
		isUnderline && 'underlined',
		isSeen && foreground !== undefined && `${foreground}`,
		isSeen && cell.isBold && 'bold',
		isSeen && cell.isItalic && 'italic',
		// Mosh draws it like other text.
		isSeen && !isMosh && cell.isDim && 'dim',
		!isMosh && cell.isStrikethrough && 'struck out',
	].filter(Boolean);
	return style.length > 0 ? `${text}<${style.join(' ')}>` : text;
}

const looksOf = ({terminal}: PtySession, rows: number, {name}: RealLine) =>
	Array.from({length: rows}, (_, y) =>
		terminal
			.cells(y)
			.map(cell => lookOf(cell, name === 'mosh'))
			.join(''),
	);

const hasHeader = ({screen}: PtySession) => screen()[0]?.includes('USD 87.45') === true;

const pathOf = (line: RealLine) => line.name.replaceAll(' ', '-');

/** The same two programs with the line and without it, and what compares their screens. */
function openBoth(line: RealLine, sshd: LoopbackSshd, folder: string) {
	const shell = makeShell(folder, pathOf(line));
	const through = line.open(sshd, shell, size);
	const direct = startPty('sh', [makeShell(folder, 'direct').path], size);
	const expectSame = async (rows: number) => {
		await vi.waitFor(
			() => expect(looksOf(through, rows, line)).toEqual(looksOf(direct, rows, line)),
			{timeout: 10_000, interval: 50},
		);
	};
	const both = async (act: (session: PtySession) => void, seen: PtyCondition) => {
		for (const session of [through, direct]) {
			act(session);
			await session.waitFor(seen, 20_000);
		}
	};
	return {shell, through, direct, both, expectSame};
}

it.for(realLines)(
	'the screen of a session through $name is the same as without it',
	{timeout: 90_000},
	async (line, context) => {
		skipWithout(context, line.name);
		using folder = makeHome();
		await using sshd = await startSshd();
		const {shell, through, direct, both, expectSame} = openBoth(line, sshd, folder.path);
		await using _through = through;
		await using _direct = direct;
		try {
			await both(() => {}, '1/40');
			await both(({press}) => press('j'), '2/40');
			await both(() => {}, 'of part 2.');
			await expectSame(size.rows);
			await both(({press}) => press('Enter'), /scroll.*━/);
			await expectSame(size.rows);
			through.resize(other.columns, other.rows + line.ownRows);
			direct.resize(other.columns, other.rows);
			// Until it has been drawn for: what the terminal cut alike is no news of either program.
			await both(() => {}, hasHeader);
			await expectSame(other.rows);
			through.resize(size.columns, size.rows + line.ownRows);
			direct.resize(size.columns, size.rows);
			await both(({press}) => press('q'), '2/40');
			await both(({press}) => press('G'), '40/40');
			await expectSame(size.rows);
			await both(({press}) => press('q'), /^end$/m);
			expectShellBack(line, through);
			const [before, after] = shell.modes();
			expect(before).toMatch(/^[\da-f:]+$/);
			expect(after).toBe(before);
			through.press('Enter');
			await through.exit;
		} finally {
			endTmux(shell.folder);
		}
	},
);

/** What stood there before stands there again, or at least the shell goes on below everything else. */
function expectShellBack(line: RealLine, {terminal, screen}: PtySession): void {
	const shown = screen().slice(0, size.rows);
	const words = shown.filter(row => row !== '');
	expect(words.slice(-2)).toEqual(['code=0', 'end']);
	if (line.keepsScreen) {
		expect(shown.slice(0, 3)).toEqual(['before', 'code=0', 'end']);
		expect(words).toHaveLength(3);
	}

	expect(terminal.cursor()).toEqual({column: 0, row: shown.lastIndexOf('end') + 1});
	expect(terminal.isCursorHidden()).toBe(false);
	expect(terminal.modes()).toMatchObject({
		bracketedPasteMode: false,
		wraparoundMode: true,
		mouseTrackingMode: 'none',
	});
}

/** Ctrl-^ and a point: mosh's own word for the end. */
const endOfMosh = '\u001E.';

describe('the end of the connection', () => {
	/** The program in a line, with its list on the screen. */
	async function start(name: RealLine['name'], sshd: LoopbackSshd, folder: string) {
		const line = lineOf(name);
		const shell = makeShell(folder, pathOf(line));
		const session = line.open(sshd, shell, size);
		await session.waitFor('1/40', 20_000);
		expect(shell.isRunning()).toBe(true);
		const ended = () => waitFor('the program to end', () => shell.isRunning() === false, 2000);
		return {line, shell, session, ended};
	}

	it('a lost connection of ssh ends the program within two seconds', async context => {
		skipWithout(context, 'ssh');
		using folder = makeHome();
		await using sshd = await startSshd();
		const {session, ended} = await start('ssh', sshd, folder.path);
		await using _session = session;
		session.kill('SIGKILL');
		await ended();
	}, 60_000);

	// A lost connection is what mosh is there for: it waits, and only its own word is the end.
	it('the end of mosh ends the program within two seconds', async context => {
		skipWithout(context, 'mosh');
		using folder = makeHome();
		await using sshd = await startSshd();
		const {session, ended} = await start('mosh', sshd, folder.path);
		await using _session = session;
		session.press(endOfMosh);
		await ended();
		await session.exit;
	}, 60_000);

	it('tmux keeps the program when ssh is lost, shows it again, and ends it with itself', async context => {
		skipWithout(context, 'tmux within ssh');
		using folder = makeHome();
		await using sshd = await startSshd();
		const {line, shell, session, ended} = await start('tmux within ssh', sshd, folder.path);
		try {
			session.press('j');
			await session.waitFor('2/40');
			await session.waitFor('of part 2.');
			const before = looksOf(session, size.rows, line);
			session.kill('SIGKILL');
			await session.exit;
			await using again = line.open(sshd, shell, size);
			await again.waitFor('2/40', 10_000);
			await vi.waitFor(() => expect(looksOf(again, size.rows, line)).toEqual(before), 5000);
			again.press('j');
			await again.waitFor('3/40');
			endTmux(shell.folder);
			await ended();
		} finally {
			endTmux(shell.folder);
		}
	}, 60_000);
});

function lineOf(name: RealLine['name']): RealLine {
	const line = realLines.find(one => one.name === name);
	if (line === undefined) throw new Error(`no line is called ${name}`);
	return line;
}

function skipWithout({skip}: TestContext, name: RealLine['name']): void {
	const {whyNot} = lineOf(name);
	skip(whyNot !== undefined, whyNot);
}
