/**
 * The name that was probably meant, for a message about one that is not known; null when none is
 * near: at most one slip (a letter more, less, other, or two swapped) in three letters.
 */
export function nearestName(name: string, names: readonly string[]): string | null {
	const most = Math.max(1, Math.floor(name.length / 3));
	let nearest: string | null = null;
	let least = most + 1;
	for (const candidate of names) {
		const distance = countSlips(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least) {
			nearest = candidate;
			least = distance;
		}
	}

	return nearest;
}

/** Edit distance with swaps (optimal string alignment), by rows of its table. */
function countSlips(from: string, to: string): number {
	let before: readonly number[] = [];
	let above: readonly number[] = Array.from({length: to.length + 1}, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const isSame = from[row - 1] === to[column - 1];
			const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			current.push(
				Math.min(
					at(above, column) + 1,
					at(current, column - 1) + 1,
					at(above, column - 1) + (isSame ? 0 : 1),
					isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}

		before = above;
		above = current;
	}

	return at(above, to.length);
}

const at = (row: readonly number[], column: number): number =>
	row[column] ?? Number.POSITIVE_INFINITY;
