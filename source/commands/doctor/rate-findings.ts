import type {Rate} from '../../model/rate.ts';
import type {RateSource} from '../../rates/rate-source.ts';
import type {Finding} from './feed-findings.ts';

const day = 86_400_000;

/** Who has not been published for so long was given up by the bank, and is not missed. */
const missedForDays = 60;
const mostNamed = 5;

/** Whether a bank still publishes what it did, as late as its calendar has it. */
export function findInRates(rates: readonly Rate[], source: RateSource, now: number): Finding {
	const [newest = 'no day'] = rates.map(({date}) => date).toSorted((a, b) => (a < b ? 1 : -1));
	const since = new Date(now - missedForDays * day).toISOString().slice(0, 10);
	const known = rates.filter(({date}) => date >= since);
	const late = known.filter(({date, base}) => source.isStale(date, now, base));
	const text = `${rates.length} currencies, the newest of ${newest}`;
	const advice =
		'The next bank stands in where it can; masthead rates --file reads an answer that you saved.';
	if (rates.length === 0) {
		return {text: 'no currencies', lack: {text: 'it answers, but without a rate', advice}};
	}

	if (known.length === 0 || late.length === known.length) {
		return {text, lack: {text: 'no newer ones since, against its calendar', advice}};
	}

	const names = late.slice(0, mostNamed).map(({base, quote}) => `${base}/${quote}`);
	const others = late.length > mostNamed ? ` and ${late.length - mostNamed} more` : '';
	return {
		text,
		lack: late.length > 0 ? {text: `no longer finds ${names.join(', ')}${others}`, advice} : null,
	};
}
