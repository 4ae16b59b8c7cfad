import type {State} from '../../state/state.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {wordsFor} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import {keptFramePath} from '../kept-frame.ts';
import type {ReaderSettings} from '../open-home.ts';
import {drawHome} from './draw-home.ts';
import {keepFrame} from './keep-frame.ts';
import {skinOf} from './read-options.ts';
import type {World} from './world.ts';

/** What the next start will show at once. The terminal is the shell's again; nobody waits for this. */
export function keepHome(
	world: World,
	{options}: Pick<State, 'options'>,
	settings: ReaderSettings,
	{capabilities, stdout}: TerminalSession,
	{clock, env}: CommandContext,
): void {
	if (world.isSample || settings.values.plain) {
		return;
	}

	const {columns, rows} = stdout;
	const {stamp, paths} = settings;
	const now = clock();
	const start = {columns, rows, options, now, isSample: false};
	const lines = drawHome(world, start, skinOf(settings, capabilities));
	const {timeZone, language} = options;
	const {killed} = wordsFor(language).notices;
	const frame = {lines, columns, rows, now, timeZone, killed, stamp};
	keepFrame(keptFramePath(paths.state), frame, capabilities, env);
}
