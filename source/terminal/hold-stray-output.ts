/** The part of a stream that is taken over. */
export type StrayStream = {
	readonly isTTY?: boolean;
	write: NodeJS.WriteStream['write'];
};

const mostCharacters = 64 * 1024;

/** Keeps what others (warnings, console) write to these terminals off the screen; `release` gives it back, the first 64 kB of it. */
export function holdStrayOutput(streams: readonly StrayStream[]): {readonly release: () => string} {
	let held = '';
	const hold = (chunk: Uint8Array | string, ...rest: readonly unknown[]) => {
		const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
		held = (held + text).slice(0, mostCharacters);
		const callback = rest.find(argument => typeof argument === 'function');
		if (callback !== undefined) queueMicrotask(() => callback());
		return true;
	};
	const taken = streams
		.filter(stream => stream.isTTY === true)
		.map(stream => ({stream, write: stream.write}));
	for (const {stream} of taken) stream.write = hold;
	return {
		release: () => {
			for (const {stream, write} of taken.splice(0)) stream.write = write;
			return held;
		},
	};
}
