import type {Environment} from './capabilities.ts';
import {runOutside, type TerminalOwner} from './run-outside.ts';
import {splitCommand} from './split-command.ts';

/** Opens a file in the reader's editor, with the whole terminal; gives one line when it cannot. */
export async function editFile(
	path: string,
	env: Environment,
	owner: TerminalOwner,
): Promise<string | null> {
	const [command, ...args] = splitCommand(env['VISUAL'] || env['EDITOR'] || 'vi');
	if (command === undefined) {
		return 'Set $EDITOR to the editor that you want';
	}

	const {code, reason} = await runOutside(owner, command, [...args, path]);
	if (reason !== undefined) {
		return `${reason} Set $EDITOR to the editor that you want; the file is ${path}`;
	}

	return code === 0 ? null : `${command} ended with an error; the file is ${path}`;
}
