import type {SourceState} from '../model/source.ts';
import type {Words} from '../words/words.ts';
import type {State} from './state.ts';
import {wordsOf} from './words-of.ts';

/** What can be done about a source that failed. */
type Remedy = keyof Words['errors']['advice'];

/**
 * By the words that our own requests and parsers give as reasons (`http/`, `feeds/`, `rates/`): they
 * are what the store keeps. A test takes each reason from where it is made.
 */
const known: readonly (readonly [reason: RegExp, remedy: Remedy])[] = [
	[/There is no host /, 'noHost'],
	[/seems to be offline/, 'offline'],
	[/refuses the connection|cannot be reached\. Try/, 'refused'],
	[/in time\.|did not answer|closed the connection/, 'slow'],
	[/\(401\)/, 'password'],
	[/\(403\)|\(451\)/, 'forbidden'],
	[/\(404\)|redirects more than/, 'moved'],
	[/\(410\)/, 'gone'],
	[/\(429\)/, 'throttled'],
	[/\(5\d\d\)/, 'theirs'],
	[/is not safe to talk to/, 'unsafe'],
	[/private network/, 'guarded'],
	[/proxy|HTTPS?_PROXY/i, 'proxy'],
	[/not a feed|no feed|not a JSON Feed/, 'noFeed'],
	[/cut short|damaged|compression|packed its answer|not HTTP/, 'damaged'],
	[/The disk refuses/, 'disk'],
];

/** What to do about a source that did not answer. */
export function adviceFor(
	{kind, reason}: Pick<SourceState, 'kind' | 'reason'>,
	state: Pick<State, 'options'>,
): string {
	const [, found] = known.find(([pattern]) => pattern.test(reason)) ?? [];
	return wordsOf(state).errors.advice[found ?? (kind === 'rates' ? 'bank' : 'unknown')];
}

/** The sentences of a reason that tell what to do: the advice of the errors view stands in for them. */
const advising = /^(?:Check|Try|Open|Put|Remove|Give|Make room|If you trust|It will|Import)\b/;

/** A reason without what it advises. */
export function reasonAlone(reason: string): string {
	const sentences = reason.split(/(?<=\.) /);
	const said = sentences.findIndex(sentence => sentence.startsWith('It says: '));
	const own = said < 0 ? sentences : sentences.slice(0, said);
	const kept = own.filter((sentence, index) => index === 0 || !advising.test(sentence));
	return [...kept, ...(said < 0 ? [] : sentences.slice(said))].join(' ');
}
