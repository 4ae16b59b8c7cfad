import type {Effect} from '../../state/event.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import type {Words} from '../../words/words.ts';
import {changeSetting} from '../change-setting.ts';
import type {CommandContext} from '../context.ts';
import {readSettings} from '../open-home.ts';

/** One search more or less in the settings. */
export type SearchChange = Extract<Effect, {type: 'keep-search' | 'drop-search'}>;

/** Writes it. Gives the line to tell, and whether the settings are others now. */
export async function changeSearches(
	{type, query}: SearchChange,
	context: CommandContext,
	words: Words['search'],
): Promise<{readonly text: string; readonly isChanged: boolean}> {
	try {
		const settings = readSettings(context);
		const {searches} = settings.values;
		const others = searches.filter(search => sanitizeLine(search.query) !== query);
		const isKept = type === 'keep-search';
		if (!isKept || others.length === searches.length) {
			await changeSetting(settings, 'searches', isKept ? [...searches, {query}] : others);
		}

		return {text: isKept ? words.saved(query) : words.removed(query), isChanged: true};
	} catch (error) {
		return {text: error instanceof Error ? error.message : String(error), isChanged: false};
	}
}
