import {plainCapabilities} from '../terminal/capabilities.ts';
import {TerminalSession} from '../terminal/terminal-session.ts';
import {asksForPlain} from './asks-for-plain.ts';
import type {CommandContext} from './context.ts';
import {Dashboard} from './dashboard/live.ts';
import {readSettings} from './open-home.ts';

/** `masthead`: the dashboard. Gives the exit code when the reader leaves. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout} = process;
	const {env, painted} = context;
	const settings = readSettings(context);
	const isPlain = context.flags.plain || settings.values.plain || asksForPlain(env);
	let dashboard: Dashboard | null = null;
	const session = new TerminalSession({
		stdin,
		stdout,
		env,
		isPlain,
		...(isPlain && {capabilities: plainCapabilities(env)}),
		onEnding: () => dashboard?.end(),
		onPlace: isInside => dashboard?.notePlace(isInside),
		...(painted && {painted: painted.lines}),
	});
	painted?.release();
	try {
		dashboard = new Dashboard(context, session, settings, isPlain);
		await dashboard.live();
		return 0;
	} finally {
		session.close();
	}
}
