import {readFile} from 'node:fs/promises';
import {createHttp} from '../http/create-http.ts';
import {explainUnreadable} from '../store/explain-unreadable.ts';
import {sayReason} from '../text/say-reason.ts';
import {type CommandContext, UsageError} from './context.ts';

/** Bytes to be parsed, and what is known of where they came from. */
export interface Input {
	readonly bytes: Uint8Array;
	readonly contentType: string | null;
	/** The address that they came from, or the file's own. */
	readonly url: string;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * Reads a file or fetches an address that the user named. A host that stands on the command line is
 * allowed, wherever it is; redirects from there are guarded as ever.
 */
export async function readInput(target: string, context: CommandContext): Promise<Input> {
	const {flags, env, version, clock} = context;
	if (!isWebAddress(target)) {
		const bytes = await readLocal(target);
		return {bytes, contentType: flags.contentType ?? null, url: flags.url ?? ''};
	}

	const http = createHttp({clock, version, env, allowedHosts: [new URL(target).host]});
	try {
		const response = await http.get({url: target, isUrgent: true});
		if (response.kind === 'not-modified') {
			throw new Error(`${target} answered "not modified" to a first request`);
		}

		const {body, contentType, url} = response;
		return {bytes: body, contentType: flags.contentType ?? contentType, url: flags.url ?? url};
	} finally {
		http.close();
	}
}

/** The bytes of a file; `-` is standard input. Throws a usage error that says why there are none. */
export async function readLocal(path: string): Promise<Uint8Array> {
	try {
		return await readFile(path === '-' ? '/dev/stdin' : path);
	} catch (error) {
		throw new UsageError(sayReason('about', {subject: path, why: explainUnreadable(error)}));
	}
}

/** The one word that a command needs, or a usage error that says what is missing. */
export function onlyWord({words}: CommandContext, what: string): string {
	const [word, ...others] = words;
	if (word === undefined || others.length > 0) {
		throw new UsageError(`give ${what}, and nothing else`);
	}

	return word;
}
