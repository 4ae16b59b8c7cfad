import {currencyWords} from '../../model/currency-words.ts';
import type {Headline} from '../../model/headline.ts';
import type {Language} from '../../model/language.ts';
import type {Rate} from '../../model/rate.ts';
import {findRateSource} from '../../rates/index.ts';
import type {Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';
import {labelIn} from '../find-pair.ts';

const mostStories = 50;
const mostForEachWord = 30;

/** The stories that name one of those currencies, or a bank that publishes them; newest first. */
export function readRateNews(
	rates: readonly Rate[],
	store: Store,
	language: Language = 'en',
): Extract<Event, {type: 'rate-news-read'}> {
	const codes = [...new Set(rates.map(({base}) => base))];
	const banks = [...new Set(rates.map(({source}) => source))].flatMap(
		id => findRateSource(id) ?? [],
	);
	const words = [...codes.flatMap(currencyWords), ...banks.flatMap(bank => bank.newsWords ?? [])];
	const found = new Map<number, Headline>();
	for (const word of words) {
		for (const row of store.searchHeadlines(word, mostForEachWord, 0).rows) {
			found.set(row.id, row);
		}
	}

	const rows = [...found.values()].toSorted((a, b) => b.time - a.time).slice(0, mostStories);
	return {
		type: 'rate-news-read',
		about: [...codes, ...banks.map(({id}) => labelIn(language)(id))].join(', '),
		rows,
	};
}
