import {TerminalSession} from '../terminal/terminal-session.ts';
import type {CommandContext} from './context.ts';
import {Dashboard} from './dashboard/live.ts';

/** `masthead`: the dashboard. Gives the exit code when the reader leaves. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout} = process;
	const {env, painted} = context;
	let dashboard: Dashboard | null = null;
	const session = new TerminalSession({
		stdin,
		stdout,
		env,
		onEnding: () => dashboard?.end(),
		onPlace: isInside => dashboard?.notePlace(isInside),
		...(painted && {painted: painted.lines}),
	});
	painted?.release();
	try {
		dashboard = new Dashboard(context, session);
		await dashboard.live();
		return 0;
	} finally {
		session.close();
	}
}
