import type {Article, Block, Span} from '../model/article.ts';
import {sanitizeLine, sanitizeText} from '../text/sanitize.ts';
import {fitTo, widthOf} from '../text/width.ts';
import {wrapRuns, wrapText} from '../text/wrap.ts';
import type {Place} from './event.ts';

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
	/** The number of the link that it belongs to: the story's own come first, then those of «Popular». */
	readonly link?: number;
}

/** One line of the article pane, no wider than asked for, with the block that it belongs to. */
export interface Line {
	readonly runs: readonly Run[];
	readonly block: number;
}

/** The parts around the story itself, already in words. */
export interface ArticleFrame {
	readonly title: string;
	readonly meta: string;
	readonly popularTitle: string;
	readonly popular: readonly string[];
	readonly isUtf8: boolean;
}

const blank: readonly Run[] = [];
const spanRoles = {strong: 'strong', emphasis: 'emphasis', code: 'code'} as const;

/**
 * The lines of a story at a width: title, head line, blocks, then the list «Popular». Pure and
 * total; the block number −1 is the head, `blocks.length` the list at the end.
 */
export function layOutArticle(
	article: Article,
	frame: ArticleFrame,
	columns: number,
): readonly Line[] {
	const width = Math.max(2, columns);
	const lines: Line[] = [];
	const add = (block: number, rows: readonly (readonly Run[])[]) => {
		if (lines.length > 0 && rows.length > 0) {
			lines.push({runs: blank, block});
		}

		lines.push(...rows.map(runs => ({runs, block})));
	};

	add(-1, [...textRows(frame.title, 'title', width), ...textRows(frame.meta, 'meta', width)]);
	for (const [index, block] of article.blocks.entries()) {
		add(index, blockRows(block, width, frame.isUtf8));
	}

	add(article.blocks.length, popularRows(article, frame, width));
	return lines;
}

/** The place of a line: its block and how far below the block's start it stands. */
export function placeOf(lines: readonly Line[], top: number): Place {
	const block = lines[top]?.block ?? -1;
	return {block, line: top - firstLine(lines, block)};
}

/** The line of a place; the nearest one when the block has fewer lines now. */
export function lineOf(lines: readonly Line[], place: Place): number {
	const first = firstLine(lines, place.block);
	let last = first;
	while (lines[last + 1]?.block === place.block) {
		last++;
	}

	return Math.min(last, first + Math.max(0, place.line));
}

function firstLine(lines: readonly Line[], block: number): number {
	return Math.max(
		0,
		lines.findIndex(line => line.block >= block),
	);
}

function textRows(text: string, role: RunRole, columns: number): Run[][] {
	return text ? wrapText(sanitizeLine(text), columns).map(row => [{text: row, role}]) : [];
}

function spanRuns(spans: readonly Span[], role: RunRole): Run[] {
	return spans.flatMap(({text: published, style, link}) => {
		// Once more, on the way to the screen: the store may be an older version's.
		const text = sanitizeText(published);
		return link
			? [
					{text, role: 'link' as const, link},
					{text: `[${link}]`, role: 'mark' as const, link},
				]
			: [{text, role: style ? spanRoles[style] : role}];
	});
}

function spanRows(spans: readonly Span[], role: RunRole, columns: number): Run[][] {
	return spans.length > 0 ? wrapRuns(spanRuns(spans, role), columns) : [];
}

/** Puts a mark before the first row and as much space before the others. */
function indent(
	rows: readonly (readonly Run[])[],
	first: string,
	rest = ' '.repeat(widthOf(first)),
): Run[][] {
	return rows.map((row, index) => [{text: index === 0 ? first : rest, role: 'mark'}, ...row]);
}

function blockRows(block: Block, columns: number, isUtf8: boolean): Run[][] {
	switch (block.kind) {
		case 'heading':
			return spanRows(block.spans, 'heading', columns);
		case 'paragraph':
			return spanRows(block.spans, 'text', columns);
		case 'quote': {
			const bar = isUtf8 ? '│ ' : '| ';
			return indent(innerRows(block.blocks, columns - 2, isUtf8, 'quote'), bar, bar);
		}

		case 'list':
			return listRows(block, columns, isUtf8);
		case 'code':
			return sanitizeText(block.text)
				.split('\n')
				.flatMap(row =>
					(row ? cutRows(row, columns) : ['']).map(text => [{text, role: 'code' as const}]),
				);
		case 'table':
			return tableRows(block, columns, isUtf8);
		case 'figure':
			return figureRows(block, columns, isUtf8);
	}
}

