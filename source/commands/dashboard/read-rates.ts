import {type Pair, parsePair, type QuotedRate} from '../../model/rate.ts';
import {crossRate} from '../../rates/cross-rate.ts';
import {findRateSource} from '../../rates/index.ts';
import type {Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';
import {shortDate} from '../../text/time-ago.ts';
import type {World} from './world.ts';

const dayMilliseconds = 86_400_000;

/** A rate to show, and how it was made if it was not published like this. */
interface Shown {
	readonly quoted: QuotedRate;
	readonly how: string;
}

/** The header's pairs and the table of the first source that has published something. */
export function readRates(
	{store, rateSources, pairs}: Pick<World, 'store' | 'rateSources' | 'pairs'>,
	now: number,
): Extract<Event, {type: 'rates-read'}> {
	const shown = pairs
		.map(pair => parsePair(pair))
		.flatMap(pair => (pair ? [findPair(pair, store, rateSources)] : []))
		.flatMap(found => (found ? [{...found, quoted: withStaleness(found.quoted, now)}] : []));
	const table = rateSources
		.map(id => store.latestRates(id))
		.find(rates => rates.length > 0)
		?.map(quoted => withStaleness(quoted, now));
	return {
		type: 'rates-read',
		header: shown.map(({quoted}) => quoted),
		table: shownFirst(table ?? [], shown),
		note: provenance(shown, table ?? [], rateSources, now),
	};
}

/** The first source that has the pair, published or across one of its own currencies. */
function findPair(pair: Pair, store: Store, sources: readonly string[]): Shown | null {
	for (const id of sources) {
		const direct = store.findRate(pair, [id]);
		if (direct) {
			return {quoted: direct, how: ''};
		}

		const rates = store.latestRates(id).map(({rate}) => rate);
		const crossed = crossRate(pair, rates, labelOf);
		if (crossed) {
			const {value, units, date, how} = crossed;
			const rate = {source: id, ...pair, units, value, date};
			return {quoted: {rate, previous: null, isStale: false}, how: `${pair.base} ${how}`};
		}
	}

	return null;
}

/** The header's currencies lead the table; the others follow in their own order. */
function shownFirst(table: readonly QuotedRate[], shown: readonly Shown[]): readonly QuotedRate[] {
	const bases = shown.map(({quoted}) => quoted.rate.base);
	const placeOf = ({rate}: QuotedRate) => {
		const place = bases.indexOf(rate.base);
		return place < 0 ? bases.length : place;
	};
	return table.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const labelOf = (id: string) => findRateSource(id)?.label ?? id;

/** Only the source's own calendar knows what is old: a Friday's rate is fresh on Sunday. */
export function withStaleness(quoted: QuotedRate, now: number): QuotedRate {
	const {source, date, base} = quoted.rate;
	const isStale = findRateSource(source)?.isStale(date, now, base) ?? false;
	return isStale === quoted.isStale ? quoted : {...quoted, isStale};
}

/** `NBKR for 25 Nov`: who published and for when; in whose place, how old, and what was crossed. */
function provenance(
	shown: readonly Shown[],
	table: readonly QuotedRate[],
	order: readonly string[],
	now: number,
): string {
	const quoted = shown[0]?.quoted ?? table[0];
	if (!quoted) {
		return '';
	}

	const {rate, isStale} = quoted;
	const [first = rate.source] = order;
	const stand = rate.source === first ? '' : ` in place of ${labelOf(first)}`;
	const days = Math.floor((now - Date.parse(rate.date)) / dayMilliseconds);
	const age = isStale && days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} old` : '';
	const crossed = shown.map(({how}) => how).filter(Boolean);
	const made = crossed.length > 0 ? `, ${crossed.join(', ')}` : '';
	return `${labelOf(rate.source)}${stand} for ${shortDate(rate.date)}${age}${made}`;
}
