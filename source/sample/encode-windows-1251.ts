/**
 * The upper half of windows-1251, sixteen characters a row, from 0x80 on. U+0098 stands where the
 * code page has no character, as the Encoding Standard has it.
 */
const upperHalf = [
	'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ',
	'ђ‘’“”•–—\u0098™љ›њќћџ',
	'\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї',
	'°±Ііґµ¶·ё№є»јЅѕї',
	'АБВГДЕЖЗИЙКЛМНОП',
	'РСТУФХЦЧШЩЪЫЬЭЮЯ',
	'абвгдежзийклмноп',
	'рстуфхцчшщъыьэюя',
].join('');

const bytes = new Map(Array.from(upperHalf, (character, index) => [character, 0x80 + index]));

/**
 * The bytes of an XML or HTML text in windows-1251. A character that the code page lacks (Ң, Ө, Ү,
 * −) becomes a numeric reference, as a browser writes it.
 */
export function encodeWindows1251(text: string): Buffer {
	const encoded: number[] = [];
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		const byte = point < 0x80 ? point : bytes.get(character);
		if (byte === undefined) {
			encoded.push(...Buffer.from(`&#${point};`, 'latin1'));
		} else {
			encoded.push(byte);
		}
	}

	return Buffer.from(encoded);
}