/** Blocks inside a quote or a list item, with an empty line between them. */
function innerRows(
	blocks: readonly Block[],
	columns: number,
	isUtf8: boolean,
	role: RunRole,
): Run[][] {
	return blocks.flatMap((block, index) => {
		const rows =
			block.kind === 'paragraph'
				? spanRows(block.spans, role, columns)
				: blockRows(block, Math.max(2, columns), isUtf8);
		return index > 0 && block.kind !== 'list' ? [[], ...rows] : rows;
	});
}

function listRows(
	block: Extract<Block, {kind: 'list'}>,
	columns: number,
	isUtf8: boolean,
): Run[][] {
	const bullet = isUtf8 ? '• ' : '* ';
	const numberWidth = String(block.start + block.items.length - 1).length;
	return block.items.flatMap((item, index) => {
		const mark = block.isOrdered
			? `${String(block.start + index).padStart(numberWidth)}. `
			: bullet;
		return indent(innerRows(item, Math.max(2, columns - mark.length), isUtf8, 'text'), mark);
	});
}

function figureRows(
	block: Extract<Block, {kind: 'figure'}>,
	columns: number,
	isUtf8: boolean,
): Run[][] {
	const mark = isUtf8 ? '▨ ' : '# ';
	const spans = block.caption.length > 0 ? block.caption : [{text: block.alternative}];
	const hasWords = spans.some(span => span.text.trim() !== '');
	return hasWords ? indent(spanRows(spans, 'caption', columns - 2), mark) : [];
}

const plain = (spans: readonly Span[]) => sanitizeLine(spans.map(span => span.text).join(''));

/** Columns side by side where they fit, else each row as a record of its own. */
function tableRows(
	block: Extract<Block, {kind: 'table'}>,
	columns: number,
	isUtf8: boolean,
): Run[][] {
	const header = block.header.map(plain);
	const rows = block.rows.map(row => row.map(plain));
	const count = Math.max(header.length, ...rows.map(row => row.length), 1);
	const widths = Array.from({length: count}, (_, column) =>
		Math.max(...[header, ...rows].map(row => widthOf(row[column] ?? '')), 1),
	);
	const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (count - 1);
	if (total > columns) {
		return recordRows(header, rows, columns);
	}

	const line = (row: readonly string[], role: RunRole): Run[] => [
		{text: widths.map((width, column) => fitTo(row[column] ?? '', width)).join('  '), role},
	];
	const rule: Run[] = [{text: (isUtf8 ? '─' : '-').repeat(total), role: 'mark'}];
	const head = header.length > 0 ? [line(header, 'strong'), rule] : [];
	return [...head, ...rows.map(row => line(row, 'text'))];
}

function recordRows(
	header: readonly string[],
	rows: readonly (readonly string[])[],
	columns: number,
): Run[][] {
	return rows.flatMap((row, index) => {
		const record = row.flatMap((cell, column) => {
			const name = header[column];
			const runs: Run[] = [
				...(name ? [{text: `${name}: `, role: 'strong' as const}] : []),
				{text: cell, role: 'text'},
			];
			return cell || name ? wrapRuns(runs, columns) : [];
		});
		return index > 0 ? [[], ...record] : record;
	});
}

function popularRows(article: Article, frame: ArticleFrame, columns: number): Run[][] {
	if (frame.popular.length === 0) {
		return [];
	}

	const first = article.links.length + 1;
	const numberWidth = String(first + frame.popular.length - 1).length;
	const items = frame.popular.flatMap((title, index) => {
		const link = first + index;
		const mark = `${String(link).padStart(numberWidth)} `;
		const rows = textRows(title, 'link', columns - mark.length);
		return indent(rows, mark).map(row => row.map(run => ({...run, link})));
	});
	return [...textRows(frame.popularTitle, 'heading', columns), ...items];
}

/** Code keeps its spaces: it is cut at the edge, not between words. */
function cutRows(row: string, columns: number): string[] {
	const rows: string[] = [];
	let rest = [...row];
	while (rest.length > 0) {
		let count = Math.min(columns, rest.length);
		while (count > 1 && widthOf(rest.slice(0, count).join('')) > columns) {
			count--;
		}

		rows.push(rest.slice(0, count).join(''));
		rest = rest.slice(count);
	}

	return rows;
}
