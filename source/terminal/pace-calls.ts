export type PacedCalls = {
	/** Calls now, or when the interval since the last call is over; calls that fall into it become one. */
	readonly request: () => void;
	readonly stop: () => void;
};

/** Calls a function at most once in an interval, and always once more after the last request. */
export function paceCalls(call: () => void, milliseconds: number): PacedCalls {
	let timer: NodeJS.Timeout | undefined;
	let isDue = false;
	const request = () => {
		if (timer !== undefined) {
			isDue = true;
			return;
		}
		call();
		timer = setTimeout(() => {
			timer = undefined;
			if (!isDue) return;
			isDue = false;
			request();
		}, milliseconds);
	};
	return {
		request,
		stop: () => {
			clearTimeout(timer);
		},
	};
}
