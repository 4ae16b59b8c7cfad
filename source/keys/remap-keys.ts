import {type Binding, bindings} from './bindings.ts';

/** The key table with the reader's own keys in it, and what of those could not be used. */
export interface Remapped {
	readonly table: readonly Binding[];
	/** One line each, for the reader. */
	readonly problems: readonly string[];
}

/**
 * Gives commands other keys. A key that the reader gives to one command is taken from all others, so
 * that no key means two things.
 */
export function remapKeys(
	own: Readonly<Record<string, readonly string[]>>,
	nearest: (name: string, names: readonly string[]) => string | null,
): Remapped {
	const names = bindings.map(({command}) => command as string);
	const problems = Object.keys(own)
		.filter(name => !names.includes(name))
		.map(name => {
			const meant = nearest(name, names);
			return `The settings give keys to "${name}", which is no command${meant ? `: did you mean "${meant}"?` : '.'}`;
		});
	const taken = new Set(names.flatMap(name => own[name] ?? []));
	const table = bindings.map(binding => ({
		...binding,
		keys: own[binding.command] ?? binding.keys.filter(key => !taken.has(key)),
	}));
	return {table, problems};
}
