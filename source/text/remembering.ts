/**
 * Remembers what a function made of the last so many texts: from frame to frame most of them stay.
 * When there are more, all are forgotten.
 */
export function remembering<Result>(
	capacity: number,
	make: (text: string) => Result,
): (text: string) => Result {
	const known = new Map<string, Result>();
	return text => {
		const found = known.get(text);
		if (found !== undefined) {
			return found;
		}

		if (known.size >= capacity) {
			known.clear();
		}

		const made = make(text);
		known.set(text, made);
		return made;
	};
}
