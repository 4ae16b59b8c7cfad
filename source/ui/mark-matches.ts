import {findTerms, type SearchTerm} from '../text/search-terms.ts';
import type {Piece} from './piece.ts';
import type {Style} from './theme.ts';

/** Pieces of a line with the style of a match where a term stands; it may go over several pieces. */
export function markMatches<Marked extends Piece>(
	pieces: readonly Marked[],
	terms: readonly SearchTerm[],
	match: Style,
): readonly Marked[] {
	const hits = findTerms(pieces.map(({text}) => text).join(''), terms);
	if (hits.length === 0) {
		return pieces;
	}

	let start = 0;
	return pieces.flatMap(piece => {
		const end = start + piece.text.length;
		const cuts = hits.flatMap(hit => [hit.start, hit.end]).filter(at => at > start && at < end);
		const edges = [start, ...cuts, end];
		const parts = edges.slice(1).map((to, index) => {
			const from = edges[index] ?? start;
			const isHit = hits.some(hit => hit.start <= from && to <= hit.end);
			const text = piece.text.slice(from - start, to - start);
			return isHit ? {...piece, text, style: {...piece.style, ...match}} : {...piece, text};
		});
		start = end;
		return parts;
	});
}
