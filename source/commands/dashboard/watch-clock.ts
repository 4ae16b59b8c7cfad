/** Ticks at the turn of every minute, or second; gives the function that stops it. */
export function watchClock(
	clock: () => number,
	hasSeconds: boolean,
	tick: (now: number) => void,
): () => void {
	const step = hasSeconds ? 1000 : 60_000;
	let timer: NodeJS.Timeout;
	const wait = () => {
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
