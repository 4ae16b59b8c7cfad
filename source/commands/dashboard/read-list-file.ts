import {homedir} from 'node:os';
import {resolve} from 'node:path';
import {readFeedList} from '../../feeds/feed-list.ts';
import {decodeXml} from '../../http/decode-body.ts';
import type {Event} from '../../state/event.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {readLocal} from '../read-input.ts';

/** The feeds of an OPML file, or in one line why there are none. `~` is the reader's home. */
export async function readListFile(
	token: number,
	path: string,
	env: Readonly<Record<string, string | undefined>>,
): Promise<Event> {
	try {
		const home = env['HOME'] || homedir();
		const bytes = await readLocal(resolve(path.replace(/^~(?=\/)/, () => home)));
		return {type: 'feeds-found', token, feeds: readFeedList(decodeXml(bytes, null).text)};
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {type: 'feeds-missed', token, reason: sanitizeLine(reason)};
	}
}
