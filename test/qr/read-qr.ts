import {masks} from '../../source/qr/qr-mask.ts';
import {drawPatterns, type Modules} from '../../source/qr/qr-matrix.ts';
import {multiply} from '../../source/qr/reed-solomon.ts';

/** Check codewords of a block and blocks of the versions that the tests read (ISO/IEC 18004, table 9). */
const blocksOf: Readonly<Record<number, readonly [checks: number, blocks: number]>> = {
	1: [7, 1],
	2: [10, 1],
	4: [20, 1],
	6: [18, 2],
	10: [18, 4],
	19: [28, 7],
};

/** Reads a code as a telephone does: format, mask, codewords, blocks whose checks must hold, bytes. */
export function readQr(modules: Modules): string {
	const size = modules.length;
	const version = (size - 17) / 4;
	const at = (row: number, column: number) => (modules[row]?.[column] ? 1 : 0);
	const format = Array.from({length: 5}, (_, index) => at(8, index)).reduce<number>(
		(sum, bit) => 2 * sum + bit,
		0,
	);
	const mask = masks[(format ^ 0b10101) & 0b111];
	const {isTaken} = drawPatterns(version);
	const bits: number[] = [];
	let isUpwards = true;
	for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
		for (let step = 0; step < size; step++) {
			const row = isUpwards ? size - 1 - step : step;
			for (const column of [right, right - 1]) {
				if (!isTaken[row]?.[column]) {
					bits.push(at(row, column) ^ (mask?.(row, column) ? 1 : 0));
				}
			}
		}

		isUpwards = !isUpwards;
	}

	const codewords = Array.from({length: Math.floor(bits.length / 8)}, (_, index) =>
		Number.parseInt(bits.slice(8 * index, 8 * index + 8).join(''), 2),
	);
	return readBytes(readBlocks(codewords, version), version);
}

function readBlocks(codewords: readonly number[], version: number): readonly number[] {
	const [checks = 0, count = 0] = blocksOf[version] ?? [];
	const total = codewords.length - checks * count;
	const shortLength = Math.floor(total / count);
	const longFrom = count - (total % count);
	const blocks = Array.from({length: count}, (): number[] => []);
	let next = 0;
	for (let place = 0; place <= shortLength; place++) {
		for (const [index, block] of blocks.entries()) {
			if (place < shortLength || index >= longFrom) {
				block.push(codewords[next++] ?? 0);
			}
		}
	}

	const data = blocks.flat();
	for (let place = 0; place < checks; place++) {
		for (const block of blocks) {
			block.push(codewords[next++] ?? 0);
		}
	}

	for (const block of blocks) {
		checkBlock(block, checks);
	}

	return data;
}

/** A whole block is a multiple of the generator: it is 0 at each of its roots. */
function checkBlock(block: readonly number[], checks: number): void {
	let root = 1;
	for (let power = 0; power < checks; power++) {
		const value = block.reduce((sum, codeword) => multiply(sum, root) ^ codeword, 0);
		if (value !== 0) {
			throw new Error('a block does not fit its check codewords');
		}

		root = multiply(root, 2);
	}
}

function readBytes(data: readonly number[], version: number): string {
	const bits = data.map(codeword => codeword.toString(2).padStart(8, '0')).join('');
	const start = version < 10 ? 12 : 20;
	const length = Number.parseInt(bits.slice(4, start), 2);
	const bytes = Array.from({length}, (_, index) =>
		Number.parseInt(bits.slice(start + 8 * index, start + 8 * index + 8), 2),
	);
	return new TextDecoder().decode(Uint8Array.from(bytes));
}
