import type {DatabaseSync} from 'node:sqlite';
import type {MuteRule} from '../model/mute-rule.ts';
import {articleQueries} from './articles.ts';
import {choiceQueries} from './choices.ts';
import {dataVersionOf} from './data-version.ts';
import {entryQueries} from './entries.ts';
import {findQueries} from './find-stories.ts';
import {findingQueries} from './findings.ts';
import {headlineQueries} from './headlines.ts';
import {markJournal} from './mark-journal.ts';
import {markQueries} from './marks.ts';
import {mutedQueries} from './muted.ts';
import {noteQueries} from './notes.ts';
import {popularQueries} from './popular.ts';
import {pruneQueries} from './prune.ts';
import {rateQueries} from './rates.ts';
import {storySaver} from './save-stories.ts';
import {searchQueries} from './search.ts';
import {sourceQueries} from './sources.ts';

/** Prepares every statement of the store. Fails for a schema that this version does not know. */
export function prepareQueries(
	db: DatabaseSync,
	clock: () => number,
	muteRules: readonly MuteRule[] = [],
) {
	const search = searchQueries(db);
	const stories = storySaver(db, search);
	const muted = mutedQueries(db, stories, muteRules);
	const popular = popularQueries(db, search, clock, muted);
	return {
		search,
		muted,
		popular,
		found: findQueries(db, popular),
		headlines: headlineQueries(db, popular),
		choices: choiceQueries(db),
		entries: entryQueries(db, stories, muted),
		articles: articleQueries(db, search),
		marks: markQueries(db),
		journal: markJournal(db),
		rates: rateQueries(db),
		sources: sourceQueries(db),
		findings: findingQueries(db),
		notes: noteQueries(db),
		dataVersion: dataVersionOf(db),
		...pruneQueries(db, search, muted),
	};
}

export type Queries = ReturnType<typeof prepareQueries>;
