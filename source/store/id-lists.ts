/** A JSON list of ids, as SQLite gives and takes it. */
export interface IdList {
	readonly text: string;
	/** 1 at the place of each id: for thousands of them a set takes several times as long. */
	readonly marks: Uint8Array;
	readonly count: number;
}

/** No store comes to so many stories; a damaged one may say so. */
const mostMarks = 2 ** 26;

/** Marks the ids of a list, as far as they can be in a store whose newest story has this id. */
export function markIds(text: string, newest: number): IdList {
	const marks = new Uint8Array(Math.min(newest, mostMarks) + 1);
	let count = 0;
	eachId(text, id => {
		marks[id] = 1;
		count++;
	});
	return {text, marks, count};
}

const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;

/**
 * Goes through a JSON list of whole numbers without making the list: a hundred thousand numbers in a
 * list of their own are swept up while a key waits.
 */
export function eachId(text: string, take: (id: number, hasMinus: boolean) => void): void {
	let id = 0;
	let isNumber = false;
	let hasMinus = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text.charCodeAt(at);
		if (sign >= zero && sign <= nine) {
			id = id * 10 + sign - zero;
			isNumber = true;
		} else if (sign === minus) {
			hasMinus = true;
		} else {
			if (isNumber) {
				take(id, hasMinus);
			}

			id = 0;
			isNumber = false;
			hasMinus = false;
		}
	}
}
