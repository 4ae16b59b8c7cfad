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

/** Brings together the headlines of one story: one address or one title within a few days. */
export function coverageQueries(db: DatabaseSync) {
	const byUrl = db.prepare(`
		SELECT coalesce(story, id) AS story FROM headline
		WHERE url_key = ? AND feed <> ? AND abs(time - ?) <= ${threeDays} ORDER BY id LIMIT 1
	`);
	const byTitle = db.prepare(`
		SELECT coalesce(story, id) AS story FROM headline
		WHERE title_key IN (?, ?, ?, ?, ?) AND feed <> ? ORDER BY id LIMIT 1
	`);
	const join = db.prepare('UPDATE headline SET story = :story WHERE id IN (:story, :id)');
	const count = db.prepare(`
		UPDATE headline SET coverage =
			(SELECT count(DISTINCT feed) FROM headline AS member WHERE member.story = headline.id)
		WHERE id = ?
	`);

	function findTwin(feed: number, {time, urlKey, titleKey}: StoryMarks) {
		const twin = urlKey === null ? undefined : byUrl.get(urlKey, feed, time);
		return (
			twin ?? (titleKey === null ? undefined : byTitle.get(...neighbouringKeys(titleKey), feed))
		);
	}

	return {
		/** Joins a new headline to the story that another feed carries, if there is one. */
		join(id: number, feed: number, marks: StoryMarks): void {
			const twin = marks.isYoung ? findTwin(feed, marks) : undefined;
			if (twin) {
				const story = numberOf(twin['story']);
				join.run({story, id});
				count.run(story);
			}
		},
	};
}
