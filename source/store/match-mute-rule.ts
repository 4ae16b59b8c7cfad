import type {Entry} from '../model/feed.ts';
import type {MuteRule} from '../model/mute-rule.ts';
import {wordsOf} from '../text/search-terms.ts';

const day = 86_400_000;

/** Whether a rule is about an entry, expired or not; one that says neither words nor feed never is. */
export function createMuteMatcher(
	rules: readonly MuteRule[],
): (feedId: string, entry: Entry) => boolean {
	const prepared = rules.map(({words = '', feed}) => ({wanted: wordsOf(words), feed}));
	return (feedId, {title, summary}) => {
		const texts = prepared.length > 0 ? [wordsOf(title), wordsOf(summary)] : [];
		return prepared.some(
			({wanted, feed}) =>
				(feed === undefined || feed === feedId) &&
				(wanted.length > 0 ? texts.some(words => holds(words, wanted)) : feed !== undefined),
		);
	};
}

/** The rules that still take in new stories. */
export function activeRules(rules: readonly MuteRule[], now: number): readonly MuteRule[] {
	return rules.filter(({until}) => until === undefined || now < Date.parse(until) + day);
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
	return words.some((_, at) =>
		wanted.every((start, index) => words[at + index]?.startsWith(start) ?? false),
	);
}
