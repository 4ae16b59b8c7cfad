import type {SourceState} from '../../model/source.ts';
import {timeAgo} from '../../text/time-ago.ts';
import {bad, type Check, note, ok} from './check.ts';

const day = 86_400_000;

/**
 * How each source is doing, by what it has answered: a feed that could be fetched but not read, or
 * a bank whose rates were not where they used to be, is told as failed with the reason.
 */
export function checkSources(states: readonly SourceState[], now: number): readonly Check[] {
	return states.map(state => checkSource(state, now));
}

function checkSource(state: SourceState, now: number): Check {
	const {id, status, reason, lastSuccess, url} = state;
	const name = `source ${id}`;
	if (status === 'idle' || (lastSuccess === null && status !== 'failed')) {
		return note(name, 'never asked', `masthead refresh asks ${url}.`);
	}

	const age = lastSuccess === null ? 'never read' : `read ${timeAgo(lastSuccess, now)} ago`;
	if (status === 'failed' || status === 'stale') {
		return bad(name, `${reason || status} ${age}.`, nextStep(state, now));
	}

	const isOld = lastSuccess !== null && now - lastSuccess > 7 * day;
	return isOld ? note(name, age, 'masthead refresh asks it.') : ok(name, age);
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
