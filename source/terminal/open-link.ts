import {spawn} from 'node:child_process';
import {basename} from 'node:path';
import {sayReason} from '../text/say-reason.ts';
import type {Environment} from './capabilities.ts';
import {checkLink} from './check-link.ts';
import {runOutside, type TerminalOwner} from './run-outside.ts';
import {splitCommand} from './split-command.ts';

export type OpenResult =
	| {readonly isOpened: true}
	| {readonly isOpened: false; readonly reason: string};

export type LinkCommand = {
	readonly command: string;
	readonly args: readonly string[];
	/** A browser that draws in the terminal itself. */
	readonly needsTerminal: boolean;
};

const terminalBrowsers = new Set([
	'browsh',
	'carbonyl',
	'chawan',
	'cha',
	'elinks',
	'links',
	'links2',
	'lynx',
	'w3m',
	'www-browser',
]);

/** An opener that has not failed by then has done its work. */
const patienceMilliseconds = 1500;

/** The command that opens a link: $BROWSER, or the desktop's opener on the reader's own machine. */
export function chooseLinkCommand(
	url: string,
	env: Environment,
	platform: NodeJS.Platform = process.platform,
): LinkCommand | {readonly reason: string} {
	const link = checkLink(url);
	if (link === undefined) return {reason: sayReason('onlyWebOpened')};
	const browser = (env['BROWSER'] ?? '').split(':').find(entry => entry.trim() !== '');
	if (browser !== undefined) return withLink(splitCommand(browser), link);
	if (env['SSH_CONNECTION'] || env['SSH_TTY'] || env['SSH_CLIENT']) {
		return {reason: sayReason('noBrowserHere')};
	}
	if (platform === 'darwin') return withLink(['open'], link);
	if (env['DISPLAY'] || env['WAYLAND_DISPLAY']) return withLink(['xdg-open'], link);
	return {reason: sayReason('noDesktop')};
}

/** Opens a link in a browser, without a shell. Resolves when the browser was started, or has ended if it needs the terminal. */
export async function openLink(
	url: string,
	env: Environment,
	owner: TerminalOwner,
): Promise<OpenResult> {
	const chosen = chooseLinkCommand(url, env);
	if ('reason' in chosen) return {isOpened: false, reason: chosen.reason};
	const {command, args, needsTerminal} = chosen;
	if (!needsTerminal) return startBrowser(command, args);
	const {code, reason} = await runOutside(owner, command, args);
	if (reason !== undefined) return {isOpened: false, reason};
	return code === 0
		? {isOpened: true}
		: {isOpened: false, reason: sayReason('programFailed', {command})};
}

function withLink(words: readonly string[], link: string): LinkCommand {
	const [command = '', ...rest] = words;
	const hasPlace = rest.some(word => word.includes('%s'));
	const args = hasPlace ? rest.map(word => word.replaceAll('%s', () => link)) : [...rest, link];
	return {command, args, needsTerminal: terminalBrowsers.has(basename(command))};
}

function startBrowser(command: string, args: readonly string[]): Promise<OpenResult> {
	return new Promise(resolve => {
		const child = spawn(command, args, {stdio: 'ignore', detached: true, shell: false});
		child.unref();
		const timer = setTimeout(() => {
			resolve({isOpened: true});
		}, patienceMilliseconds);
		const settle = (result: OpenResult) => {
			clearTimeout(timer);
			resolve(result);
		};
		child.on('error', () => {
			settle({isOpened: false, reason: sayReason('programUnstarted', {command})});
		});
		child.on('exit', code => {
			settle(
				code === 0
					? {isOpened: true}
					: {isOpened: false, reason: sayReason('programFailed', {command})},
			);
		});
	});
}
