import {existsSync} from 'node:fs';
import {plainCapabilities} from '../terminal/capabilities.ts';
import {TerminalSession} from '../terminal/terminal-session.ts';
import {wordsFor} from '../words/words.ts';
import {asksForPlain} from './asks-for-plain.ts';
import type {CommandContext} from './context.ts';
import {Dashboard} from './dashboard/live.ts';
import {optionsOf, skinOf} from './dashboard/read-options.ts';
import {type ReaderSettings, readSettings, storePath} from './open-home.ts';

/** `masthead`: the dashboard. Gives the exit code when the reader leaves. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout} = process;
	const {env, painted} = context;
	let settings = readSettings(context);
	const isPlain = context.flags.plain || settings.values.plain || asksForPlain(env);
	let dashboard: Dashboard | null = null;
	const session = new TerminalSession({
		stdin,
		stdout,
		env,
		isPlain,
		...(isPlain && {capabilities: plainCapabilities(env)}),
		onEnding: () => dashboard?.end(),
		onPlace(isInside) {
			painted?.guard?.setInside(isInside);
			dashboard?.notePlace(isInside);
		},
		...(painted && {painted: painted.lines}),
	});
	painted?.release();
	try {
		if (isFirstStart(settings, context)) {
			const isChosen = await askForEdition(session, settings, context, isPlain);
			if (!isChosen) {
				return 0;
			}

			settings = readSettings(context);
		}

		dashboard = new Dashboard(context, session, settings, isPlain);
		await dashboard.live();
		return 0;
	} finally {
		session.close();
	}
}

/** Neither settings nor a store: nobody has been here before. The sample edition is no start. */
function isFirstStart(settings: ReaderSettings, {flags}: CommandContext): boolean {
	return !flags.demo && !existsSync(settings.path) && !existsSync(storePath(settings));
}

/** Whether to go on; what the reader has chosen is in the settings then. */
async function askForEdition(
	session: TerminalSession,
	settings: ReaderSettings,
	context: CommandContext,
	isPlain: boolean,
): Promise<boolean> {
	const [{chooseEdition}, {openSettings}] = await Promise.all([
		import('./dashboard/choose-edition.ts'),
		import('../store/settings.ts'),
	]);
	const {language} = optionsOf(settings, context, session);
	const skin = skinOf(settings, session.capabilities);
	const chosen = await chooseEdition(session, skin, wordsFor(language), isPlain);
	if (chosen.kind === 'edition') {
		// A folder that cannot be written to is no reason to end: it is told when it matters.
		await openSettings(settings.paths.config)
			.set('edition', chosen.id)
			.catch(() => {});
	}

	return chosen.kind !== 'left';
}
