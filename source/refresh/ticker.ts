/** Makes something that runs at once when it is started, and then again and again until it is stopped. */
export function createTicker(
	everyMs: number,
	onTick: (count: number) => void,
): {start(): void; stop(): void} {
	let timer: NodeJS.Timeout | null = null;
	let count = 0;
	const tick = (): void => onTick(count++);
	return {
		start() {
			timer ??= setInterval(tick, everyMs);
			tick();
		},
		stop() {
			if (timer) {
				clearInterval(timer);
				timer = null;
			}
		},
	};
}
