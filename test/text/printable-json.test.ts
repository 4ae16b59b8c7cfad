import fc from 'fast-check';
import {expect, it} from 'vitest';
import {printableJson} from '../../source/text/printable-json.ts';

it('says the same value without a character that a terminal would obey or turn the line round for', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.constantFrom(undefined, 2), (text, indent) => {
			const json = printableJson({text, list: [text]}, indent);
			expect(JSON.parse(json)).toEqual({text, list: [text]});
			expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
		}),
		{numRuns: 500},
	);
});
