/** Ticks at the turn of every minute, or second; gives the function that stops it. */
export function watchClock(
	clock: () => number,
	hasSeconds: () => boolean,
	tick: (now: number) => void,
): () => void {
	let timer: NodeJS.Timeout;
	const wait = () => {
		const step = hasSeconds() ? 1000 : 60_000;
		timer = setTimeout(
			() => {
				tick(clock());
				wait();
			},
			step - (clock() % step),
		);
	};
	wait();
	return () => clearTimeout(timer);
}
