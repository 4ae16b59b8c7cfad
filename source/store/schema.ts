/** Marks a file as ours in its header: `Mast`. */
export const applicationId = 0x4d617374;

/** Keep the counts of a view, whose stories are those that meet a condition on one column. */
function tallyTriggers(view: string, condition: string): string {
	const add = (row: string, sign: string) => `
		UPDATE tally SET total = total ${sign} 1, unread = unread ${sign} (${row}.is_read = 0)
		WHERE view = '${view}';`;
	return `
		CREATE TRIGGER ${view}_added AFTER INSERT ON headline WHEN NEW.${condition} BEGIN
			${add('NEW', '+')}
		END;

		CREATE TRIGGER ${view}_removed AFTER DELETE ON headline WHEN OLD.${condition} BEGIN
			${add('OLD', '-')}
		END;

		CREATE TRIGGER ${view}_left AFTER UPDATE OF is_saved, entry_id ON headline
		WHEN OLD.${condition} AND NOT NEW.${condition} BEGIN
			${add('OLD', '-')}
		END;

		CREATE TRIGGER ${view}_joined AFTER UPDATE OF is_saved, entry_id ON headline
		WHEN NEW.${condition} AND NOT OLD.${condition} BEGIN
			${add('NEW', '+')}
		END;

		CREATE TRIGGER ${view}_read AFTER UPDATE OF is_read ON headline
		WHEN OLD.${condition} AND NEW.${condition} BEGIN
			UPDATE tally SET unread = unread + OLD.is_read - NEW.is_read WHERE view = '${view}';
		END;
	`;
}

/**
 * Version 1. Texts stand apart from the headlines, so that a page of the list reads few disk pages;
 * the partial indexes are the lists themselves, and the triggers keep their counts.
 */
export const tables = `
	PRAGMA application_id = ${applicationId};

	CREATE TABLE feed (
		id INTEGER PRIMARY KEY,
		key TEXT NOT NULL UNIQUE,
		name TEXT NOT NULL
	) STRICT;

	CREATE TABLE headline (
		id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: places are remembered by it
		feed INTEGER NOT NULL REFERENCES feed,
		entry_id TEXT, -- NULL for a story known from a site's list only, which is not in Latest
		title TEXT NOT NULL,
		url TEXT NOT NULL,
		published INTEGER,
		first_seen INTEGER NOT NULL,
		time INTEGER NOT NULL,
		is_read INTEGER NOT NULL DEFAULT 0,
		is_saved INTEGER NOT NULL DEFAULT 0,
		score REAL,
		hash TEXT NOT NULL DEFAULT '',
		url_key INTEGER,
		title_key INTEGER,
		story INTEGER, -- the first headline of a story that several feeds carry
		coverage INTEGER NOT NULL DEFAULT 1, -- on that first headline: how many feeds carry it
		left_at INTEGER -- when it was no longer in its feed; NULL while it is
	) STRICT;

	CREATE UNIQUE INDEX headline_by_entry ON headline (feed, entry_id);
	CREATE INDEX headline_by_url ON headline (url_key) WHERE url_key IS NOT NULL;
	CREATE INDEX headline_by_title ON headline (title_key) WHERE title_key IS NOT NULL;
	CREATE INDEX headline_by_story ON headline (story, feed) WHERE story IS NOT NULL;
	CREATE INDEX latest ON headline (time, id, is_read) WHERE entry_id IS NOT NULL;
	CREATE INDEX saved ON headline (time, id, is_read) WHERE is_saved = 1;
	CREATE INDEX scored ON headline (time, score) WHERE score > 0;
	CREATE INDEX covered ON headline (time, coverage) WHERE coverage > 1;
	CREATE INDEX in_feed ON headline (feed) WHERE left_at IS NULL;
	CREATE INDEX prunable ON headline (time) WHERE left_at IS NOT NULL AND is_saved = 0;

	CREATE TABLE tally (
		view TEXT PRIMARY KEY,
		total INTEGER NOT NULL,
		unread INTEGER NOT NULL
	) STRICT, WITHOUT ROWID;

	INSERT INTO tally VALUES ('latest', 0, 0), ('saved', 0, 0);

	${tallyTriggers('latest', 'entry_id IS NOT NULL')}
	${tallyTriggers('saved', 'is_saved = 1')}

	CREATE TRIGGER place_removed AFTER DELETE ON headline BEGIN
		DELETE FROM note WHERE key = 'place:' || OLD.id;
	END;

	CREATE TABLE entry_text (
		headline INTEGER PRIMARY KEY REFERENCES headline ON DELETE CASCADE,
		summary TEXT NOT NULL,
		content TEXT NOT NULL,
		author TEXT NOT NULL
	) STRICT;

	CREATE TABLE article (
		headline INTEGER PRIMARY KEY REFERENCES headline ON DELETE CASCADE,
		fetched_at INTEGER NOT NULL,
		word_count INTEGER NOT NULL,
		completeness TEXT NOT NULL,
		body BLOB NOT NULL
	) STRICT;

	CREATE INDEX article_by_age ON article (fetched_at);

	CREATE TABLE popular (
		feed INTEGER NOT NULL REFERENCES feed,
		place INTEGER NOT NULL,
		headline INTEGER NOT NULL REFERENCES headline ON DELETE CASCADE,
		saved_at INTEGER NOT NULL,
		PRIMARY KEY (feed, place)
	) STRICT, WITHOUT ROWID;

	CREATE INDEX popular_by_headline ON popular (headline);

	CREATE TABLE rate (
		source TEXT NOT NULL,
		quote TEXT NOT NULL,
		base TEXT NOT NULL,
		date TEXT NOT NULL,
		units REAL NOT NULL,
		value TEXT NOT NULL,
		PRIMARY KEY (source, quote, base, date)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE latest_rate (
		source TEXT NOT NULL,
		quote TEXT NOT NULL,
		base TEXT NOT NULL,
		date TEXT NOT NULL,
		PRIMARY KEY (source, quote, base)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE source (
		id TEXT PRIMARY KEY,
		kind TEXT NOT NULL,
		name TEXT NOT NULL,
		url TEXT NOT NULL,
		status TEXT NOT NULL,
		reason TEXT NOT NULL,
		last_success INTEGER,
		next_due INTEGER,
		etag TEXT,
		last_modified TEXT,
		failures INTEGER NOT NULL,
		body_hash TEXT,
		last_attempt INTEGER,
		last_change INTEGER,
		moved_to TEXT,
		moved_since INTEGER
	) STRICT, WITHOUT ROWID;

	CREATE TABLE claim (
		source TEXT PRIMARY KEY,
		holder TEXT NOT NULL,
		until INTEGER NOT NULL
	) STRICT, WITHOUT ROWID;

	CREATE TABLE note (
		key TEXT PRIMARY KEY,
		value TEXT NOT NULL
	) STRICT, WITHOUT ROWID;
`;

/**
 * Version 2: the full-text index. It keeps no text of its own (what it indexes is HTML and packed
 * articles, which no other table holds in the plain form), and forgets a story with its headline.
 */
export const searchIndex = `
	CREATE VIRTUAL TABLE search USING fts5 (
		title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
	);

	-- Merging more pieces at a time, it seldom has to, and then holds the store for less long.
	INSERT INTO search (search, rank) VALUES ('automerge', 8);

	CREATE TRIGGER search_removed AFTER DELETE ON headline BEGIN
		DELETE FROM search WHERE rowid = OLD.id;
	END;
`;
