/** A row of Latest where duplicates are joined: the one that stands for its story. */
export const standsForStory = 'entry_id IS NOT NULL AND (story IS NULL OR story = id)';

const stands = (row: 'NEW' | 'OLD') =>
	`(${row}.entry_id IS NOT NULL AND (${row}.story IS NULL OR ${row}.story = ${row}.id))`;

const count = (row: 'NEW' | 'OLD', sign: '+' | '-') => `
	UPDATE tally SET total = total ${sign} 1, unread = unread ${sign} (${row}.is_read = 0)
	WHERE view = 'stories';
`;

const coverageOf = `(
	SELECT count(DISTINCT feed) FROM headline AS member WHERE member.story = headline.id
)`;

const nextOf = `(
	SELECT id FROM headline WHERE story = OLD.id ORDER BY entry_id IS NULL, id LIMIT 1
)`;

/**
 * Version 3: Latest with one row for each story. The row is the first that a feed brought; when it
 * goes, the next one takes its place. All rows of a story have one read mark, and a feed has no more
 * than one of them: a column that has the same title every day is not a duplicate of itself.
 */
export const storyRows = `
	UPDATE headline SET story = NULL
	WHERE story IS NOT NULL AND EXISTS (
		SELECT 1 FROM headline AS earlier
		WHERE earlier.story = headline.story AND earlier.feed = headline.feed
			AND earlier.id < headline.id
	);

	CREATE TEMP TABLE lead AS
		SELECT story, coalesce(min(CASE WHEN entry_id IS NOT NULL THEN id END), min(id)) AS id,
			max(is_read) AS is_read
		FROM headline WHERE story IS NOT NULL GROUP BY story;
	CREATE UNIQUE INDEX temp.lead_by_story ON lead (story);
	UPDATE headline SET
		is_read = (SELECT is_read FROM lead WHERE lead.story = headline.story),
		story = (SELECT id FROM lead WHERE lead.story = headline.story)
	WHERE story IS NOT NULL;
	DROP TABLE temp.lead;
	UPDATE headline SET coverage = CASE WHEN story = id THEN ${coverageOf} ELSE 1 END
	WHERE story IS NOT NULL OR coverage > 1;

	CREATE INDEX stories ON headline (time, id, is_read) WHERE ${standsForStory};

	INSERT INTO tally SELECT 'stories', count(*), count(*) FILTER (WHERE is_read = 0)
	FROM headline WHERE ${standsForStory};

	CREATE TRIGGER stories_added AFTER INSERT ON headline WHEN ${stands('NEW')} BEGIN
		${count('NEW', '+')}
	END;

	CREATE TRIGGER stories_removed AFTER DELETE ON headline WHEN ${stands('OLD')} BEGIN
		${count('OLD', '-')}
	END;

	CREATE TRIGGER stories_left AFTER UPDATE OF entry_id, story ON headline
	WHEN ${stands('OLD')} AND NOT ${stands('NEW')} BEGIN
		${count('OLD', '-')}
	END;

	CREATE TRIGGER stories_joined AFTER UPDATE OF entry_id, story ON headline
	WHEN ${stands('NEW')} AND NOT ${stands('OLD')} BEGIN
		${count('NEW', '+')}
	END;

	CREATE TRIGGER stories_read AFTER UPDATE OF is_read ON headline
	WHEN OLD.is_read <> NEW.is_read AND ${stands('OLD')} AND ${stands('NEW')} BEGIN
		UPDATE tally SET unread = unread + OLD.is_read - NEW.is_read WHERE view = 'stories';
	END;

	CREATE TRIGGER story_without_member AFTER DELETE ON headline WHEN OLD.story <> OLD.id BEGIN
		UPDATE headline SET coverage = ${coverageOf} WHERE id = OLD.story;
	END;

	CREATE TRIGGER story_without_first AFTER DELETE ON headline WHEN OLD.story = OLD.id BEGIN
		UPDATE headline SET coverage = (SELECT count(DISTINCT feed) FROM headline WHERE story = OLD.id)
		WHERE id = ${nextOf};
		UPDATE headline SET story = ${nextOf} WHERE story = OLD.id;
	END;
`;
