import fc from 'fast-check';
import {expect, it} from 'vitest';
import {englishForm, russianForm} from '../../source/words/plural.ts';

/** The rules as the engine has them: too slow to wake at a start, and right here. */
const english = new Intl.PluralRules('en');
const russian = new Intl.PluralRules('ru');

it('has the forms that Unicode’s rules give to whole numbers', () => {
	fc.assert(
		fc.property(fc.oneof(fc.integer({min: 0, max: 130}), fc.nat()), count => {
			expect(englishForm(count, 'one', 'other')).toBe(english.select(count));
			expect(russianForm(count, 'one', 'few', 'many')).toBe(russian.select(count));
		}),
		{numRuns: 500},
	);
});
