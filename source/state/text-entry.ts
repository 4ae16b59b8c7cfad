import {graphemesOf} from '../text/graphemes.ts';

/** A line of text being typed. The cursor stands before the grapheme at its index, in code units. */
export interface TextEntry {
	readonly text: string;
	readonly cursor: number;
}

export const emptyEntry: TextEntry = {text: '', cursor: 0};

/** A line with the cursor at its end. */
export const entryOf = (text: string): TextEntry => ({text, cursor: text.length});

/** Puts a text where the cursor is. */
export function insertText({text, cursor}: TextEntry, inserted: string): TextEntry {
	return {
		text: text.slice(0, cursor) + inserted + text.slice(cursor),
		cursor: cursor + inserted.length,
	};
}

/** What a key does to the line, with the habits of a shell; null for a key that does nothing to it. */
export function editEntry(entry: TextEntry, key: string): TextEntry | null {
	const edit = edits[key];
	if (edit) {
		return edit(entry);
	}

	return isCharacter(key) ? insertText(entry, key) : null;
}

const isCharacter = (key: string) => [...graphemesOf(key)].length === 1 && /^[^\p{C}]/u.test(key);

const edits: Readonly<Record<string, (entry: TextEntry) => TextEntry>> = {
	Space: entry => insertText(entry, ' '),
	Left: entry => ({...entry, cursor: before(entry)}),
	Right: entry => ({...entry, cursor: after(entry)}),
	'Ctrl-b': entry => ({...entry, cursor: before(entry)}),
	'Ctrl-f': entry => ({...entry, cursor: after(entry)}),
	Home: entry => ({...entry, cursor: 0}),
	'Ctrl-a': entry => ({...entry, cursor: 0}),
	End: ({text}) => entryOf(text),
	'Ctrl-e': ({text}) => entryOf(text),
	Backspace: entry => cut(entry, before(entry), entry.cursor),
	'Ctrl-h': entry => cut(entry, before(entry), entry.cursor),
	Delete: entry => cut(entry, entry.cursor, after(entry)),
	'Ctrl-d': entry => cut(entry, entry.cursor, after(entry)),
	'Ctrl-w': entry => cut(entry, wordStart(entry), entry.cursor),
	'Ctrl-u': entry => cut(entry, 0, entry.cursor),
	'Ctrl-k': entry => cut(entry, entry.cursor, entry.text.length),
};

function cut({text}: TextEntry, start: number, end: number): TextEntry {
	return {text: text.slice(0, start) + text.slice(end), cursor: start};
}

function before({text, cursor}: TextEntry): number {
	return cursor - ([...graphemesOf(text.slice(0, cursor))].at(-1)?.length ?? 0);
}

function after({text, cursor}: TextEntry): number {
	const [next = ''] = graphemesOf(text.slice(cursor));
	return cursor + next.length;
}

function wordStart({text, cursor}: TextEntry): number {
	return text.slice(0, cursor).replace(/\S*\s*$/, '').length;
}
