/** Version 4: what the reader has marked, newest last. `ids` is a JSON list of headlines. */
export const journalTable = `
	CREATE TABLE mark_journal (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		kind TEXT NOT NULL,
		value INTEGER NOT NULL,
		ids TEXT NOT NULL
	) STRICT;
`;

/** Version 5: entries that a rule of the reader's keeps out of the lists, as the feed gave them. */
export const mutedTable = `
	CREATE TABLE muted (
		feed INTEGER NOT NULL REFERENCES feed,
		entry_id TEXT NOT NULL,
		hash TEXT NOT NULL,
		url_key INTEGER,
		first_seen INTEGER NOT NULL,
		entry TEXT NOT NULL,
		PRIMARY KEY (feed, entry_id)
	) STRICT, WITHOUT ROWID;

	CREATE INDEX muted_by_age ON muted (first_seen);
	CREATE INDEX muted_by_url ON muted (url_key) WHERE url_key IS NOT NULL;
`;
