import fc from 'fast-check';
import {expect, it} from 'vitest';
import {printableJson} from '../../source/text/printable-json.ts';
import {sanitizeLine, sanitizeText} from '../../source/text/sanitize.ts';
import {hostileText} from '../text/hostile-text.ts';
import {findViolations} from './find-violations.ts';

it('no text gets a sequence past the sanitiser', () => {
	const encoder = new TextEncoder();
	fc.assert(
		fc.property(hostileText, text => {
			for (const shown of [sanitizeLine(text), sanitizeText(text), printableJson(text)]) {
				expect(shown.isWellFormed()).toBe(true);
				expect(findViolations(encoder.encode(shown), {isPlain: true})).toEqual([]);
			}
		}),
		{numRuns: 3000},
	);
});
