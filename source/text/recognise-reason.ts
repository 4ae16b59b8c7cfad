import {advice, type ReasonKey, templates} from '../words/en/reasons.ts';
import {lazily} from './lazily.ts';
import {remembering} from './remembering.ts';

/** A sentence that our own code has made, and what stood in its holes. */
export interface KnownReason {
	readonly key: ReasonKey;
	readonly holes: Readonly<Record<string, string>>;
}

interface Pattern {
	readonly key: ReasonKey;
	readonly literals: readonly string[];
	readonly names: readonly string[];
}

/** What may be any text; every other hole holds one word, or what `widerHoles` says. */
const freeHoles: ReadonlySet<string> = new Set(['words', 'why', 'path', 'bank', 'key', 'list']);

/** What a hole may hold besides one word. */
const widerHoles: Readonly<Record<string, (value: string) => boolean>> = {
	host: isProxied,
	/** The path of a file, which may have spaces in it. */
	subject: value => value.startsWith('/'),
	/** A place in the settings: `siteRules.two words.body`. */
	setting: value => /^\w+[.[]/.test(value),
};

/** Whether it says not what went wrong, but what can be done. */
export const isAdvice = (key: ReasonKey): boolean => Object.hasOwn(advice, key);

/** With each frame of a list of sources each is asked about several times. */
const mostKnown = 2000;

/** More than that stand in no reason: what follows is not looked at, however much it is. */
const mostSentences = 4;

const patterns = lazily((): readonly Pattern[] =>
	(Object.keys(templates) as ReasonKey[]).map(toPattern),
);

/**
 * The sentences of a reason, from its beginning on; the text of what is not known and of all that
 * follows it. Takes time in proportion to the text.
 */
export const recogniseReason = remembering(mostKnown, recognise);

function recognise(text: string): readonly (KnownReason | string)[] {
	const found: (KnownReason | string)[] = [];
	let rest = text;
	while (rest !== '' && found.length < mostSentences) {
		const match = firstMatch(rest);
		if (!match) {
			break;
		}

		found.push(match.reason);
		rest = rest.slice(match.length + 1);
	}

	return rest === '' ? found : [...found, rest];
}

function firstMatch(text: string) {
	for (const pattern of patterns()) {
		const match = matchPattern(pattern, text);
		if (match) {
			return match;
		}
	}

	return null;
}

function toPattern(key: ReasonKey): Pattern {
	const parts = templates[key].split(/\{(\w+)\}/);
	return {
		key,
		literals: parts.filter((_, index) => index % 2 === 0),
		names: parts.filter((_, index) => index % 2 === 1),
	};
}

/** Each hole ends where the words after it first come: a text is gone through once, without going back. */
function matchPattern({key, literals, names}: Pattern, text: string) {
	const [beginning = '', ...others] = literals;
	const last = others.length - 1;
	let at = last < 0 ? findEnding(text, beginning, 0) : text.startsWith(beginning) ? 0 : -1;
	if (at !== 0) {
		return null;
	}

	at = beginning.length;
	const holes: Record<string, string> = {};
	for (const [index, literal] of others.entries()) {
		const end = index < last ? text.indexOf(literal, at) : findEnding(text, literal, at);
		const [name = '', value] = [names[index], text.slice(at, end)];
		if (end < at || !fits(name, value)) {
			return null;
		}

		holes[name] = value;
		at = end + literal.length;
	}

	return {reason: {key, holes}, length: at};
}

/** Where the last words of a reason stand: a sentence may be followed by others, a clause is the end. */
function findEnding(text: string, words: string, from: number): number {
	const inside = /[.…]$/.test(words) ? text.indexOf(`${words} `, from) : -1;
	const atEnd = text.length - words.length;
	return inside < 0 && atEnd >= from && text.endsWith(words) ? atEnd : inside;
}

function fits(name: string, value: string): boolean {
	return freeHoles.has(name) || /^\S+$/.test(value) || widerHoles[name]?.(value) === true;
}

/** Whether a host is named with the proxy before it. */
export function isProxied(host: string): boolean {
	return matchPattern(toPattern('throughProxy'), host) !== null;
}
