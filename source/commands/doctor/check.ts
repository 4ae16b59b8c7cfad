/** One thing that was looked at. */
export interface Check {
	/** A part of the machine or the program: `runtime`, `terminal`, `source 24kg` … */
	readonly name: string;
	readonly status: 'ok' | 'note' | 'bad';
	/** What was found, in one line. */
	readonly text: string;
	/** What to do about it, in one line; empty when nothing need be done. */
	readonly advice: string;
}

export const ok = (name: string, text: string): Check => ({name, status: 'ok', text, advice: ''});

/** It works, but something could be better. */
export const note = (name: string, text: string, advice: string): Check => ({
	name,
	status: 'note',
	text,
	advice,
});

/** It does not work. */
export const bad = (name: string, text: string, advice: string): Check => ({
	name,
	status: 'bad',
	text,
	advice,
});
