/** So many marks at a time that no step holds the thread for longer than half a frame. */
const marksAStep = 250;

export interface MarkQueue {
	/** Few marks are made at once. Of many the rest follows in short steps; `onDone` is told then. */
	mark(ids: readonly number[], isRead: boolean, onDone?: () => void): void;
	/** Makes all that is left at once. */
	finish(): void;
}

/** Makes read marks in the order of the reader's wishes: of two for one story the later one counts. */
export function createMarkQueue(
	setRead: (ids: readonly number[], isRead: boolean) => void,
	/** The stories that are marked with these. */
	withTwins: (ids: readonly number[]) => readonly number[] = ids => ids,
): MarkQueue {
	const waiting = new Map<number, boolean>();
	let listeners: (() => void)[] = [];
	let isScheduled = false;

	const take = (count: number): void => {
		const read: number[] = [];
		const unread: number[] = [];
		for (const [id, isRead] of waiting) {
			if (read.length + unread.length === count) {
				break;
			}

			(isRead ? read : unread).push(id);
			waiting.delete(id);
		}

		if (read.length > 0) {
			setRead(read, true);
		}

		if (unread.length > 0) {
			setRead(unread, false);
		}

		if (waiting.size === 0) {
			const done = listeners;
			listeners = [];
			for (const tell of done) {
				tell();
			}
		}
	};

	const schedule = (): void => {
		if (!isScheduled && waiting.size > 0) {
			isScheduled = true;
			setImmediate(() => {
				isScheduled = false;
				take(marksAStep);
				schedule();
			});
		}
	};

	return {
		mark(ids, isRead, onDone = () => {}) {
			if (ids.length <= marksAStep) {
				for (const id of waiting.size > 0 ? withTwins(ids) : []) {
					waiting.delete(id);
				}

				setRead(ids, isRead);
				onDone();
				return;
			}

			for (const id of ids) {
				// At the end, where it comes after an older wish for another headline of its story.
				waiting.delete(id);
				waiting.set(id, isRead);
			}

			listeners.push(onDone);
			take(marksAStep);
			schedule();
		},

		finish() {
			take(Number.MAX_SAFE_INTEGER);
		},
	};
}
