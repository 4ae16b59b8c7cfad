/**
 * Makes a thing when it is first asked for. Segmenters and patterns over Unicode properties take
 * some ten milliseconds to make, and most starts get by without them.
 */
export function lazily<Thing>(make: () => Thing): () => Thing {
	let thing: Thing | undefined;
	return () => {
		thing ??= make();
		return thing;
	};
}
