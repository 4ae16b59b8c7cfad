import type {PricePoint} from '../../model/rate.ts';

/** A line over time as rows of characters, and the prices at its upper and lower edge. */
export interface Chart {
	readonly rows: readonly string[];
	readonly highest: number;
	readonly lowest: number;
}

/** How many dots a cell has, and how it is written with some of them set. */
interface Raster {
	readonly across: number;
	readonly down: number;
	/** `bits` has a bit for each dot, row by row from above, left before right. */
	write(bits: number): string;
}

/** U+2800 and a bit for each of its 2 × 4 dots, in the order in which they were numbered. */
const brailleDots = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
const braille: Raster = {
	across: 2,
	down: 4,
	write: bits =>
		bits === 0
			? ' '
			: String.fromCodePoint(
					brailleDots.reduce((sum, dot, index) => sum + ((bits >> index) & 1) * dot, 0x2800),
				),
};

/** Two heights for each cell: `'` above, `.` below, `:` both. */
const ascii: Raster = {across: 1, down: 2, write: bits => [' ', "'", '.', ':'][bits & 3] ?? ' '};

const day = 86_400_000;

/**
 * Draws what a pair cost over time: a price is in force until the next fixing, so the line is one of
 * steps. Time runs by the calendar: a month without a fixing is as wide as any other. A flat line
 * stands in the middle; without a point there is nothing but space.
 */
export function drawChart(
	points: readonly PricePoint[],
	columns: number,
	rows: number,
	isUtf8: boolean,
): Chart {
	const raster = isUtf8 ? braille : ascii;
	const prices = points.map(({value}) => Number(value));
	const [highest, lowest] = prices.length > 0 ? [Math.max(...prices), Math.min(...prices)] : [0, 0];
	const width = Math.max(0, columns) * raster.across;
	const height = Math.max(0, rows) * raster.down;
	const cells = Array.from({length: Math.max(0, rows)}, () =>
		new Array<number>(Math.max(0, columns)).fill(0),
	);
	const set = (x: number, y: number) => {
		const row = cells[Math.floor(y / raster.down)];
		const column = Math.floor(x / raster.across);
		if (row?.[column] !== undefined) {
			row[column] |= 1 << ((y % raster.down) * raster.across + (x % raster.across));
		}
	};
	const heightOf = (price: number) =>
		highest === lowest
			? Math.floor((height - 1) / 2)
			: Math.round(((highest - price) / (highest - lowest)) * (height - 1));

	let before: number | null = null;
	for (const [x, price] of sampleSteps(points, prices, width).entries()) {
		const y = heightOf(price);
		for (let between = Math.min(y, before ?? y); between <= Math.max(y, before ?? y); between++) {
			set(x, between);
		}

		before = y;
	}

	return {rows: cells.map(row => row.map(raster.write).join('').trimEnd()), highest, lowest};
}

/** The price in force at each of so many moments, from the first fixing to the last. */
function sampleSteps(
	points: readonly PricePoint[],
	prices: readonly number[],
	count: number,
): readonly number[] {
	const times = points.map(({date}) => Date.parse(date));
	const [start] = times;
	const end = times.at(-1);
	if (start === undefined || end === undefined) {
		return [];
	}

	// The last price counts for its own day, too.
	const length = end + day - start;
	let place = 0;
	return Array.from({length: count}, (_, index) => {
		const time = start + ((index + 0.5) / count) * length;
		while ((times[place + 1] ?? Number.POSITIVE_INFINITY) <= time) {
			place++;
		}

		return prices[place] ?? 0;
	});
}
