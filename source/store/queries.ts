import type {DatabaseSync} from 'node:sqlite';
import {articleQueries} from './articles.ts';
import {entryQueries} from './entries.ts';
import {findQueries} from './find-stories.ts';
import {headlineQueries} from './headlines.ts';
import {markJournal} from './mark-journal.ts';
import {markQueries} from './marks.ts';
import {noteQueries} from './notes.ts';
import {popularQueries} from './popular.ts';
import {pruneQueries} from './prune.ts';
import {rateQueries} from './rates.ts';
import {searchQueries} from './search.ts';
import {sourceQueries} from './sources.ts';

/** Prepares every statement of the store. Fails for a schema that this version does not know. */
export function prepareQueries(db: DatabaseSync, clock: () => number) {
	const search = searchQueries(db);
	const popular = popularQueries(db, search, clock);
	return {
		search,
		popular,
		found: findQueries(db, popular),
		headlines: headlineQueries(db, popular),
		entries: entryQueries(db, search),
		articles: articleQueries(db, search),
		marks: markQueries(db),
		journal: markJournal(db),
		rates: rateQueries(db),
		sources: sourceQueries(db),
		notes: noteQueries(db),
		...pruneQueries(db, search),
	};
}

export type Queries = ReturnType<typeof prepareQueries>;
