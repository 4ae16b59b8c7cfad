/** What is wrong with a rule of `mute` as a whole, as a sentence without its full stop; null when nothing is. */
export function muteRuleFault(
	rule: Readonly<Record<string, unknown>>,
	name: string,
): string | null {
	if (!Object.hasOwn(rule, 'words') && !Object.hasOwn(rule, 'feed')) {
		return `${name} has to say "words" or "feed", or both`;
	}

	const {until} = rule;
	return typeof until === 'string' && /^\d/.test(until) && Number.isNaN(Date.parse(until))
		? `${name}.until has to be a day such as "2026-12-31", not ${JSON.stringify(until)}`
		: null;
}
