import type {Article, Block} from '../model/article.ts';
import type {Place} from './event.ts';

/** How far above the reader's paragraph one is looked for that both versions of a story have. */
const reach = 20;

/**
 * A place in a story that has been changed since: at the same paragraph, wherever it stands now, or as
 * far behind the nearest one above it that is still there.
 */
export function samePlace(place: Place, before: Article, after: Article): Place {
	if (before === after || place.block < 0) {
		return place;
	}

	const keys = after.blocks.map(keyOf);
	for (let back = 0; back <= Math.min(reach, place.block); back++) {
		const block = before.blocks[place.block - back];
		const found = block ? nearest(keys, keyOf(block), place.block - back) : null;
		if (found !== null) {
			return {block: found + back, line: place.line};
		}
	}

	return place;
}

/** What a block says; the numbers of its links may have changed. */
function keyOf(block: Block): string {
	return JSON.stringify(block, (name, value) => (name === 'link' ? undefined : value));
}

function nearest(keys: readonly string[], key: string, place: number): number | null {
	const distances = keys.flatMap((other, index) =>
		other === key ? [{index, distance: Math.abs(index - place)}] : [],
	);
	const [best] = distances.toSorted((one, two) => one.distance - two.distance);
	return best?.index ?? null;
}
