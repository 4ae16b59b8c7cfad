import {latinTwin} from '../../keys/keyboard-layouts.ts';
import {currencyOfWord} from '../../model/currency-words.ts';
import type {Language} from '../../model/language.ts';
import {type ConvertedAmount, convertAmount} from '../../rates/convert-amount.ts';
import {isCurrency} from '../../rates/known-currencies.ts';
import {readAmount} from '../../rates/read-amount.ts';
import type {ConvertedAnswer} from '../../state/rates/rates-state.ts';
import type {Store} from '../../store/store.ts';
import {localNumber} from '../../text/numbers.ts';
import {shortDate} from '../../text/time-ago.ts';
import {wordsFor} from '../../words/words.ts';
import {labelIn} from '../find-pair.ts';

interface RatesOf {
	readonly store: Store;
	readonly rateSources: readonly string[];
}

/** «250 usd» in all favourite currencies, or in the one that is asked for, with the date used. */
export function convert(
	text: string,
	favourites: readonly string[],
	{store, rateSources}: RatesOf,
	language: Language = 'en',
): ConvertedAnswer {
	const words = wordsFor(language).rates;
	const labelOf = labelIn(language);
	const typed = readAmount(text);
	const problem = (reason: string) => ({text, heading: '', lines: [], note: '', problem: reason});
	if (!typed) {
		return problem(words.badAmount);
	}

	const [usual = 'USD'] = favourites;
	const from = typed.from === '' ? usual : currencyOf(typed.from);
	const to = typed.to === '' ? null : currencyOf(typed.to);
	if (from === null || (typed.to !== '' && to === null)) {
		return problem(words.noCurrency(from === null ? typed.from : typed.to));
	}

	const rates = rateSources.flatMap(id => store.currentRates(id));
	const targets = (to === null ? favourites : [to]).filter(code => code !== from);
	const lines = targets.flatMap(code => {
		const converted = convertAmount(
			typed.amount,
			{base: from, quote: code},
			rates,
			labelOf,
			language,
		);
		return converted ? [{code, converted}] : [];
	});
	if (lines.length === 0) {
		return problem(words.noRate(from, to ?? ''));
	}

	const basis = ({source, date}: ConvertedAmount) =>
		words.by(labelOf(source), shortDate(date, language));
	const notes = new Set(lines.map(({converted}) => basis(converted)));
	const [note = ''] = notes.size === 1 ? notes : [];
	return {
		text,
		heading: `${localNumber(typed.amount, language)} ${from}`,
		lines: lines.map(({code, converted}) => ({
			code,
			value: converted.value,
			how: [converted.how, notes.size > 1 ? basis(converted) : ''].filter(Boolean).join(', '),
		})),
		note,
		problem: '',
	};
}

/** A code, a sign or a name; also one that was typed on the Russian or Kyrgyz layout. */
function currencyOf(word: string): string | null {
	return (
		currencyOfWord(word, isCurrency) ??
		currencyOfWord([...word].map(latinTwin).join(''), isCurrency)
	);
}
