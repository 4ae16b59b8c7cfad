import type {Language} from '../model/language.ts';
import type {Reasons} from '../words/en/reasons.ts';
import {reasonsFor} from '../words/reasons.ts';
import {type KnownReason, recogniseReason} from './recognise-reason.ts';
import {fillTemplate} from './say-reason.ts';

/** The holes that may hold words of our own. */
const spokenHoles: ReadonlySet<string> = new Set(['host', 'why']);

/** Reasons stand in each other no deeper: a page is missing as a host is not safe, for its certificate. */
const deepest = 3;

/** Why something failed, in the reader's language as far as the words are our own. */
export function translateReason(text: string, language: Language): string {
	return reasonsFor(language) ? sayIn(recogniseReason(text), language) : text;
}

/** The same for sentences that were recognised. */
export function sayIn(parts: readonly (KnownReason | string)[], language: Language): string {
	const words = reasonsFor(language);
	return words
		? sayAll(parts, words, 1)
		: joined(parts, ({key, holes}) => fillTemplate(key, holes));
}

function sayAll(parts: readonly (KnownReason | string)[], words: Reasons, depth: number): string {
	return joined(parts, part => say(part, words, depth));
}

function joined(
	parts: readonly (KnownReason | string)[],
	sayKnown: (part: KnownReason) => string,
): string {
	return parts.map(part => (typeof part === 'string' ? part : sayKnown(part))).join(' ');
}

function say({key, holes}: KnownReason, words: Reasons, depth: number): string {
	const saying: string | ((holes: never) => string) = words[key];
	if (typeof saying === 'string') {
		return saying;
	}

	const filled = Object.entries(holes).map(([name, value]) => [
		name,
		spokenHoles.has(name) && depth < deepest ? sayClause(value, words, depth + 1) : value,
	]);
	// They were read by this reason's own template: the type of its holes is that of what it takes.
	return saying(Object.fromEntries(filled) as never);
}

const smaller = (letter: string): string => letter.toLowerCase();

/** What stands in a hole: a clause, or a sentence that has lost its full stop. */
function sayClause(text: string, words: Reasons, depth: number): string {
	const clause = recogniseReason(text);
	if (typeof clause[0] === 'object') {
		return sayAll(clause, words, depth);
	}

	const sentence = recogniseReason(`${text}.`);
	return sentence.every(part => typeof part === 'object')
		? sayAll(sentence, words, depth)
				.replace(/\.$/, '')
				.replace(/^\p{Lu}(?!\p{Lu})/u, smaller)
		: text;
}
