const tables = new Map<string, ReadonlyMap<string, number>>();

/** Encodes a text in a single-byte charset that TextDecoder knows; what it lacks becomes `?`. */
export function encodeText(text: string, charset: string): Uint8Array {
	const table = tables.get(charset) ?? makeTable(charset);
	tables.set(charset, table);
	return Uint8Array.from(text, character => table.get(character) ?? 0x3f);
}

function makeTable(charset: string): ReadonlyMap<string, number> {
	const decoder = new TextDecoder(charset);
	const bytes = Array.from({length: 256}, (_, index) => 255 - index);
	return new Map(bytes.map(byte => [decoder.decode(Uint8Array.of(byte)), byte]));
}
