import type {SourceStatus} from '../model/source.ts';
import type {RunRole} from '../state/runs.ts';
import type {Color} from './colors.ts';

/** How a piece of text looks. */
export interface Style {
	readonly color?: Color;
	readonly background?: Color;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
}

/** How each part of the screen looks, by its role; no component knows a colour. */
export interface Theme {
	readonly marker: Style;
	readonly markerAway: Style;
	readonly time: Style;
	readonly source: Style;
	readonly unread: Style;
	readonly read: Style;
	readonly saved: Style;
	readonly tab: Style;
	readonly tabCurrent: Style;
	readonly clock: Style;
	readonly currency: Style;
	readonly chart: Style;
	readonly rise: Style;
	readonly fall: Style;
	readonly note: Style;
	readonly alert: Style;
	readonly sample: Style;
	readonly news: Style;
	readonly divider: Style;
	readonly hintKey: Style;
	readonly hint: Style;
	readonly notice: Style;
	/** The cell where the next character goes. */
	readonly cursor: Style;
	/** What is being looked for, where it stands in a title or a text. */
	readonly match: Style;
	/** The letters of a link hint. */
	readonly label: Style;
	/** The light modules of a QR code; dark ones drawn over them have their foreground. */
	readonly qrLight: Style;
	readonly qrDark: Style;
	readonly runs: Readonly<Record<RunRole, Style>>;
	readonly status: Readonly<Record<SourceStatus, Style>>;
}

const mono: Theme = {
	marker: {bold: true},
	markerAway: {dimColor: true},
	time: {dimColor: true},
	source: {dimColor: true},
	unread: {bold: true},
	read: {},
	saved: {bold: true},
	tab: {},
	tabCurrent: {bold: true, underline: true},
	clock: {bold: true},
	currency: {dimColor: true},
	chart: {},
	rise: {},
	fall: {},
	note: {dimColor: true},
	alert: {bold: true},
	sample: {inverse: true, bold: true},
	news: {bold: true},
	divider: {dimColor: true},
	hintKey: {bold: true},
	hint: {dimColor: true},
	notice: {bold: true},
	cursor: {inverse: true},
	match: {inverse: true},
	label: {inverse: true, bold: true},
	qrLight: {inverse: true},
	qrDark: {},
	runs: {
		text: {},
		title: {bold: true},
		meta: {dimColor: true},
		heading: {bold: true},
		quote: {italic: true},
		strong: {bold: true},
		emphasis: {italic: true},
		code: {},
		link: {underline: true},
		caption: {dimColor: true},
		mark: {dimColor: true},
	},
	status: {
		idle: {dimColor: true},
		loading: {},
		fresh: {},
		stale: {bold: true},
		failed: {bold: true},
	},
};

const coloured: Theme = {
	...mono,
	marker: {color: 'cyan', bold: true},
	source: {color: 'cyan'},
	saved: {color: 'yellow', bold: true},
	tabCurrent: {color: 'cyan', bold: true, underline: true},
	chart: {color: 'cyan'},
	rise: {color: 'green'},
	fall: {color: 'red'},
	alert: {color: 'red', bold: true},
	sample: {color: 'yellow', inverse: true, bold: true},
	news: {color: 'green', bold: true},
	hintKey: {color: 'cyan', bold: true},
	notice: {color: 'yellow', bold: true},
	match: {color: 'yellow', inverse: true},
	label: {color: 'yellow', inverse: true, bold: true},
	qrLight: {color: 'black', background: 'white'},
	qrDark: {color: 'white', background: 'black'},
	runs: {
		...mono.runs,
		heading: {color: 'cyan', bold: true},
		code: {color: 'green'},
		link: {color: 'blue', underline: true},
	},
	status: {
		...mono.status,
		loading: {color: 'cyan'},
		fresh: {color: 'green'},
		stale: {color: 'yellow'},
		failed: {color: 'red', bold: true},
	},
};

/** On a bright screen cyan, yellow and green are hard to read. */
const onLight: Theme = {
	...coloured,
	marker: {color: 'blue', bold: true},
	source: {color: 'blue'},
	saved: {color: 'magenta', bold: true},
	tabCurrent: {color: 'blue', bold: true, underline: true},
	sample: {color: 'magenta', inverse: true, bold: true},
	hintKey: {color: 'blue', bold: true},
	notice: {color: 'magenta', bold: true},
	match: {color: 'magenta', inverse: true},
	label: {color: 'magenta', inverse: true, bold: true},
	runs: {
		...coloured.runs,
		heading: {color: 'blue', bold: true},
		code: {color: 'magenta'},
	},
	status: {...coloured.status, loading: {color: 'blue'}, stale: {color: 'magenta'}},
};

/** The names that the settings know. All of them use the reader's own palette. */
export const themes = {auto: coloured, dark: coloured, light: onLight, mono} as const;
export type ThemeName = keyof typeof themes;
