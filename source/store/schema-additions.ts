/** Version 4: what the reader has marked, newest last. `ids` is a JSON list of headlines. */
export const journalTable = `
	CREATE TABLE mark_journal (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		kind TEXT NOT NULL,
		value INTEGER NOT NULL,
		ids TEXT NOT NULL
	) STRICT;
`;
