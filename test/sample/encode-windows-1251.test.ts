import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {encodeWindows1251} from '../../source/sample/encode-windows-1251.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('windows-1251').decode(bytes);
const everyByte = Array.from(decode(Uint8Array.from({length: 256}, (_, byte) => byte)));

describe('encodeWindows1251', () => {
	test('is the inverse of the decoder for every byte of the code page', () => {
		expect(Array.from(encodeWindows1251(everyByte.join('')))).toEqual(
			Array.from({length: 256}, (_, byte) => byte),
		);
	});

	test('brings back any text of the code page', () => {
		const text = fc.string({unit: fc.constantFrom(...everyByte)});
		fc.assert(fc.property(text, value => decode(encodeWindows1251(value)) === value));
	});

	test.each([
		['Ө', '&#1256;'],
		['−3', '&#8722;3'],
		['🏔', '&#127956;'],
	])('writes %s, which the code page lacks, as %s', (text, reference) => {
		expect(decode(encodeWindows1251(text))).toBe(reference);
	});
});
