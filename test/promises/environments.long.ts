import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {findViolations} from './find-violations.ts';

const home = makeHome();

beforeAll(async () => {
	await using paper = await startPaper(5);
	await giveSources(home.path, paper);
	await runCommand(home.path, 'refresh');
}, 30_000);

afterAll(() => home[Symbol.dispose]());

type Expected = 'colours' | 'plain' | 'list';

/** What is set, and whether the screen has colours, none, or is a plain list. */
const environments: readonly (readonly [
	env: Readonly<Record<string, string | undefined>>,
	expected: Expected,
])[] = [
	[{TERM: 'xterm-256color'}, 'colours'],
	[{TERM: 'xterm'}, 'colours'],
	[{TERM: 'xterm-direct'}, 'colours'],
	[{TERM: 'screen'}, 'colours'],
	[{TERM: 'screen-256color'}, 'colours'],
	[{TERM: 'tmux-256color'}, 'colours'],
	[{TERM: 'linux'}, 'colours'],
	[{TERM: 'vt220'}, 'plain'],
	[{TERM: 'vt100'}, 'plain'],
	[{TERM: 'xterm-mono'}, 'plain'],
	[{TERM: 'dumb'}, 'list'],
	[{NO_COLOR: '1'}, 'plain'],
	[{NO_COLOR: ''}, 'colours'],
	[{NO_COLOR: '1', FORCE_COLOR: '1'}, 'colours'],
	[{NO_COLOR: '1', TERM: 'linux'}, 'plain'],
	[{FORCE_COLOR: '0'}, 'plain'],
	[{FORCE_COLOR: '1'}, 'colours'],
	[{FORCE_COLOR: '3'}, 'colours'],
	[{FORCE_COLOR: '1', TERM: 'vt100'}, 'colours'],
	[{FORCE_COLOR: 'true', TERM: 'vt100'}, 'colours'],
	[{CLICOLOR: '0'}, 'plain'],
	[{CLICOLOR: '1'}, 'colours'],
	[{COLORTERM: 'truecolor'}, 'colours'],
	[{COLORTERM: undefined, TERM: 'xterm'}, 'colours'],
	[{CI: 'true'}, 'colours'],
	[{CI: 'true', NO_COLOR: '1'}, 'plain'],
	[{LANG: 'C'}, 'colours'],
	[{LANG: 'C', NO_COLOR: '1'}, 'plain'],
	[{LANG: undefined}, 'colours'],
	[{LC_ALL: 'POSIX', TERM: 'vt100'}, 'plain'],
];

describe('an environment', () => {
	it.concurrent.each(
		environments.map(([env, expected]) => [JSON.stringify(env), expected, env] as const),
	)(
		'%s: %s',
		async (_name, expected, env) => {
			await using session = runMasthead(home.path, [], {columns: 90, rows: 20, env});
			if (expected === 'list') {
				expect((await session.exit).code).toBe(0);
				expect(session.terminal.text()).toContain('The bridge, part 1');
				expect(
					findViolations(Buffer.from(session.bytesSince().toString().replaceAll('\r', '')), {
						isPlain: true,
					}),
				).toEqual([]);
				return;
			}

			await session.waitFor('The bridge, part 1', 30_000);
			session.press('j');
			await session.waitFor('2/5');
			const rows = session.screen();
			const shown = rows.findIndex(row => row.includes('The bridge, part 2'));
			const other = rows.findIndex(row => row.includes('The bridge, part 3'));
			// As text, without anything that colours or attributes say.
			expect(rows[shown]?.slice(0, 1)).not.toBe(rows[other]?.slice(0, 1));
			expect(rows[shown]?.trim()[0]).toMatch(/\S/);
			const colours = rows
				.flatMap((_, y) => session.terminal.cells(y))
				.filter(cell => cell.foreground !== undefined || cell.background !== undefined);
			expect(colours.length > 0).toBe(expected === 'colours');
			session.press('Q');
			expect((await session.exit).code).toBe(0);
		},
		60_000,
	);
});
