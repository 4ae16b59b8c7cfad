import {
	type AdviceKey,
	advice,
	type HoleOf,
	type PlainReasonKey,
	type ReasonKey,
	templates,
} from '../words/en/reasons.ts';

export type {AdviceKey, PlainReasonKey};

type Values<Key extends ReasonKey> = Readonly<Record<HoleOf<Key>, string | number>>;

/** What stands in the holes, and what can be done about it. */
type Rest<Key extends ReasonKey> = [HoleOf<Key>] extends [never]
	? [values?: Values<Key>, then?: AdviceKey]
	: [values: Values<Key>, then?: AdviceKey];

/**
 * Why something failed, in English: what is stored, printed and handed on. `recogniseReason` knows it
 * again, so that a screen can say it in another language.
 */
export function sayReason<Key extends ReasonKey>(key: Key, ...[values, then]: Rest<Key>): string {
	const reason = fillTemplate(key, values ?? {});
	return then ? `${reason} ${advice[then]}` : reason;
}

/** The sentence of a template alone; a hole that nothing is given for is left empty. */
export function fillTemplate(
	key: ReasonKey,
	values: Readonly<Record<string, string | number>>,
): string {
	return templates[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
