import {wrapText} from '../text/wrap.ts';

/** A row of the help screen: a heading, or keys and what they do. */
export interface HelpRow {
	readonly keys: string;
	readonly text: string;
	readonly isHeading: boolean;
}

/** A line of the help on a screen; what a row has no room for goes on in the lines below it. */
export interface HelpLine extends HelpRow {
	/** Which row it is of. */
	readonly row: number;
}

const mostKeyColumns = 20;
/** Before the keys and behind them. */
const margins = 3;

/** The columns that the keys have, of those of the screen. */
export const helpKeyColumns = (columns: number): number =>
	Math.min(mostKeyColumns, Math.floor(columns / 2.5));

/** The help as lines that fit a screen, nothing of it cut. */
export function helpLines(rows: readonly HelpRow[], columns: number): readonly HelpLine[] {
	const left = helpKeyColumns(columns);
	return rows.flatMap(({keys, text, isHeading}, row) => {
		const names = isHeading ? [] : wrapText(keys, Math.max(2, left - margins));
		const texts = isHeading ? [text] : wrapText(text, Math.max(2, columns - left - 2));
		return Array.from({length: Math.max(names.length, texts.length)}, (_, line) => ({
			keys: names[line] ?? '',
			text: texts[line] ?? '',
			isHeading,
			row,
		}));
	});
}
