import type {Span} from '../model/article.ts';
import {sanitizeLine, sanitizeText} from '../text/sanitize.ts';
import {settleWidth, widthOf} from '../text/width.ts';
import {wrapRuns, wrapText} from '../text/wrap.ts';

/** How a run of an article line looks; the theme knows the colours. */
export type RunRole =
	| 'text'
	| 'title'
	| 'meta'
	| 'heading'
	| 'quote'
	| 'strong'
	| 'emphasis'
	| 'code'
	| 'link'
	| 'caption'
	| 'mark';

export interface Run {
	readonly text: string;
	readonly role: RunRole;
	/** The number of the link that it belongs to: first the text's, then pictures, then those of «Popular». */
	readonly link?: number;
}

/** The runs of one line. */
export type Row = readonly Run[];

const spanRoles = {strong: 'strong', emphasis: 'emphasis', code: 'code'} as const;

/** Spans as runs, each link with its number behind it. */
export function spanRuns(spans: readonly Span[], role: RunRole): Run[] {
	return spans.flatMap(({text: published, style, link}) => {
		// Once more, on the way to the screen: the store may be an older version's.
		const text = settleWidth(sanitizeText(published));
		return link
			? [{text, role: 'link' as const, link}, linkMark(link)]
			: [{text, role: style ? spanRoles[style] : role}];
	});
}

/** The number that a link is followed by. */
export function linkMark(number: number): Run {
	return {text: `[${number}]`, role: 'mark', link: number};
}

export function spanRows(spans: readonly Span[], role: RunRole, columns: number): Run[][] {
	return spans.length > 0 ? wrapRuns(spanRuns(spans, role), columns) : [];
}

/** A text on as many rows as it takes. */
export function textRows(text: string, role: RunRole, columns: number): Run[][] {
	return text
		? wrapText(settleWidth(sanitizeLine(text)), columns).map(row => [{text: row, role}])
		: [];
}

/** Puts a mark before the first row and as much space before the others. */
export function indent(
	rows: readonly Row[],
	first: string,
	rest = ' '.repeat(widthOf(first)),
): Run[][] {
	return rows.map((row, index) => [{text: index === 0 ? first : rest, role: 'mark'}, ...row]);
}
