import type {QuotedRate, Rate} from '../../model/rate.ts';
import {currencyNames} from '../../text/currency-name.ts';
import type {RateOrder, RatesState} from './rates-state.ts';

/** Whether a table has one base for all its quotes, as that of the European Central Bank. */
export function hasOneBase(table: readonly QuotedRate[]): boolean {
	const [first] = table;
	return table.length > 1 && table.every(({rate}) => rate.base === first?.rate.base);
}

/** The currency that a row is about: its base, or its quote where the whole table has one base. */
export function subjectOf({base, quote}: Rate, isOneBase: boolean): string {
	return isOneBase ? quote : base;
}

interface Cached {
	readonly key: string;
	readonly rows: readonly QuotedRate[];
}

const cache = new WeakMap<readonly QuotedRate[], Cached>();

/** The rows of the table that the search lets through, the favourites first. */
export function visibleRates({
	table,
	favourites,
	order,
	search,
}: Pick<RatesState, 'table' | 'favourites' | 'order' | 'search'>): readonly QuotedRate[] {
	const key = JSON.stringify([favourites, order, search]);
	const cached = cache.get(table);
	if (cached?.key === key) {
		return cached.rows;
	}

	const isOneBase = hasOneBase(table);
	const codeOf = ({rate}: QuotedRate) => subjectOf(rate, isOneBase);
	const wanted = search.trim().toLowerCase();
	const isFound = (quoted: QuotedRate) =>
		codeOf(quoted).toLowerCase().startsWith(wanted) ||
		currencyNames(codeOf(quoted)).includes(wanted);
	const rankOf = (quoted: QuotedRate) => {
		const place = favourites.indexOf(codeOf(quoted));
		return place < 0 ? favourites.length : order === 'code' ? place : 0;
	};
	const compare = comparisons[order];
	const rows = table
		.filter(quoted => wanted === '' || isFound(quoted))
		.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a, b) || (codeOf(a) < codeOf(b) ? -1 : 1));
	cache.set(table, {key, rows});
	return rows;
}

const comparisons: Readonly<Record<RateOrder, (a: QuotedRate, b: QuotedRate) => number>> = {
	code: () => 0,
	move: (a, b) => moveOf(b) - moveOf(a),
	price: (a, b) => priceOf(b.rate) - priceOf(a.rate),
};

const priceOf = ({value, units}: Rate): number => Number(value) / units;

/** How far a price moved, as a share of what it was. */
function moveOf({rate, previous}: QuotedRate): number {
	return previous ? Math.abs(priceOf(rate) / priceOf(previous) - 1) : 0;
}

/** The selected row; null when there is none. */
export function selectedRate(rates: RatesState): QuotedRate | null {
	return visibleRates(rates)[rates.cursor] ?? null;
}

/** Whether two rates are of the same source and pair. */
export function isSamePair(one: Rate, other: Rate): boolean {
	return one.source === other.source && one.base === other.base && one.quote === other.quote;
}
