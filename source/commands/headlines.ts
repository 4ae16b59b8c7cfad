import {type Headline, type StoredList, storedLists} from '../model/headline.ts';
import {printableJson} from '../text/printable-json.ts';
import {civilDay, clockTime, shortDate} from '../text/time-ago.ts';
import {type CommandContext, UsageError} from './context.ts';
import {openHome} from './open-home.ts';

const defaultLimit = 50;

/** `masthead headlines`: what the store holds, newest first, the duplicates of other feeds included. */
export function run(context: CommandContext): number {
	const {flags, print} = context;
	const view = readView(flags.view);
	const limit = readLimit(flags.limit);
	const {store, values} = openHome(context);
	try {
		const {rows} = store.listHeadlines({view, offset: 0, limit, isUnreadOnly: flags.unread});
		if (flags.json) {
			print(`${printableJson(rows.map(headlineJson), 2)}\n`);
		} else if (rows.length === 0) {
			context.complain('nothing is stored here yet: "masthead refresh" asks the sources');
		} else {
			print(rows.map(row => `${headlineText(row, values.clock.timeZone)}\n`).join(''));
		}

		return 0;
	} finally {
		store.close();
	}
}

/** A headline as the commands print it; times are UTC ISO 8601. */
export function headlineJson(row: Headline) {
	const {id, feedId, source, alsoIn = [], title, url, published, firstSeen, isRead, isSaved} = row;
	return {
		id,
		feedId,
		source,
		alsoIn,
		title,
		url,
		published: published === null ? null : new Date(published).toISOString(),
		firstSeen: new Date(firstSeen).toISOString(),
		isRead,
		isSaved,
	};
}

/** One headline on one line: number, marks, day, time, source, title. */
export function headlineText(
	{id, source, alsoIn = [], title, time, isRead, isSaved}: Headline,
	timeZone: string | null,
): string {
	const day = shortDate(civilDay(time, timeZone));
	const marks = `${isRead ? ' ' : '*'}${isSaved ? 'S' : ' '}`;
	const others = alsoIn.length > 0 ? ` +${alsoIn.length}` : '';
	return `${String(id).padStart(6)} ${marks} ${day} ${clockTime(time, timeZone)}  ${source}${others}: ${title}`;
}

function readView(text = 'latest'): StoredList {
	const lists = storedLists;
	const view = lists.find(name => name === text);
	if (!view) {
		throw new UsageError(`there is no view "${text}": choose ${lists.join(', ')}`);
	}

	return view;
}

/** How many rows are asked for. */
export function readLimit(text: string | undefined): number {
	const limit = text === undefined ? defaultLimit : Number(text);
	if (!Number.isInteger(limit) || limit < 1) {
		throw new UsageError('--limit takes a whole number from 1');
	}

	return limit;
}
