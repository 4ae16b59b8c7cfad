import {hasOneBase} from '../state/rates/visible-rates.ts';
import {rateRows} from '../ui/rates/rate-rows.ts';
import {ratesTableText} from '../ui/rates/rates-table-text.tsx';
import type {FoundPair} from './find-pair.ts';
import {creditOf} from './rates-output.ts';

/** Rates as a table for people, under the names of who published them. */
export function ratesText(found: readonly FoundPair[]): string {
	const quoted = found.map(one => one.quoted);
	const credits = [...new Set(quoted.map(({rate}) => rate.source))].map(creditOf);
	const made = found
		.filter(({how}) => how !== '')
		.map(({quoted: {rate}, how}) => `${rate.base}/${rate.quote} ${how}`);
	const rows = rateRows(quoted, {
		isUtf8: true,
		language: 'en',
		nameColumns: 40,
		isWide: true,
		hasYears: true,
		isOneBase: hasOneBase(quoted),
	});
	const lines = [...credits, ...made, ...(rows.length > 0 ? [ratesTableText(rows, 200)] : [])];
	return lines.map(line => `${line}\n`).join('');
}
