type Utf32 = 'utf-32le' | 'utf-32be';

/** The wide Unicode forms and those that a byte-order mark tells. */
export type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be' | Utf32;

/** First bytes that settle the form: byte-order marks, then a `<` (and its follower) in wide units. */
const signatures: readonly (readonly [form: UnicodeForm, bytes: readonly number[]])[] = [
	['utf-32le', [0xff, 0xfe, 0, 0]],
	['utf-32be', [0, 0, 0xfe, 0xff]],
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
	['utf-32le', [0x3c, 0, 0, 0]],
	['utf-32be', [0, 0, 0, 0x3c]],
];

/** The Unicode form that the first bytes show; null when they show none. */
export function findUnicodeForm(
	bytes: Uint8Array,
	labels: readonly (string | undefined)[],
): UnicodeForm | null {
	for (const [form, signature] of signatures) {
		if (signature.every((byte, index) => bytes[index] === byte)) {
			return form;
		}
	}

	return findByZeros(bytes) ?? findByLabel(bytes, labels);
}

/** ASCII in 16-bit units has a zero in every other place. */
function findByZeros(bytes: Uint8Array): UnicodeForm | null {
	const head = bytes.subarray(0, 256);
	const zeros = [0, 0];
	for (const [index, byte] of head.entries()) {
		if (byte === 0) {
			zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
		}
	}

	const [even = 0, odd = 0] = zeros;
	const enough = Math.max(2, head.length / 6);
	if (odd >= enough && even * 8 < odd) {
		return 'utf-16le';
	}

	return even >= enough && odd * 8 < even ? 'utf-16be' : null;
}

/** UTF-32 can only be told by its label when the text does not start with a tag. */
function findByLabel(bytes: Uint8Array, labels: readonly (string | undefined)[]): Utf32 | null {
	const isWide = labels.some(label => /^(?:utf-?32|ucs-?4)/i.test(label ?? ''));
	if (!isWide || bytes.length < 4) {
		return null;
	}

	return bytes[0] === 0 && bytes[1] === 0 ? 'utf-32be' : bytes[3] === 0 ? 'utf-32le' : null;
}

/** Decodes UTF-32, which TextDecoder does not know. What is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, form: Utf32): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const isLittle = form === 'utf-32le';
	const parts: string[] = [];
	let chunk: number[] = [];
	for (let at = 0; at + 4 <= bytes.length; at += 4) {
		const code = view.getUint32(at, isLittle);
		const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		if (at > 0 || code !== 0xfeff) {
			chunk.push(isCharacter ? code : 0xfffd);
		}

		if (chunk.length === 4096) {
			parts.push(String.fromCodePoint(...chunk));
			chunk = [];
		}
	}

	return parts.join('') + String.fromCodePoint(...chunk);
}
