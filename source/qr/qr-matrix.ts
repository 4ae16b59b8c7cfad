import {alignmentCentres, bitsOf, sizeOfVersion} from './qr-versions.ts';

/** Dark modules are true. */
export type Modules = readonly (readonly boolean[])[];

/** Modules as they are drawn one after the other; those of patterns are taken. */
export interface Matrix {
	readonly size: number;
	readonly isDark: boolean[][];
	readonly isTaken: boolean[][];
}

/** The patterns that every code of a version has, with room for the format. */
export function drawPatterns(version: number): Matrix {
	const size = sizeOfVersion(version);
	const grid = () => Array.from({length: size}, () => new Array<boolean>(size).fill(false));
	const matrix: Matrix = {size, isDark: grid(), isTaken: grid()};
	for (let place = 0; place < size; place++) {
		take(matrix, 6, place, place % 2 === 0);
		take(matrix, place, 6, place % 2 === 0);
	}

	for (const [row, column] of [
		[3, 3],
		[3, size - 4],
		[size - 4, 3],
	] as const) {
		drawSquares(matrix, row, column, 4, [0, 1, 3]);
	}

	const centres = alignmentCentres(version);
	const last = centres.at(-1);
	for (const row of centres) {
		for (const column of centres) {
			const isOnFinder =
				(row === 6 && column === 6) ||
				(row === 6 && column === last) ||
				(row === last && column === 6);
			if (!isOnFinder) {
				drawSquares(matrix, row, column, 2, [0, 2]);
			}
		}
	}

	drawFormat(matrix, 0);
	drawVersion(matrix, version);
	return matrix;
}

/** Squares around a centre; those of the given distances are dark. */
function drawSquares(
	matrix: Matrix,
	row: number,
	column: number,
	reach: number,
	dark: readonly number[],
): void {
	for (let down = -reach; down <= reach; down++) {
		for (let right = -reach; right <= reach; right++) {
			const distance = Math.max(Math.abs(down), Math.abs(right));
			take(matrix, row + down, column + right, dark.includes(distance));
		}
	}
}

function take({size, isDark, isTaken}: Matrix, row: number, column: number, dark: boolean): void {
	const darkRow = isDark[row];
	const takenRow = isTaken[row];
	if (darkRow && takenRow && column >= 0 && column < size) {
		darkRow[column] = dark;
		takenRow[column] = true;
	}
}

/** The remainder of a division of polynomials over two elements. */
function remainder(value: number, divisor: number, bits: number): number {
	let rest = value << bits;
	for (let bit = 31 - Math.clz32(rest); bit >= bits; bit = 31 - Math.clz32(rest)) {
		rest ^= divisor << (bit - bits);
	}

	return rest;
}

const levelL = 0b01;

/** Level and mask, twice (ISO/IEC 18004, 7.9). */
export function drawFormat(matrix: Matrix, mask: number): void {
	const {size} = matrix;
	const data = (levelL << 3) | mask;
	const bits = bitsOf(((data << 10) | remainder(data, 0x537, 10)) ^ 0x5412, 15);
	bits.forEach((bit, index) => {
		const dark = bit === 1;
		// Around the corner of the first finder, past the timing patterns.
		const near = index < 6 ? index : index < 8 ? index + 1 : 14 - index;
		if (index < 8) {
			take(matrix, 8, near, dark);
			take(matrix, index < 7 ? size - 1 - index : 8, index < 7 ? 8 : size - 8, dark);
		} else {
			take(matrix, index === 8 ? 7 : near, 8, dark);
			take(matrix, 8, size - 15 + index, dark);
		}
	});
	take(matrix, size - 8, 8, true);
}

function drawVersion(matrix: Matrix, version: number): void {
	if (version < 7) {
		return;
	}

	const {size} = matrix;
	const bits = bitsOf((version << 12) | remainder(version, 0x1f25, 12), 18).toReversed();
	bits.forEach((bit, index) => {
		const far = size - 11 + (index % 3);
		const near = Math.floor(index / 3);
		take(matrix, near, far, bit === 1);
		take(matrix, far, near, bit === 1);
	});
}

/** Fills what is free with the codewords: two columns at a time, upwards and downwards in turn. */
export function drawCodewords({size, isDark, isTaken}: Matrix, codewords: readonly number[]): void {
	const bits = codewords.flatMap(codeword => bitsOf(codeword, 8));
	let next = 0;
	let isUpwards = true;
	for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
		for (let step = 0; step < size; step++) {
			const row = isUpwards ? size - 1 - step : step;
			for (const column of [right, right - 1]) {
				const cells = isDark[row];
				if (cells && !isTaken[row]?.[column]) {
					cells[column] = bits[next] === 1;
					next++;
				}
			}
		}

		isUpwards = !isUpwards;
	}
}
