import {sayReason} from '../text/say-reason.ts';
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
		return sayReason('setEditor');
	}

	const {code, reason} = await runOutside(owner, command, [...args, path]);
	if (reason !== undefined) {
		return `${reason} ${sayReason('setEditorFor', {path})}`;
	}

	return code === 0 ? null : sayReason('editorFailed', {command, path});
}
