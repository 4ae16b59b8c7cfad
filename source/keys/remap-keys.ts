import {sayReason} from '../text/say-reason.ts';
import {type Binding, bindings, type Where} from './bindings.ts';
import {isKeyName, keyNamesKnown} from './key-names.ts';

type Nearest = (name: string, names: readonly string[]) => string | null;

/** The key table with the reader's own keys in it, and what of those could not be used. */
export interface Remapped {
	readonly table: readonly Binding[];
	/** One line each, for the reader. */
	readonly problems: readonly string[];
}

/**
 * Gives commands other keys. A key that the reader gives to one command is taken from all others, so
 * that no key means two things. A key that no terminal sends is left out; a command that was given nothing
 * else keeps the keys that it has.
 */
export function remapKeys(
	own: Readonly<Record<string, readonly string[]>>,
	nearest: Nearest,
): Remapped {
	const names = bindings.map(({command}) => command as string);
	const problems = Object.keys(own)
		.filter(name => !names.includes(name))
		.map(name => {
			const meant = nearest(name, names);
			return meant === null
				? sayReason('keysOfNothing', {words: name})
				: sayReason('keysOfNothingNear', {words: name, nearest: meant});
		});
	const known = Object.fromEntries(
		Object.entries(own)
			.map(([name, keys]) => [name, keys.filter(isSequence)] as const)
			.filter(([name, usable]) => usable.length > 0 || own[name]?.length === 0),
	);
	const taken = new Set(names.flatMap(name => known[name] ?? []));
	const table = bindings.map(binding => ({
		...binding,
		keys: known[binding.command] ?? binding.keys.filter(key => !isTaken(key, taken)),
	}));
	return {table, problems: [...problems, ...wrongKeys(own, nearest), ...countedKeys(table)]};
}

const isSequence = (keys: string): boolean => keys.split(' ').every(isKeyName);

/** A key that the reader has given away, or a sequence that begins with it. */
const isTaken = (key: string, taken: ReadonlySet<string>): boolean =>
	taken.has(key) || [...taken].some(own => key.startsWith(`${own} `));

function wrongKeys(own: Readonly<Record<string, readonly string[]>>, nearest: Nearest): string[] {
	return Object.entries(own).flatMap(([name, sequences]) =>
		sequences
			.filter(keys => !isSequence(keys))
			.map(keys => {
				const key = keys.split(' ').find(part => !isKeyName(part)) ?? '';
				const meant = nearest(key, keyNamesKnown);
				return meant === null
					? sayReason('unknownKey', {words: name, key})
					: sayReason('unknownKeyNear', {words: name, key, nearest: meant});
			}),
	);
}

/** Keys that are taken for a number: a digit before others, and in a story any digit. */
function countedKeys(table: readonly Binding[]): string[] {
	return table.flatMap(({command, keys, where}) =>
		keys
			.filter(key => /^\d/.test(key) && (key.includes(' ') || isForStories(where)))
			.map(key => sayReason(key.includes(' ') ? 'countKey' : 'linkKey', {key, command})),
	);
}

const isForStories = (where: readonly Where[]): boolean =>
	where.every(place => place === 'article');
