import type {SourceState} from '../../model/source.ts';
import {timeAgo} from '../../text/time-ago.ts';
import {readAge} from '../read-age.ts';
import {bad, type Check, note, ok} from './check.ts';
import type {Finding} from './feed-findings.ts';

const day = 86_400_000;

/**
 * How each source is doing, by what it has answered: a feed that could be fetched but not read is told
 * as failed with the reason; of one that answers well, `find` looks whether all is in the answers.
 */
export function checkSources(
	states: readonly SourceState[],
	find: (state: SourceState) => Finding,
	now: number,
): readonly Check[] {
	return states.map(state => checkSource(state, find, now));
}

function checkSource(
	state: SourceState,
	find: (state: SourceState) => Finding,
	now: number,
): Check {
	const {id, status, reason, lastSuccess, url} = state;
	const name = `source ${id}`;
	if (status === 'idle' || (lastSuccess === null && status !== 'failed')) {
		return note(name, 'never asked', `masthead refresh asks ${url}.`);
	}

	const age = readAge(lastSuccess, now);
	if (status === 'failed' || status === 'stale') {
		return bad(name, `${age}: ${reason || status}`, nextStep(state, now));
	}

	if (lastSuccess !== null && now - lastSuccess > 7 * day) {
		return note(name, age, 'masthead refresh asks it.');
	}

	const {text, lack} = find(state);
	return lack
		? note(name, `${age}: ${lack.text} (${text})`, lack.advice)
		: ok(name, `${age}: ${text}`);
}

function nextStep({id, kind, url, nextDue}: SourceState, now: number): string {
	if (nextDue === null) {
		return `It is not asked again: look at its site, or masthead remove ${id}.`;
	}

	const next = nextDue <= now ? 'at the next refresh' : `in ${timeAgo(now, nextDue)}`;
	const look =
		kind === 'feed'
			? `masthead feed ${url} shows what it answers`
			: 'until then the rates that are stored stay, or the next bank stands in';
	return `It is asked again ${next}; ${look}.`;
}
