import {lazily} from '../text/lazily.ts';

/** Codes of ISO 4217 that are newer than some releases of Node, or that banks still answer with. */
const further = [
	'AZM',
	'BYR',
	'CLF',
	'EEK',
	'LTL',
	'LVL',
	'MRO',
	'RUR',
	'SLE',
	'STD',
	'TMM',
	'VED',
	'VEF',
	'XAG',
	'XAU',
	'XCG',
	'XDR',
	'XPD',
	'XPT',
	'ZMK',
	'ZWG',
];

/** What services call currencies that have no code of their own, such as the Faroese króna. */
const customary = ['FOK', 'GGP', 'IMP', 'JEP', 'KID', 'TVD'];

const known = lazily(
	() => new Set([...Intl.supportedValuesOf('currency'), ...further, ...customary]),
);

/** Whether a code is a currency: of ISO 4217, today's or of the recent past, or a customary one. */
export function isCurrency(code: string): boolean {
	return known().has(code);
}
