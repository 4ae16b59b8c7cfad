/** Resolves as soon as the condition holds; fails with what was waited for when it never does. */
export async function waitFor(
	what: string,
	isTrue: () => boolean,
	timeoutMs = 10_000,
): Promise<void> {
	const end = performance.now() + timeoutMs;
	while (!isTrue()) {
		if (performance.now() > end) {
			throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`);
		}

		await new Promise(resolve => setTimeout(resolve, 5));
	}
}
