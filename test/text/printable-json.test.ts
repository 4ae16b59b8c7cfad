import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {printableJson} from '../../source/text/printable-json.ts';
import {findViolations} from '../promises/find-violations.ts';
import {hostileText} from './hostile-text.ts';

describe('JSON for a terminal', () => {
	it('is JSON of the same value, and nothing in it acts', () => {
		fc.assert(
			fc.property(hostileText, text => {
				const value = {[text]: [text]};
				const json = printableJson(value, 2);
				expect(JSON.parse(json)).toEqual(value);
				expect(findViolations(new TextEncoder().encode(json), {isPlain: true})).toEqual([]);
			}),
		);
	});

	it('is what JSON.stringify makes of honest texts', () => {
		const value = {title: 'Ысык-Көл 中文 👍🏽', list: [1, null]};
		expect(printableJson(value)).toBe(JSON.stringify(value));
		expect(printableJson(value, 2)).toBe(JSON.stringify(value, null, 2));
	});
});
