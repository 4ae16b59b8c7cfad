import type {Matrix, Modules} from './qr-matrix.ts';

/** The eight masks (ISO/IEC 18004, table 10): true where a module changes its colour. */
export const masks: readonly ((row: number, column: number) => boolean)[] = [
	(row, column) => (row + column) % 2 === 0,
	row => row % 2 === 0,
	(_, column) => column % 3 === 0,
	(row, column) => (row + column) % 3 === 0,
	(row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
	(row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
	(row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
	(row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The modules with a mask over all that no pattern takes. */
export function applyMask({isDark, isTaken}: Matrix, mask: number): Modules {
	const turns = masks[mask];
	return isDark.map((cells, row) =>
		cells.map((dark, column) => (isTaken[row]?.[column] || !turns?.(row, column) ? dark : !dark)),
	);
}

/** How hard a code is to read: long runs, blocks, what looks like a finder, too much of one colour. */
export function penaltyOf(modules: Modules): number {
	const columns = modules.map((_, column) => modules.map(row => row[column] ?? false));
	const lines = [...modules, ...columns].map(line => line.map(Number).join(''));
	const dark = modules.flat().filter(Boolean).length;
	const share = (dark * 100) / modules.length ** 2;
	return (
		lines.reduce((sum, line) => sum + runPenalty(line) + finderPenalty(line), 0) +
		3 * countBlocks(modules) +
		10 * Math.floor(Math.abs(share - 50) / 5)
	);
}

function runPenalty(line: string): number {
	const runs = line.match(/0{5,}|1{5,}/g) ?? [];
	return runs.reduce((sum, run) => sum + run.length - 2, 0);
}

/** The code is surrounded by light modules, which count. */
function finderPenalty(line: string): number {
	const found = `0000${line}0000`.match(/(?=00001011101|10111010000)/g) ?? [];
	return 40 * found.length;
}

function countBlocks(modules: Modules): number {
	return modules.reduce((sum, cells, row) => {
		const below = modules[row + 1];
		const blocks = cells.filter(
			(dark, column) =>
				column + 1 < cells.length &&
				dark === cells[column + 1] &&
				dark === below?.[column] &&
				dark === below[column + 1],
		);
		return sum + blocks.length;
	}, 0);
}
