import type {Article} from '../model/article.ts';
import {blockRows} from './block-rows.ts';
import type {Place} from './event.ts';
import {figureNumbers, numberedLinks} from './figure-rows.ts';
import {indent, type Row, type Run, textRows} from './runs.ts';

/** One line of the article pane, no wider than asked for, with the block that it belongs to. */
export interface Line {
	readonly runs: Row;
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

const blank: Row = [];

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
	const blockFrame = {isUtf8: frame.isUtf8, figureNumbers: figureNumbers(article)};
	const lines: Line[] = [];
	const add = (block: number, rows: readonly Row[]) => {
		if (lines.length > 0 && rows.length > 0) {
			lines.push({runs: blank, block});
		}

		// One by one: a block may have more rows than a call may have arguments.
		for (const runs of rows) {
			lines.push({runs, block});
		}
	};

	add(-1, [...textRows(frame.title, 'title', width), ...textRows(frame.meta, 'meta', width)]);
	for (const [index, block] of article.blocks.entries()) {
		add(index, blockRows(block, width, blockFrame));
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

function popularRows(article: Article, frame: ArticleFrame, columns: number): Run[][] {
	if (frame.popular.length === 0) {
		return [];
	}

	const first = numberedLinks(article).length + 1;
	const numberWidth = String(first + frame.popular.length - 1).length;
	const items = frame.popular.flatMap((title, index) => {
		const link = first + index;
		const mark = `${String(link).padStart(numberWidth)} `;
		const rows =
			columns > 2 * mark.length
				? indent(textRows(title, 'link', columns - mark.length), mark)
				: textRows(mark + title, 'link', columns);
		return rows.map(row => row.map(run => ({...run, link})));
	});
	return [...textRows(frame.popularTitle, 'heading', columns), ...items];
}
