import {changeStyle} from './change-style.ts';
import {measureCluster} from './measure-cluster.ts';
import {type Cursor, moveCursor, moveHorizontally} from './move-cursor.ts';
import type {Draw, Erase, Operation, Scroll} from './operations.ts';
import {type Row, widthAt} from './rows.ts';
import {defaultColor, drawsBlankAlike, plainStyle, type Style, visibleOnBlank} from './styles.ts';

/** What the terminal draws with next. */
export type Pen = {readonly cursor: Cursor; readonly style: Style};

/** A pen of which only the style is known. */
export const lostPen: Pen = {cursor: {row: undefined, column: undefined}, style: plainStyle};

/** Columns over which drawing the same cells again may be shorter than moving. */
const widestBridge = 8;

/** The bytes that carry the operations out, and the pen after them. */
export function encodeOperations(
	operations: readonly Operation[],
	start: Pen,
): {readonly text: string; readonly pen: Pen} {
	const encoder = new Encoder(start);
	for (const operation of operations) {
		if (operation.kind === 'draw') encoder.draw(operation);
		else if (operation.kind === 'erase') encoder.erase(operation);
		else encoder.scroll(operation);
	}
	return {text: encoder.text, pen: encoder.pen};
}

class Encoder {
	text = '';
	pen: Pen;

	constructor(start: Pen) {
		this.pen = start;
	}

	draw({y, row, from, to, isOutOfOrder}: Draw): void {
		const {cursor} = this.pen;
		const gap = cursor.row === y && cursor.column !== undefined ? from - cursor.column : 0;
		const mayBridge = !isOutOfOrder && !row.hasDisputed;
		if (mayBridge && gap > 0 && gap <= widestBridge) this.#bridge(y, row, from, gap);
		else this.#moveTo(y, from);
		this.#putCells(y, row, from, to);
	}

	erase({y, from}: Erase): void {
		this.#moveTo(y, from);
		const {style} = this.pen;
		// Some terminals erase with the pen's lines too, not with its background alone.
		const isClean =
			style.background === defaultColor &&
			(style.attributes & visibleOnBlank) === 0 &&
			style.link === '';
		if (!isClean) this.#setStyle(plainStyle);
		this.text += '\u001B[K';
	}

	scroll({direction, top, bottom, rows}: Scroll): void {
		// What comes in takes on the background of the pen.
		if (this.pen.style.background !== defaultColor) this.#setStyle(plainStyle);
		this.text += `\u001B[${top + 1};${bottom + 1}r`;
		this.#lose();
		const edge = direction === 'up' ? bottom : top;
		for (const row of rows) {
			if (this.pen.style.background !== defaultColor) this.#setStyle(plainStyle);
			this.#moveTo(edge, 0);
			this.text += direction === 'up' ? '\n' : '\u001BM';
			const from = row.clusters.findIndex((_, column) => !isPlainBlank(row, column));
			if (row.end > 0) {
				this.#moveTo(edge, from);
				this.#putCells(edge, row, from, row.end);
				const mayOverhang = row.hasDisputed && row.end < row.clusters.length;
				if (mayOverhang) this.erase({kind: 'erase', y: edge, from: row.end});
			}
		}
		this.text += '\u001B[r';
		this.#lose();
	}

	/** Takes the shorter way to `from`: moving there, or drawing what stands in between once more. */
	#bridge(y: number, row: Row, from: number, gap: number): void {
		const before = {text: this.text, pen: this.pen};
		const target = styleToDraw(row, from, before.pen.style);
		this.#moveTo(y, from);
		const moved = {text: this.text, pen: this.pen};
		const movedCost = moved.text.length + changeStyle(moved.pen.style, target).length;
		this.text = before.text;
		this.pen = before.pen;
		this.#putCells(y, row, from - gap, from);
		const drawn = this.text.slice(before.text.length);
		const drawnCost =
			before.text.length + Buffer.byteLength(drawn) + changeStyle(this.pen.style, target).length;
		if (drawnCost <= movedCost) return;
		this.text = moved.text;
		this.pen = moved.pen;
	}

	#putCells(y: number, row: Row, from: number, to: number): void {
		let column = from;
		while (column < to) {
			const cluster = row.clusters[column] ?? ' ';
			const width = widthAt(row, column);
			this.#setStyle(styleToDraw(row, column, this.pen.style));
			if (row.hasDisputed && measureCluster(cluster).isDisputed) {
				this.#moveTo(y, column);
				this.#putDisputed(y, row, column, width);
			} else {
				this.#moveTo(y, column);
				this.text += cluster;
				this.#advance(y, column + width, row.clusters.length);
			}
			column += width;
		}
	}

	/** Blanks the place first, because a terminal that takes fewer columns leaves the rest as it was. */
	#putDisputed(y: number, row: Row, column: number, width: number): void {
		const isAtEdge = column + width >= row.clusters.length;
		this.text += ' '.repeat(width);
		this.text += moveHorizontally(isAtEdge ? undefined : column + width, column);
		this.text += row.clusters[column] ?? '';
		this.pen = {cursor: {row: y, column: undefined}, style: this.pen.style};
	}

	/** Behind the last column terminals differ: some stand on it, some beyond. */
	#advance(row: number, column: number, columns: number): void {
		this.pen = {
			cursor: {row, column: column < columns ? column : undefined},
			style: this.pen.style,
		};
	}

	#moveTo(row: number, column: number): void {
		this.text += moveCursor(this.pen.cursor, row, column);
		this.pen = {cursor: {row, column}, style: this.pen.style};
	}

	#setStyle(style: Style): void {
		this.text += changeStyle(this.pen.style, style);
		this.pen = {cursor: this.pen.cursor, style};
	}

	/** Setting the margins moves the cursor, and not everywhere to the same place. */
	#lose(): void {
		this.pen = {cursor: lostPen.cursor, style: this.pen.style};
	}
}

/** The style for a cell; a blank is drawn with the pen as it is where that looks the same. */
function styleToDraw(row: Row, column: number, pen: Style): Style {
	const style = row.styles[column] ?? plainStyle;
	return row.clusters[column] === ' ' && drawsBlankAlike(pen, style) ? pen : style;
}

function isPlainBlank(row: Row, column: number): boolean {
	return row.clusters[column] === ' ' && row.styles[column] === plainStyle;
}
