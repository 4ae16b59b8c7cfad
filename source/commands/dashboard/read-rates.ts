import type {Language} from '../../model/language.ts';
import {parsePair, type QuotedRate} from '../../model/rate.ts';
import type {AlertRule, RateAlert} from '../../model/rate-alert.ts';
import {findAlerts} from '../../rates/find-alerts.ts';
import {findRateSource} from '../../rates/index.ts';
import type {Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';
import {shortDate} from '../../text/time-ago.ts';
import {wordsFor} from '../../words/words.ts';
import {type FoundPair, findPair, labelIn, withStaleness} from '../find-pair.ts';
import {readFavourites, readToldAlerts} from './rate-notes.ts';

const dayMilliseconds = 86_400_000;

/** Whose rates are read, and what is to be told of them. */
export interface RatesOf {
	readonly store: Store;
	readonly rateSources: readonly string[];
	readonly pairs: readonly string[];
	readonly alertRules?: readonly AlertRule[];
}

/** The header's pairs, and the table of the first source that has published something. */
export function readRates(
	{store, rateSources, pairs, alertRules = []}: RatesOf,
	now: number,
	language: Language = 'en',
): Extract<Event, {type: 'rates-read'}> {
	const find = (text: string): readonly FoundPair[] => {
		const pair = parsePair(text);
		const found = pair && findPair(pair, store, rateSources, now, language);
		return found ? [found] : [];
	};
	const shown = pairs.flatMap(find);
	const table = rateSources
		.map(id => store.latestRates(id))
		.find(rates => rates.length > 0)
		?.map(quoted => withStaleness(quoted, now));
	const sources = [...shown.map(one => one.quoted), ...(table ?? [])].map(({rate}) => rate.source);
	return {
		type: 'rates-read',
		header: shown.map(({quoted}) => quoted),
		table: table ?? [],
		note: provenance(shown, table ?? [], rateSources, now, language),
		credit: creditsOf(sources),
		favourites: readFavourites(store) ?? usualFavourites(pairs),
		alerts: newAlerts(alertRules, find, store, language),
	};
}

/** What the terms of those sources ask to be shown beside their rates. */
function creditsOf(sources: readonly string[]): string {
	const credits = sources.map(id => findRateSource(id)?.attribution ?? '');
	return [...new Set(credits)].filter(Boolean).join(' · ');
}

/** The currencies of the header's pairs, in their order, the ones that they are priced in last. */
function usualFavourites(pairs: readonly string[]): readonly string[] {
	const parsed = pairs.flatMap(text => parsePair(text) ?? []);
	return [...new Set([...parsed.map(({base}) => base), ...parsed.map(({quote}) => quote)])];
}

/** What has not been told before, whichever run of the program told it. */
function newAlerts(
	rules: readonly AlertRule[],
	find: (pair: string) => readonly FoundPair[],
	store: Store,
	language: Language,
): readonly RateAlert[] {
	if (rules.length === 0) {
		return [];
	}

	const told = readToldAlerts(store);
	const pairs = [...new Set(rules.map(({pair}) => pair))];
	return pairs
		.flatMap(find)
		.flatMap(({quoted}) => findAlerts(rules, quoted, language))
		.filter(({pair, date}) => (told.get(pair) ?? '') < date);
}

/**
 * `NBKR for 25 Nov`: who published and for when; in whose place, how old, what was crossed, and which
 * pair is by somebody else.
 */
function provenance(
	shown: readonly FoundPair[],
	table: readonly QuotedRate[],
	order: readonly string[],
	now: number,
	language: Language,
): string {
	const words = wordsFor(language).rates;
	const labelOf = labelIn(language);
	const quoted = shown[0]?.quoted ?? table[0];
	if (!quoted) {
		return '';
	}

	const {rate, isStale} = quoted;
	const [first = rate.source] = order;
	const days = Math.floor((now - Date.parse(rate.date)) / dayMilliseconds);
	const others = shown
		.filter(one => one.quoted.rate.source !== rate.source)
		.map(one => words.byAnother(one.quoted.rate.base, labelOf(one.quoted.rate.source)));
	const crossed = shown
		.filter(({how}) => how !== '')
		.map(({how, quoted: {rate: made}}) => `${made.base} ${how}`);
	const rest = [...others, ...crossed].map(text => `, ${text}`).join('');
	const told = words.provenance({
		bank: labelOf(rate.source),
		inPlaceOf: rate.source === first ? '' : labelOf(first),
		date: shortDate(rate.date, language),
		daysOld: isStale ? Math.max(0, days) : 0,
	});
	return told + rest;
}
