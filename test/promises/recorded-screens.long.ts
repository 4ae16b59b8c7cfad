import {execFile, spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it, vi} from 'vitest';
import {createPainter} from '../helpers/paint.ts';
import {findPyte, startPyte} from '../helpers/pyte-screen.ts';
import {readScreen} from '../helpers/read-screen.ts';

const run = promisify(execFile);
const sizes = [
	[160, 50],
	[80, 24],
	[40, 12],
] as const;
/** For each size: five hundred in all. */
const framesOfSize = 167;
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const python = findPyte();

/** The screens that were written down in this size, in every language. */
function screensOf(size: string): readonly (readonly string[])[] {
	return readdirSync('test/screens', {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith(`-${size}.txt`))
		.sort()
		.map(name => readScreen(name.slice(0, -'.txt'.length)));
}

/** So many of them, each after ever another one, with a mark that moves as a selection does. */
function framesOf(columns: number, rows: number): readonly (readonly string[])[] {
	const screens = screensOf(`${columns}x${rows}`);
	expect(screens.length).toBeGreaterThan(20);
	return Array.from({length: framesOfSize}, (_, index) => {
		const screen = screens[(index * 7 + Math.floor(index / screens.length)) % screens.length] ?? [];
		return screen.map((line, y) => (y === index % rows ? `\u001B[7m${line}\u001B[0m` : line));
	});
}

/** Emulators show the clusters on whose width they differ in ways of their own. */
const comparable = (line: string) =>
	line
		.normalize('NFC')
		.replaceAll(/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D)+ */gu, '~ ')
		.trimEnd();

/** Letters that stack up are what pyte does not know: it puts them elsewhere than the other two. */
const withoutStacks = (line: string) =>
	line.replaceAll(/[\p{Script=Thai}\p{Script=Devanagari}]|(?<=\p{M})\p{M}/gu, '');

/** A tmux that shows what is appended to a file. */
async function startTmux(columns: number, rows: number) {
	const folder = mkdtempSync(join(tmpdir(), 'tmux-'));
	const [conf, file] = [join(folder, 'conf'), join(folder, 'bytes')];
	const tmux = (...args: readonly string[]) => run('tmux', ['-S', join(folder, 'socket'), ...args]);
	writeFileSync(conf, 'set -g status off\nset -g default-shell /bin/sh\n');
	writeFileSync(file, '');
	const size = ['-x', String(columns), '-y', String(rows)];
	const follow = `stty raw -echo; exec tail -n +1 -f '${file}'`;
	await tmux('-f', conf, 'new-session', '-d', ...size, follow);
	return {
		write: (bytes: string) => writeFileSync(file, bytes, {flag: 'a'}),
		async lines(): Promise<readonly string[]> {
			const {stdout} = await tmux('capture-pane', '-p');
			return stdout.split('\n').slice(0, rows).map(comparable);
		},
		async [Symbol.asyncDispose]() {
			await tmux('kill-server').catch(() => undefined);
			rmSync(folder, {recursive: true});
		},
	};
}

describe.each(sizes)('five hundred screens, those of %i×%i', (columns, rows) => {
	it.skipIf(!hasTmux)(
		'tmux shows each as xterm.js does',
		async () => {
			const painter = createPainter(columns, rows);
			await using tmux = await startTmux(columns, rows);
			for (const frame of framesOf(columns, rows)) {
				const bytes = painter.paint(frame);
				painter.terminal.writeSync(bytes);
				tmux.write(bytes);
				const expected = painter.terminal.lines().map(comparable);
				const look = async () => expect(await tmux.lines()).toEqual(expected);
				await vi.waitFor(look, {timeout: 5000, interval: 10});
			}
		},
		120_000,
	);

	it.skipIf(python === undefined)(
		'pyte shows each as xterm.js does',
		async () => {
			const painter = createPainter(columns, rows);
			await using pyte = startPyte(python ?? '');
			await pyte.reset(columns, rows);
			for (const frame of framesOf(columns, rows).map(row => row.map(withoutStacks))) {
				const bytes = painter.paint(frame);
				painter.terminal.writeSync(bytes);
				// It takes the absent bottom of the margins for the one that was set before.
				const shown = await pyte.show(bytes.replaceAll('\u001B[r', `\u001B[1;${rows}r`));
				const lines = shown.map(row => comparable(row.map(([chars]) => chars).join('')));
				expect(lines).toEqual(painter.terminal.lines().map(comparable));
			}
		},
		120_000,
	);
});
