import type {RateAlert} from '../../model/rate-alert.ts';
import type {Store} from '../../store/store.ts';

const favouritesKey = 'rates:favourites';
const alertsKey = 'rates:alerts-told';

/** The currencies that the reader has chosen, in order; null before they have. */
export function readFavourites(store: Store): readonly string[] | null {
	const value = readNote(store, favouritesKey);
	const isList = Array.isArray(value) && value.every(code => typeof code === 'string');
	return isList ? value : null;
}

export function keepFavourites(store: Store, codes: readonly string[]): void {
	store.setNote(favouritesKey, JSON.stringify(codes));
}

/** For each pair the date of the last fixing that the reader was told of. */
export function readToldAlerts(store: Store): ReadonlyMap<string, string> {
	const value = readNote(store, alertsKey);
	const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return new Map(
		entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}

/** From now on these are told of: each fixing once, in whichever run of the program. */
export function keepToldAlerts(store: Store, alerts: readonly RateAlert[]): void {
	const told = new Map(readToldAlerts(store));
	for (const {pair, date} of alerts) {
		told.set(pair, date);
	}

	store.setNote(alertsKey, JSON.stringify(Object.fromEntries(told)));
}

function readNote(store: Store, key: string): unknown {
	try {
		return JSON.parse(store.getNote(key) ?? 'null');
	} catch {
		return null;
	}
}
