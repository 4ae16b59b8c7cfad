import type {SourceState} from '../model/source.ts';
import {printableJson} from '../text/printable-json.ts';
import {timeAgo} from '../text/time-ago.ts';
import {padEnd} from '../text/width.ts';
import type {CommandContext} from './context.ts';
import {openHome} from './open-home.ts';
import {sourceStates} from './source-states.ts';

/** `masthead sources`: every feed and bank, and how it is doing. */
export function run(context: CommandContext): number {
	const home = openHome(context);
	try {
		const states = sourceStates(home.store, home.edition.feeds, home.edition.rateSources);
		context.print(
			context.flags.json
				? `${printableJson(states.map(sourceJson), 2)}\n`
				: states.map(state => `${sourceText(state, context.clock())}\n`).join(''),
		);
		return 0;
	} finally {
		home.store.close();
	}
}

function sourceJson({id, kind, name, url, status, reason, lastSuccess, nextDue}: SourceState) {
	const time = (value: number | null) => (value === null ? null : new Date(value).toISOString());
	return {
		id,
		kind,
		name,
		url,
		status,
		reason,
		lastSuccess: time(lastSuccess),
		nextDue: time(nextDue),
	};
}

function sourceText({id, name, status, reason, url, lastSuccess}: SourceState, now: number) {
	const read =
		lastSuccess === null
			? 'never read'
			: now - lastSuccess < 60_000
				? 'read just now'
				: `read ${timeAgo(lastSuccess, now)} ago`;
	return `${padEnd(id, 14)} ${padEnd(name, 24)} ${padEnd(status, 8)} ${read}  ${reason || url}`;
}
