import type {DatabaseSync} from 'node:sqlite';
import {lazily} from '../text/lazily.ts';
import {unpackArticle} from './article-body.ts';
import {numberOf} from './row-values.ts';
import type {FeedFindings} from './store.ts';

const pagesLooked = 20;

/** What has come out of a feed's answers and pages. Nobody but the doctor asks, so nothing is prepared before. */
export function findingQueries(db: DatabaseSync) {
	const counts = lazily(() =>
		db.prepare(`
			SELECT count(*) AS stories, count(published) AS dated FROM headline
			JOIN feed ON feed.id = headline.feed
			WHERE feed.key = ? AND entry_id IS NOT NULL AND left_at IS NULL
		`),
	);
	const bodies = lazily(() =>
		db.prepare(`
			SELECT body FROM article JOIN headline ON headline.id = article.headline
			JOIN feed ON feed.id = headline.feed
			WHERE feed.key = ? ORDER BY fetched_at DESC LIMIT ${pagesLooked}
		`),
	);

	return {
		feedFindings(feedId: string): FeedFindings {
			const row = counts().get(feedId);
			const kept = bodies()
				.all(feedId)
				.flatMap(({body}) => unpackArticle(body)?.article ?? []);
			return {
				stories: numberOf(row?.['stories']),
				dated: numberOf(row?.['dated']),
				texts: kept.map(({url, extractor, completeness, published}) => ({
					url,
					extractor,
					completeness,
					isDated: published !== null,
				})),
			};
		},
	};
}
