import {readFeedList} from '../../feeds/feed-list.ts';
import {decodeXml} from '../../http/decode-body.ts';
import {reasonOf} from '../../http/reason-of.ts';
import type {Event} from '../../state/event.ts';
import {inHome} from '../in-home.ts';
import {readLocal} from '../read-input.ts';

/** The feeds of an OPML file, or in one line why there are none. `~` is the reader's home. */
export async function readListFile(token: number, path: string): Promise<Event> {
	try {
		const bytes = await readLocal(inHome(path));
		return {type: 'feeds-found', token, feeds: readFeedList(decodeXml(bytes, null).text)};
	} catch (error) {
		return {type: 'feeds-missed', token, reason: reasonOf(error)};
	}
}
