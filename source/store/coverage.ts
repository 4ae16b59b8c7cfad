import type {DatabaseSync} from 'node:sqlite';
import {numberOf, textOf} from './row-values.ts';
import {areAlike, neighbouringKeys} from './story-key.ts';

const threeDays = 3 * 86_400_000;

/** Headlines of one address that are looked at for one of the same story. */
const mostTwins = 20;

/**
 * More headlines of one title or address are not looked at: a feed that gives the same to thousands
 * would cost each new one a look at all of them.
 */
const mostAlike = 200;

/** What a headline of another feed is recognised by as the same story. */
export interface StoryMarks {
	readonly title: string;
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
	const shared = db.prepare(`
		SELECT count(*) > ${mostAlike} OR sum(feed = :feed AND id <> :id) > 0 AS isShared
		FROM (SELECT id, feed FROM headline WHERE url_key = :url LIMIT ${mostAlike} + 1)
	`);
	const byUrl = db.prepare(`
		SELECT coalesce(story, id) AS story, (
			SELECT title FROM headline AS row
			WHERE row.id = coalesce(twin.story, twin.id) AND row.entry_id IS NOT NULL
		) AS title
		FROM headline AS twin
		WHERE url_key = :url AND abs(time - :time) <= ${threeDays} AND ${isWithoutFeed}
			AND NOT EXISTS (
				SELECT 1 FROM headline AS other
				WHERE other.url_key = :url AND other.feed = twin.feed AND other.id <> twin.id
			)
		ORDER BY abs(time - :time), id LIMIT ${mostTwins}
	`);
	const byTitle = db.prepare(`
		SELECT coalesce(story, id) AS story FROM (
			SELECT id, feed, story, time FROM headline
			WHERE title_key IN (:before2, :before1, :same, :after1, :after2) LIMIT ${mostAlike}
		) AS twin
		WHERE ${isWithoutFeed} ORDER BY abs(time - :time), id LIMIT 1
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
	const companions = db.prepare(`
		SELECT title FROM headline
		WHERE story = :story AND id <> :id AND entry_id IS NOT NULL AND (:id = :story OR id = :story)
	`);
	const leave = db.prepare('UPDATE headline SET story = NULL, coverage = 1 WHERE id = ?');
	const heir = db.prepare(
		'SELECT id FROM headline WHERE story = ? ORDER BY entry_id IS NULL, id LIMIT 1',
	);
	const pass = db.prepare('UPDATE headline SET story = ? WHERE story = ?');
	const count = db.prepare(`
		UPDATE headline SET coverage = max(1, (
			SELECT count(DISTINCT feed) FROM headline AS member WHERE member.story = headline.id
		))
		WHERE id = ?
	`);

	function findTwin(id: number, feed: number, {title, time, urlKey, titleKey}: StoryMarks) {
		const isOwn = urlKey !== null && shared.get({url: urlKey, feed, id})?.['isShared'] !== 1;
		const twins = isOwn ? byUrl.all({url: urlKey, feed, time}) : [];
		// The link of a site's list is that page's, whatever it is called.
		const twin = twins.find(row => row['title'] === null || areAlike(textOf(row['title']), title));
		return twin ?? (titleKey === null ? undefined : findByTitle(feed, titleKey, time));
	}

	function findByTitle(feed: number, titleKey: number, time: number) {
		const [before2 = 0, before1 = 0, same = 0, after1 = 0, after2 = 0] = neighbouringKeys(titleKey);
		return byTitle.get({before2, before1, same, after1, after2, feed, time});
	}

	/** Whether a headline and the row of its story, or what it is the row of, tell of different things. */
	function isAlien(id: number, story: number, title: string): boolean {
		return companions.all({id, story}).some(row => !areAlike(textOf(row['title']), title));
	}

	return {
		/** Lets a headline whose title has become another leave the story that it does not tell of. */
		part(id: number, story: number, title: string): void {
			if (isAlien(id, story, title)) {
				leave.run(id);
				const next = story === id ? numberOf(heir.get(id)?.['id']) : story;
				pass.run(next, id);
				count.run(next);
			}
		},

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
