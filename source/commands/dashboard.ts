import {findPaths} from '../store/paths.ts';
import {openTerminal, type TerminalSession} from '../terminal/terminal-session.ts';
import type {CommandContext} from './context.ts';
import {firstFramePath, readFirstFrame, terminalKind} from './dashboard/first-frame.ts';

/** `masthead`: the dashboard. Gives the exit code when the reader leaves. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout} = process;
	const session = openTerminal({stdin, stdout, env: context.env});
	try {
		paintFirstFrame(context, session);
		// Everything else is loaded while the reader has the headlines before them already.
		const {Dashboard} = await import('./dashboard/live.ts');
		await new Dashboard(context, session).live();
		return 0;
	} finally {
		session.close();
	}
}

/** The screen as the last run left it for this one, before the store is opened or Ink is loaded. */
function paintFirstFrame({env, flags, clock}: CommandContext, session: TerminalSession): void {
	if (flags.demo) {
		return;
	}

	const {columns, rows} = session.stdout;
	const screen = {columns, rows, terminal: terminalKind(session.capabilities)};
	const path = firstFramePath(findPaths(env, process.platform));
	const lines = readFirstFrame(path, screen, clock());
	if (lines) {
		session.paintFirst(lines);
	}
}
