import {checkCodewords} from './reed-solomon.ts';

/** Level L for versions 1 to 40 (ISO/IEC 18004, table 9): check codewords of a block, and blocks. */
const checkCounts = [
	7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26,
	28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
] as const;
const blockCounts = [
	1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15,
	16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
] as const;

const lastVersion = 40;
const byteMode = 0b0100;
const padding = [0xec, 0x11] as const;

/** Modules along a side. */
export const sizeOfVersion = (version: number): number => version * 4 + 17;

/** The centres of the alignment patterns, along either axis. */
export function alignmentCentres(version: number): readonly number[] {
	if (version === 1) {
		return [];
	}

	const count = Math.floor(version / 7) + 2;
	const last = sizeOfVersion(version) - 7;
	// The one version whose table does not follow from the rule.
	const step = version === 32 ? 26 : Math.ceil((last - 6) / (count - 1) / 2) * 2;
	return Array.from({length: count}, (_, index) =>
		index === 0 ? 6 : last - (count - 1 - index) * step,
	);
}

/** Codewords of all kinds: the modules that no pattern takes, by eights. */
function codewordCount(version: number): number {
	const size = sizeOfVersion(version);
	const centres = alignmentCentres(version).length;
	// Three of them would lie upon a finder pattern; those of the sixth row and column share timing modules.
	const alignment = centres === 0 ? 0 : (centres ** 2 - 3) * 25 - (centres - 2) * 2 * 5;
	const timing = 2 * (size - 16);
	const format = 31;
	const versionModules = version >= 7 ? 36 : 0;
	return Math.floor((size ** 2 - 3 * 64 - alignment - timing - format - versionModules) / 8);
}

const blocksOf = (version: number) => ({
	checks: checkCounts[version - 1] ?? 0,
	blocks: blockCounts[version - 1] ?? 0,
});

function dataCount(version: number): number {
	const {checks, blocks} = blocksOf(version);
	return codewordCount(version) - checks * blocks;
}

const lengthBits = (version: number) => (version < 10 ? 8 : 16);

/** The smallest version that holds so many bytes at level L; null when none does. */
export function chooseVersion(bytes: number): number | null {
	for (let version = 1; version <= lastVersion; version++) {
		if (4 + lengthBits(version) + bytes * 8 <= dataCount(version) * 8) {
			return version;
		}
	}

	return null;
}

/** All codewords in the order in which they are drawn: data and checks of the blocks in turn. */
export function makeCodewords(bytes: Uint8Array, version: number): readonly number[] {
	const {checks, blocks} = blocksOf(version);
	const data = dataCodewords(bytes, version);
	const shortLength = Math.floor(data.length / blocks);
	const shortBlocks = blocks - (data.length % blocks);
	const parts: {readonly data: readonly number[]; readonly checks: readonly number[]}[] = [];
	let start = 0;
	for (let index = 0; index < blocks; index++) {
		const end = start + shortLength + (index < shortBlocks ? 0 : 1);
		const part = data.slice(start, end);
		parts.push({data: part, checks: checkCodewords(part, checks)});
		start = end;
	}

	return [
		...inTurn(
			parts.map(part => part.data),
			shortLength + 1,
		),
		...inTurn(
			parts.map(part => part.checks),
			checks,
		),
	];
}

function inTurn(rows: readonly (readonly number[])[], length: number): number[] {
	return Array.from({length}, (_, column) => rows.flatMap(row => row[column] ?? [])).flat();
}

function dataCodewords(bytes: Uint8Array, version: number): readonly number[] {
	const count = dataCount(version);
	const bits = [
		...bitsOf(byteMode, 4),
		...bitsOf(bytes.length, lengthBits(version)),
		...[...bytes].flatMap(byte => bitsOf(byte, 8)),
	];
	bits.push(...new Array<number>(Math.min(4, count * 8 - bits.length)).fill(0));
	const codewords = Array.from({length: Math.ceil(bits.length / 8)}, (_, index) =>
		bits.slice(index * 8, index * 8 + 8).reduce((sum, bit, place) => sum | (bit << (7 - place)), 0),
	);
	const rest = Array.from(
		{length: count - codewords.length},
		(_, index) => padding[index % 2] ?? 0,
	);
	return [...codewords, ...rest];
}

/** The bits of a number, the highest first. */
export function bitsOf(value: number, count: number): readonly number[] {
	return Array.from({length: count}, (_, index) => (value >>> (count - 1 - index)) & 1);
}
