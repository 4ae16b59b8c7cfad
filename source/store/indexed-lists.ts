import type {StoredList} from '../model/headline.ts';
import {standsForStory} from './schema-stories.ts';

/** The lists that are indexes, `stories` being Latest with one row for each story. */
export type IndexedList = Exclude<StoredList, 'popular'> | 'stories';

/** Which stories are in a list, as SQL. */
export const listConditions: Readonly<Record<IndexedList, string>> = {
	latest: 'entry_id IS NOT NULL',
	saved: 'is_saved = 1',
	stories: standsForStory,
};
