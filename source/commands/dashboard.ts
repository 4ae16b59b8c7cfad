import {openTerminal} from '../terminal/terminal-session.ts';
import type {CommandContext} from './context.ts';
import {Dashboard} from './dashboard/live.ts';

/** `masthead`: the dashboard. Gives the exit code when the reader leaves. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout} = process;
	const {env, painted} = context;
	const session = openTerminal({stdin, stdout, env, ...(painted && {painted: painted.lines})});
	painted?.release();
	try {
		await new Dashboard(context, session).live();
		return 0;
	} finally {
		session.close();
	}
}
