import {boc} from './boc.ts';
import {cbr} from './cbr.ts';
import {cbrXmlDaily} from './cbr-xml-daily.ts';
import {cbu} from './cbu.ts';
import {ecb} from './ecb.ts';
import {fawazahmed0} from './fawazahmed0.ts';
import {frankfurter} from './frankfurter.ts';
import {nbk} from './nbk.ts';
import {nbkr} from './nbkr.ts';
import {nbp} from './nbp.ts';
import {openErApi} from './open-er-api.ts';
import type {RateSource} from './rate-source.ts';

/** Every source, in the order in which a file of unknown origin is shown to them. */
export const rateSources: readonly RateSource[] = [
	nbkr,
	cbr,
	cbrXmlDaily,
	ecb,
	nbk,
	cbu,
	nbp,
	boc,
	openErApi,
	frankfurter,
	fawazahmed0,
];

/** The source of that id; null when there is none. */
export function findRateSource(id: string): RateSource | null {
	return rateSources.find(source => source.id === id) ?? null;
}
