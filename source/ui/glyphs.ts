/** The signs of the screen, in a form that every terminal of its kind can show. */
export interface Glyphs {
	readonly marker: string;
	/** Of a row that has been chosen with others. */
	readonly chosen: string;
	/** Of the bar that shows how far a story has been read. */
	readonly barDone: string;
	readonly barLeft: string;
	readonly unread: string;
	readonly saved: string;
	readonly divider: string;
	readonly loading: string;
	readonly news: string;
	readonly failed: string;
}

const utf8: Glyphs = {
	marker: '▌',
	chosen: '✓',
	barDone: '━',
	barLeft: '─',
	unread: '•',
	saved: '★',
	divider: '│',
	loading: '⟳',
	news: '●',
	failed: '!',
};

const ascii: Glyphs = {
	marker: '>',
	chosen: 'x',
	barDone: '#',
	barLeft: '-',
	unread: '*',
	saved: 'S',
	divider: '|',
	loading: '~',
	news: '+',
	failed: '!',
};

/** UTF-8 where the locale has it, else ASCII. */
export function glyphsFor(isUtf8: boolean): Glyphs {
	return isUtf8 ? utf8 : ascii;
}
