import type {SourceState} from '../model/source.ts';
import {isAdvice, isProxied, recogniseReason} from '../text/recognise-reason.ts';
import {sayIn} from '../text/translate-reason.ts';
import type {ReasonKey} from '../words/en/reasons.ts';
import type {Words} from '../words/words.ts';
import type {State} from './state.ts';
import {wordsOf} from './words-of.ts';

/** What can be done about a source that failed. */
type Remedy = keyof Words['errors']['advice'];

/** What helps, and the reasons that it helps with. */
const remedies: readonly (readonly [remedy: Remedy, ...reasons: ReasonKey[]])[] = [
	['noHost', 'noHost'],
	['offline', 'offline'],
	['refused', 'refused', 'unreachable'],
	['slow', 'noConnection', 'noAnswer', 'slowAnswer', 'reset'],
	['password', 'status401'],
	['forbidden', 'status403', 'status451'],
	['moved', 'status404', 'redirectsOften'],
	['gone', 'status410'],
	['throttled', 'status429'],
	['theirs', 'status503', 'status5xx'],
	['unsafe', 'unsafe'],
	['guarded', 'guarded'],
	['proxy', 'status407', 'proxyRefuses', 'proxyAsks', 'badProxy'],
	['noFeed', 'webPage', 'listOfFeeds', 'emptyFeed', 'otherJson', 'brokenJson'],
	['noFeed', 'otherRoot', 'noFormat'],
	['damaged', 'cutBeforeFeed', 'cutBeforeEntry', 'cutJson', 'damagedFeed', 'hollowJson'],
	['damaged', 'notHttp', 'brokenCompression', 'oddCompression', 'packedOften'],
	['disk', 'diskRefuses'],
];

/** What to do about a source that did not answer. */
export function adviceFor(
	{kind, reason}: Pick<SourceState, 'kind' | 'reason'>,
	state: Pick<State, 'options'>,
): string {
	const known = recogniseReason(reason).flatMap(part => (typeof part === 'string' ? [] : part));
	const [found] = remedies.find(([, ...keys]) => known.some(({key}) => keys.includes(key))) ?? [];
	const isBehindProxy = known.some(({holes}) => isProxied(holes['host'] ?? ''));
	const other = isBehindProxy ? 'proxy' : kind === 'rates' ? 'bank' : 'unknown';
	return wordsOf(state).errors.advice[found ?? other];
}

/** A reason without what it advises: the advice of the errors view stands in for that. */
export function reasonAlone(reason: string, {options}: Pick<State, 'options'>): string {
	const parts = recogniseReason(reason);
	const kept = parts.filter(part => typeof part === 'string' || !isAdvice(part.key));
	return sayIn(kept, options.language);
}
