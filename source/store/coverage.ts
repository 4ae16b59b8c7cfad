import type {DatabaseSync} from 'node:sqlite';
import {numberOf} from './row-values.ts';
import {neighbouringKeys} from './story-key.ts';

const threeDays = 3 * 86_400_000;

/** What a headline of another feed is recognised by as the same story. */
export interface StoryMarks {
	readonly time: number;
	readonly urlKey: number | null;
	readonly titleKey: number | null;
	/** Young enough for the story to be going through other feeds at the same time. */
	readonly isYoung: boolean;
}

/** A story takes one headline of each feed: the next of the same title is a story of its own. */
const isWithoutFeed = `
	feed <> :feed AND NOT EXISTS (
		SELECT 1 FROM headline AS own WHERE own.feed = :feed AND own.story = twin.story
	)
`;

/** Brings together the headlines of one story: one address or one title within a few days. */
export function coverageQueries(db: DatabaseSync) {
	// An address that a feed gives to several entries, as that of its front page, tells none of them.
	const isShared = db.prepare(`
		SELECT 1 FROM headline WHERE url_key = :url AND feed = :feed AND id <> :id LIMIT 1
	`);
	const byUrl = db.prepare(`
		SELECT coalesce(story, id) AS story FROM headline AS twin
		WHERE url_key = :url AND abs(time - :time) <= ${threeDays} AND ${isWithoutFeed}
			AND NOT EXISTS (
				SELECT 1 FROM headline AS other
				WHERE other.url_key = :url AND other.feed = twin.feed AND other.id <> twin.id
			)
		ORDER BY abs(time - :time), id LIMIT 1
	`);
	const byTitle = db.prepare(`
		SELECT coalesce(story, id) AS story FROM headline AS twin
		WHERE title_key IN (:before2, :before1, :same, :after1, :after2) AND ${isWithoutFeed}
		ORDER BY abs(time - :time), id LIMIT 1
	`);
	const join = db.prepare(`
		UPDATE headline SET
			story = :story,
			is_read = (SELECT is_read FROM headline WHERE id = :story)
		WHERE id IN (:story, :id)
	`);
	// A link of a site's list stands in no list of news: what a feed brings goes before it.
	const goBefore = db.prepare(`
		UPDATE headline SET story = :id WHERE story = :story
			AND (SELECT entry_id FROM headline WHERE id = :story) IS NULL
	`);
	const count = db.prepare(`
		UPDATE headline SET coverage = max(1, (
			SELECT count(DISTINCT feed) FROM headline AS member WHERE member.story = headline.id
		))
		WHERE id = ?
	`);

	function findTwin(id: number, feed: number, {time, urlKey, titleKey}: StoryMarks) {
		const isOwn = urlKey !== null && isShared.get({url: urlKey, feed, id}) === undefined;
		const twin = isOwn ? byUrl.get({url: urlKey, feed, time}) : undefined;
		return twin ?? (titleKey === null ? undefined : findByTitle(feed, titleKey, time));
	}

	function findByTitle(feed: number, titleKey: number, time: number) {
		const [before2 = 0, before1 = 0, same = 0, after1 = 0, after2 = 0] = neighbouringKeys(titleKey);
		return byTitle.get({before2, before1, same, after1, after2, feed, time});
	}

	return {
		/** Joins a new headline to the story that another feed carries, if there is one. */
		join(id: number, feed: number, marks: StoryMarks): void {
			const twin = marks.isYoung ? findTwin(id, feed, marks) : undefined;
			if (twin) {
				const story = numberOf(twin['story']);
				join.run({story, id});
				const first = Number(goBefore.run({story, id}).changes) > 0 ? [story, id] : [story];
				for (const one of first) {
					count.run(one);
				}
			}
		},
	};
}
