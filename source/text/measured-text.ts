import {clusterWidth} from './cluster-width.ts';
import {graphemesOf, isNarrowText, isSimpleText} from './graphemes.ts';
import {lazily} from './lazily.ts';
import {widthOf} from './width.ts';

/** A text whose clusters and columns are known. Places in it are code units. */
export interface MeasuredText {
	/** The columns from one boundary between clusters to another, without white space between words inside. */
	columnsOf(start: number, end: number): number;
	/** The same with white space inside, where a mark behind it may be drawn with it. */
	columnsAcross(start: number, end: number): number;
	/** Where the cluster that starts at a place ends. */
	clusterEnd(start: number): number;
	/** The same for the part of the text that starts at a place. */
	from(offset: number): MeasuredText;
}

/** White space between words. */
export const gapCharacters = String.raw`\t \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;

const gaps = new RegExp(`[${gapCharacters}]`, 'g');
const control = '\u0001';

const narrow: MeasuredText = {
	columnsOf: (start, end) => end - start,
	columnsAcross: (start, end) => end - start,
	clusterEnd: start => start + 1,
	from: () => narrow,
};

/**
 * Measures a text once for all that is asked about it: a segmenter takes long to start and little to go
 * on. White space stands for itself, whatever mark follows it, so that a word is measured as it would be
 * alone.
 */
export function measureText(text: string): MeasuredText {
	if (isNarrowText(text)) {
		return narrow;
	}

	const whole = lazily(() => findClusters(text, text));
	const words = isSimpleText(text) ? whole() : findClusters(text, text.replace(gaps, control));
	return new TextPart({text, words, whole}, 0);
}

// Arrays of numbers, since a short one of another kind takes longer to make than all the rest.
interface Clusters {
	/** The columns before each boundary. */
	readonly before: readonly number[];
	/** For each place where a cluster starts, where it ends; 0 for any other. */
	readonly ends: readonly number[];
}

function findClusters(text: string, segmented: string): Clusters {
	const before = new Array<number>(text.length + 1).fill(0);
	const ends = new Array<number>(text.length).fill(0);
	let start = 0;
	let columns = 0;
	for (const cluster of graphemesOf(segmented)) {
		const end = start + cluster.length;
		columns += clusterWidth(cluster === control ? text.charAt(start) : cluster);
		before[end] = columns;
		ends[start] = end;
		start = end;
	}

	return {before, ends};
}

interface Findings {
	readonly text: string;
	/** With white space standing for itself. */
	readonly words: Clusters;
	/** As the text is. */
	readonly whole: () => Clusters;
}

class TextPart implements MeasuredText {
	readonly #findings: Findings;
	readonly #offset: number;

	constructor(findings: Findings, offset: number) {
		this.#findings = findings;
		this.#offset = offset;
	}

	columnsOf(start: number, end: number): number {
		return columnsBetween(this.#findings.words, this.#offset + start, this.#offset + end);
	}

	columnsAcross(start: number, end: number): number {
		const whole = this.#findings.whole();
		const from = this.#offset + start;
		const to = this.#offset + end;
		const isWhole = isBoundary(whole, from) && isBoundary(whole, to);
		return isWhole ? columnsBetween(whole, from, to) : widthOf(this.#findings.text.slice(from, to));
	}

	clusterEnd(start: number): number {
		return (this.#findings.words.ends[this.#offset + start] ?? 0) - this.#offset;
	}

	from(offset: number): MeasuredText {
		return offset === 0 ? this : new TextPart(this.#findings, this.#offset + offset);
	}
}

const columnsBetween = ({before}: Clusters, start: number, end: number): number =>
	(before[end] ?? 0) - (before[start] ?? 0);

const isBoundary = ({ends}: Clusters, place: number): boolean => ends[place] !== 0;
