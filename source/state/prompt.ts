import {sanitizeLine} from '../text/sanitize.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';
import {editEntry, emptyEntry, entryOf, insertText, type TextEntry} from './text-entry.ts';

/** A line that is being typed at the foot of the screen, and what it is for. */
export interface Prompt {
	readonly kind: 'command' | 'add-feed' | 'search' | 'filter' | 'find';
	readonly entry: TextEntry;
	/** What had been typed before completion went through what begins with it. */
	readonly stem: string | null;
}

/** How the terminal's own paste comes as a key. */
const pasted = /^Paste ([\s\S]*)$/;

/** Asks for a line; everything that is typed goes there until it is entered or left. */
export function openPrompt(state: State, kind: Prompt['kind'], text = ''): Step {
	const prompt: Prompt = {kind, entry: entryOf(text), stem: null};
	return step({...state, prompt, overlay: null, digits: '', linkHints: null});
}

/** Away with the line. */
export const closePrompt = (state: State): State => ({...state, prompt: null});

/** A key of the line itself; null for one that is about something else. */
export function editPrompt(prompt: Prompt, key: string): Prompt | null {
	const [, text] = pasted.exec(key) ?? [];
	const entry =
		text === undefined
			? editEntry(prompt.entry, key)
			: insertText(prompt.entry, sanitizeLine(text, 4000));
	return entry && {...prompt, entry, stem: null};
}

/** The keys that complete a line, and where to they go in what fits. */
const completing: Readonly<Record<string, 1 | -1>> = {Tab: 1, Down: 1, 'Shift-Tab': -1, Up: -1};

/** Whether a key completes the line, forwards or backwards; null for any other. */
export const completionOf = (key: string): 1 | -1 | null => completing[key] ?? null;

/** Goes on to the next or the last text that begins with what had been typed. */
export function completePrompt(
	prompt: Prompt,
	names: readonly string[],
	direction: 1 | -1,
): Prompt {
	const stem = prompt.stem ?? prompt.entry.text;
	const fitting = names.filter(name => name.startsWith(stem));
	if (fitting.length === 0) {
		return prompt;
	}

	const now = prompt.stem === null ? -1 : fitting.indexOf(prompt.entry.text);
	const next = now < 0 && direction < 0 ? fitting.length - 1 : now + direction;
	const name = fitting[(next + fitting.length) % fitting.length] ?? '';
	return {...prompt, entry: entryOf(name), stem};
}

export const isEmpty = ({entry}: Prompt): boolean => entry.text === emptyEntry.text;
