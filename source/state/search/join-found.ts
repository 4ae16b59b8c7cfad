/**
 * What a search finds now, together with what it had found: a story that it finds no more, having been
 * read for one, stays where it was. Both are in the same order; what is new stands above.
 */
export function joinFound(before: readonly number[], now: readonly number[]): readonly number[] {
	const places = new Map(now.map((id, place) => [id, place]));
	const joined: number[] = [];
	let end = now.length;
	for (const id of before.toReversed()) {
		const place = places.get(id);
		if (place === undefined) {
			joined.push(id);
		} else if (place < end) {
			joined.push(...now.slice(place, end).toReversed());
			end = place;
		}
	}

	return [...now.slice(0, end), ...joined.toReversed()];
}
