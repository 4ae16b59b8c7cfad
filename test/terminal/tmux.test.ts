import {execFile, execFileSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test, vi} from 'vitest';
import {createPainter} from '../helpers/paint.ts';

const run = promisify(execFile);
const columns = 60;
const rows = 12;

function hasTmux(): boolean {
	try {
		execFileSync('tmux', ['-V']);
		return true;
	} catch {
		return false;
	}
}

const list = (first: number, marked: number) => [
	'\u001B[7m 15:24  USD 87.45  EUR 101.51 \u001B[0m',
	...Array.from({length: 10}, (_, index) => {
		const marker = index === marked ? '\u001B[36m▌\u001B[0m' : ' ';
		return `${marker}15:${10 + first + index}  Заголовок ${first + index} 世界 е\u0301 │ абзац`;
	}),
	'\u001B[2mfooter\u001B[0m',
];

const frames = [
	list(0, 0),
	list(0, 1),
	list(1, 9),
	list(2, 9),
	list(0, 0),
	[...list(0, 0).slice(0, 4), '   🇰🇬 flags and ❤️ hearts │ stay in line', '👨‍👩‍👧 family │ too'],
	list(5, 3),
	['', '   only a few words', '', '\u001B[44m on blue \u001B[0m', ...list(0, 0).slice(7)],
];

// A second emulator, with rules of its own for widths, margins and private modes.
test.skipIf(!hasTmux())(
	'tmux shows the same screen',
	async () => {
		const folder = await mkdtemp(join(tmpdir(), 'tmux-'));
		const socket = join(folder, 'socket');
		const tmux = (...args: readonly string[]) => run('tmux', ['-S', socket, ...args]);
		const painter = createPainter(columns, rows);
		try {
			await writeFile(join(folder, 'conf'), 'set -g status off\nset -g default-shell /bin/sh\n');
			await writeFile(join(folder, 'bytes'), '');
			const args = [
				'-f',
				join(folder, 'conf'),
				'new-session',
				'-d',
				'-x',
				`${columns}`,
				'-y',
				`${rows}`,
			];
			await tmux(...args, `stty raw -echo; exec tail -n +1 -f '${join(folder, 'bytes')}'`);
			for (const frame of frames) {
				const bytes = painter.paint(frame);
				painter.terminal.writeSync(bytes);
				await writeFile(join(folder, 'bytes'), bytes, {flag: 'a'});
				const expected = painter.terminal.lines().map(withoutDisputed);
				await vi.waitFor(
					async () => {
						const {stdout} = await tmux('capture-pane', '-p');
						const shown = stdout.split('\n').slice(0, rows);
						expect(shown.map(line => withoutDisputed(line.trimEnd()))).toEqual(expected);
					},
					{timeout: 5000, interval: 20},
				);
			}
		} finally {
			await tmux('kill-server').catch(() => undefined);
			await rm(folder, {recursive: true});
		}
	},
	20_000,
);

/** Emulators show the clusters on whose width they differ in ways of their own. */
function withoutDisputed(line: string): string {
	return line.replaceAll(
		/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D)+ */gu,
		'~ ',
	);
}
