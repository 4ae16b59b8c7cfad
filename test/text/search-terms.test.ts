import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findTerms, searchTerms} from '../../source/text/search-terms.ts';

const marked = (text: string, query: string) =>
	findTerms(text, searchTerms(query)).map(({start, end}) => text.slice(start, end));

describe('the places of what is looked for', () => {
	it.each([
		['Border talks, borders', 'bord', ['Bord', 'bord']],
		['the rebordered', 'bord', []],
		['О полётах', 'полет', ['полёт']],
		['Élections à Paris', 'elec', ['Élec']],
		['a joint — statement', '"joint statement"', ['joint — statement']],
		['a joint statements', '"joint statement"', []],
		['о том, об этом', 'о', ['о']],
		['Story 1', '', []],
	])('in «%s» of «%s»', (text, query, expected) => {
		expect(marked(text, query)).toEqual(expected);
	});

	it('are in order, apart from one another and inside the text, whatever is typed', () => {
		const texts = fc.string({unit: 'grapheme', maxLength: 60});
		fc.assert(
			fc.property(texts, texts, (text, query) => {
				let last = 0;
				for (const {start, end} of findTerms(text, searchTerms(query))) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}

				expect(last).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});
