/** What a run makes of its bytes: a choice, from the first of them, and the rest. */
export interface Input {
	/** 0–255. */
	readonly choice: number;
	readonly bytes: Buffer;
}

export function readInput(data: Buffer): Input {
	return {choice: data[0] ?? 0, bytes: data.subarray(1)};
}

const utf8 = new TextDecoder();

/**
 * The bytes as a text: UTF-8, or UTF-16, which can have halves of pairs, or Latin-1, in which every
 * control character of one byte is one.
 */
export function textOf({choice, bytes}: Input): string {
	if (choice % 4 === 1) {
		// Whole units of a copy: Node 24 writes beyond its own memory for an odd number of bytes at an odd address.
		return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).toString('utf16le');
	}

	return choice % 4 === 2 ? bytes.toString('latin1') : utf8.decode(bytes);
}
