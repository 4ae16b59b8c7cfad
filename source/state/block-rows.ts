import type {Block} from '../model/article.ts';
import {clusterWidth} from '../text/cluster-width.ts';
import {graphemesOf} from '../text/graphemes.ts';
import {sanitizeText} from '../text/sanitize.ts';
import {settleWidth} from '../text/width.ts';
import {figureRows} from './figure-rows.ts';
import {indent, type Run, type RunRole, spanRows} from './runs.ts';
import {tableRows} from './table-rows.ts';

/** What the rows of a block depend on besides the block. */
export interface BlockFrame {
	readonly isUtf8: boolean;
	/** The numbers under which pictures and videos are opened, by address. */
	readonly figureNumbers: ReadonlyMap<string, number>;
}

type List = Extract<Block, {kind: 'list'}>;

/** Narrower than this, what stands in a list in a list would be a column of single letters. */
const narrowest = 12;

/** A block as rows of at most so many columns. */
export function blockRows(block: Block, columns: number, frame: BlockFrame): Run[][] {
	switch (block.kind) {
		case 'heading':
			return spanRows(block.spans, 'heading', columns);
		case 'paragraph':
			return spanRows(block.spans, 'text', columns);
		case 'quote':
			return quoteRows(block.blocks, columns, frame);
		case 'list':
			return listRows(block, columns, frame);
		case 'code':
			return codeRows(block.text, columns);
		case 'table':
			return tableRows(block, columns, frame.isUtf8);
		case 'figure':
			return figureRows(block, columns, frame);
	}
}

function quoteRows(blocks: readonly Block[], columns: number, frame: BlockFrame): Run[][] {
	const bar = frame.isUtf8 ? '│ ' : '| ';
	return columns < narrowest
		? innerRows(blocks, columns, frame, 'quote')
		: indent(innerRows(blocks, columns - bar.length, frame, 'quote'), bar, bar);
}

/** Blocks inside a quote or a list item, with an empty line between them. */
function innerRows(
	blocks: readonly Block[],
	columns: number,
	frame: BlockFrame,
	role: RunRole,
): Run[][] {
	return blocks.flatMap((block, index) => {
		const rows =
			block.kind === 'paragraph'
				? spanRows(block.spans, role, columns)
				: blockRows(block, columns, frame);
		return index > 0 && block.kind !== 'list' && rows.length > 0 ? [[], ...rows] : rows;
	});
}

function listRows(block: List, columns: number, frame: BlockFrame): Run[][] {
	const bullet = frame.isUtf8 ? '• ' : '* ';
	const last = block.start + block.items.length - 1;
	const numberWidth = Math.max(String(block.start).length, String(last).length);
	return block.items.flatMap((item, index) => {
		const number = `${String(block.start + index).padStart(numberWidth)}. `;
		const mark = block.isOrdered ? number : bullet;
		// Deep in a narrow pane an item keeps its mark, on the line of its own text, and no margin.
		return columns - mark.length < narrowest
			? flatItem(item, mark, columns, frame)
			: indent(innerRows(item, columns - mark.length, frame, 'text'), mark);
	});
}

function flatItem(
	[first, ...others]: readonly Block[],
	mark: string,
	columns: number,
	frame: BlockFrame,
): Run[][] {
	if (first?.kind !== 'paragraph') {
		return innerRows(first ? [first, ...others] : others, columns, frame, 'text');
	}

	const spans = [{text: mark}, ...first.spans];
	return innerRows([{kind: 'paragraph', spans}, ...others], columns, frame, 'text');
}

/** Code keeps its spaces: it is cut at the edge, not between words. */
function codeRows(code: string, columns: number): Run[][] {
	return cutRows(settleWidth(sanitizeText(code)), columns).map(text => [{text, role: 'code'}]);
}

function cutRows(text: string, columns: number): string[] {
	const rows: string[] = [];
	let start = 0;
	let end = 0;
	let width = 0;
	for (const grapheme of graphemesOf(text)) {
		const own = clusterWidth(grapheme);
		if (grapheme === '\n' || (width + own > columns && end > start)) {
			rows.push(text.slice(start, end));
			start = grapheme === '\n' ? end + 1 : end;
			width = 0;
		}

		width += own;
		end += grapheme.length;
	}

	return [...rows, text.slice(start)];
}
