/** x⁸ + x⁴ + x³ + x² + 1, the field of QR codes (ISO/IEC 18004, 7.5.2). */
const fieldPolynomial = 0x11d;

/** The product of two elements of the field. */
export function multiply(one: number, other: number): number {
	let product = 0;
	for (let bit = 7; bit >= 0; bit--) {
		product = (product << 1) ^ ((product >>> 7) * fieldPolynomial);
		product ^= ((other >>> bit) & 1) * one;
	}

	return product;
}

/** The generator polynomial of so many check codewords, without its first coefficient, which is 1. */
function makeGenerator(degree: number): readonly number[] {
	let coefficients = [1];
	let root = 1;
	for (let index = 0; index < degree; index++) {
		const before = coefficients;
		coefficients = [...before, 0].map(
			(coefficient, place) => coefficient ^ multiply(before[place - 1] ?? 0, root),
		);
		root = multiply(root, 2);
	}

	return coefficients.slice(1);
}

/** The check codewords of a block: the remainder of its data, divided by the generator. */
export function checkCodewords(data: readonly number[], count: number): readonly number[] {
	const generator = makeGenerator(count);
	let remainder: readonly number[] = new Array<number>(count).fill(0);
	for (const codeword of data) {
		const factor = codeword ^ (remainder[0] ?? 0);
		remainder = generator.map(
			(coefficient, place) => (remainder[place + 1] ?? 0) ^ multiply(coefficient, factor),
		);
	}

	return remainder;
}
