import type {SavedSearch} from '../model/saved-search.ts';
import {isEmptySearch, parseSearch} from '../state/search/parse-search.ts';
import {printableJson} from '../text/printable-json.ts';
import {type CommandContext, UsageError} from './context.ts';
import {headlineJson, headlineText, readLimit} from './headlines.ts';
import {openHome} from './open-home.ts';

/** `masthead search WORDS`: the stories that `/` finds in the dashboard, newest first. */
export function run(context: CommandContext): number {
	const {words, flags, print, complain} = context;
	const limit = readLimit(flags.limit);
	const {store, values, searches} = openHome(context);
	try {
		const {timeZone} = values.clock;
		const saved = flags.saved === undefined ? [] : [queryOf(flags.saved, searches)];
		const text = [...saved, ...words.map(asTyped)].join(' ');
		const {search, problem} = parseSearch(text, timeZone);
		if (problem || isEmptySearch(search)) {
			throw new UsageError(problem || usage);
		}

		const isUnread = search.isUnread || flags.unread;
		const ids = store.findStories({...search, isUnread});
		const rows = store.getHeadlines(ids.slice(0, limit));
		if (flags.json) {
			print(`${printableJson(rows.map(headlineJson), 2)}\n`);
		} else if (rows.length === 0) {
			complain('nothing that is stored has these words');
		} else {
			print(rows.map(row => `${headlineText(row, timeZone)}\n`).join(''));
		}

		if (ids.length > limit) {
			complain(`${limit} of ${ids.length}, the newest: --limit ${ids.length} prints all`);
		}

		return 0;
	} finally {
		store.close();
	}
}

const usage =
	'search takes words, "a phrase", feed:NAME, after:2026-11-01, before:2026-11-30, is:unread or is:saved';

function queryOf(name: string, searches: readonly SavedSearch[]): string {
	const saved = searches.find(search => search.name === name || search.query === name);
	if (!saved) {
		const names = searches.map(search => `"${search.name}"`).join(', ');
		throw new UsageError(
			`there is no saved search "${name}": ${names ? `there are ${names}` : 'none is saved yet'}`,
		);
	}

	return saved.query;
}

/** The shell has taken the quotation marks of a phrase away: several words in one argument are one. */
function asTyped(word: string): string {
	return /\s/.test(word) && !/["«]/.test(word)
		? word.replace(/^((?:\p{L}+:)?)(.*)$/su, '$1"$2"')
		: word;
}
