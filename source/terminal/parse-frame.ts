import {lazily} from '../text/lazily.ts';
import {measureCluster} from './measure-cluster.ts';
import {parseStyle} from './parse-style.ts';
import {blankRow, type Row} from './rows.ts';
import {
	defaultColor,
	internStyle,
	inverse,
	plainStyle,
	type Style,
	styleOfBlank,
} from './styles.ts';

export type FrameParserOptions = {
	/** False drops colours; a coloured background becomes inverse, so that a selection stays visible. */
	readonly hasColor: boolean;
	/** The URL behind a hyperlink's reference, or an empty string for one that is not ours. */
	readonly resolveLink: (reference: string) => string;
};

export type FrameParser = (frame: string, columns: number, rows: number) => readonly Row[];

// The sequences of ECMA-48. One that is not ended loses its introducer only and hides no text.
const sequence =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
	/\u001B(?:\[([0-?]*)[ -/]*([@-~])|\]([^\u0007\u001B]*)(?:\u0007|\u001B\\)|[PX^_][^\u001B]*\u001B\\|[ -/]*[0-OQ-WYZ\\`-~]?)/y;

// Every code unit is a cluster of one column: Latin, Greek, Cyrillic, punctuation, lines and blocks.
const isNarrow =
	/^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2116\u2190-\u2193\u2500-\u259F\u25B2-\u25B5\u25BC-\u25BF\u25CB-\u25CF\u2605\u2606\u27F3]*$/;
const segmenter = lazily(() => new Intl.Segmenter());

/** Makes a parser of whole frames: text with SGR styles, a row a line. Anything else in it is dropped, and so is what does not fit into columns × rows. A line that was in the frame before is not parsed again. */
export function createFrameParser(options: FrameParserOptions): FrameParser {
	let parsedColumns = 0;
	let parsed = new Map<string, Row>();
	return (frame, columns, rows) => {
		const before = columns === parsedColumns ? parsed : new Map<string, Row>();
		parsedColumns = columns;
		parsed = new Map();
		const lines = frame.split('\n', rows);
		return Array.from({length: rows}, (_, y) => {
			const line = lines[y] ?? '';
			const row = parsed.get(line) ?? before.get(line) ?? parseLine(line, columns, options);
			parsed.set(line, row);
			return row;
		});
	};
}

type Line = {
	readonly clusters: string[];
	readonly styles: Style[];
	readonly columns: number;
	end: number;
	inked: number;
	hasDisputed: boolean;
};

function parseLine(text: string, columns: number, options: FrameParserOptions): Row {
	if (text === '') return blankRow(columns);
	const line: Line = {clusters: [], styles: [], columns, end: 0, inked: 0, hasDisputed: false};
	let style = plainStyle;
	let index = 0;
	while (index < text.length && line.clusters.length < columns) {
		const start = text.indexOf('\u001B', index);
		const end = start === -1 ? text.length : start;
		if (end > index) addText(line, text.slice(index, end), shownStyle(style, options));
		if (start === -1) break;
		sequence.lastIndex = start;
		const found = sequence.exec(text);
		if (found?.[2] === 'm') style = parseStyle(style, found[1] ?? '');
		else if (found?.[3]?.startsWith('8;')) {
			style = {...style, link: linkOf(found[3], options)};
		}
		index = start + (found?.[0].length ?? 1);
	}
	while (line.clusters.length < columns) {
		line.clusters.push(' ');
		line.styles.push(plainStyle);
	}
	return line;
}

function linkOf(command: string, options: FrameParserOptions): string {
	return options.resolveLink(command.slice(command.indexOf(';', 2) + 1));
}

function shownStyle(style: Style, {hasColor}: FrameParserOptions): Style {
	if (hasColor) return internStyle(style);
	const isLit = style.background !== defaultColor;
	return internStyle({
		foreground: defaultColor,
		background: defaultColor,
		attributes: isLit ? style.attributes | inverse : style.attributes,
		link: style.link,
	});
}

function addText(line: Line, text: string, style: Style): void {
	const blank = styleOfBlank(style);
	if (isNarrow.test(text)) {
		for (const cluster of text) addCluster(line, cluster, 1, cluster === ' ' ? blank : style);
		return;
	}
	for (const {segment} of segmenter().segment(text)) {
		const {width, isDisputed} = measureCluster(segment);
		if (isDisputed) line.hasDisputed = true;
		// A mark without a base would settle on the cell before it.
		if (/^\p{M}/u.test(segment)) addBlanks(line, width, blank);
		else if (width > 0) addCluster(line, segment, width, segment === ' ' ? blank : style);
	}
}

function addBlanks(line: Line, count: number, style: Style): void {
	for (let added = 0; added < count; added++) addCluster(line, ' ', 1, style);
}

function addCluster(line: Line, cluster: string, width: number, style: Style): void {
	const column = line.clusters.length;
	if (column + width > line.columns) {
		addBlanks(line, line.columns - column, styleOfBlank(style));
		return;
	}
	line.clusters.push(cluster);
	line.styles.push(style);
	for (let covered = 1; covered < width; covered++) {
		line.clusters.push('');
		line.styles.push(style);
	}
	if (cluster !== ' ') line.inked++;
	if (cluster !== ' ' || style !== plainStyle) line.end = column + width;
}
