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

const known = lazily(() => new Set([...Intl.supportedValuesOf('currency'), ...further]));

/** Whether a code is a currency of ISO 4217, today's or one of the recent past. */
export function isCurrency(code: string): boolean {
	return known().has(code);
}
