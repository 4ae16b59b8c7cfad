import type {SourceState} from '../model/source.ts';
import {printableJson} from '../text/printable-json.ts';
import {padEnd, widthOf} from '../text/width.ts';
import type {CommandContext} from './context.ts';
import {openHome} from './open-home.ts';
import {readAge} from './read-age.ts';
import {sourceStates} from './source-states.ts';

/** `masthead sources`: every feed and bank, and how it is doing. */
export function run(context: CommandContext): number {
	const home = openHome(context);
	try {
		const states = sourceStates(home.store, home.edition.feeds, home.edition.rateSources);
		context.print(
			context.flags.json
				? `${printableJson(states.map(sourceJson), 2)}\n`
				: sourcesText(states, context.clock()),
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

/** Columns as wide as what stands in them. */
function sourcesText(states: readonly SourceState[], now: number): string {
	const rows = states.map(({id, name, status, reason, url, lastSuccess}) => ({
		columns: [id, name, status, readAge(lastSuccess, now)],
		end: reason || url,
	}));
	const widths = [0, 1, 2, 3].map(column =>
		Math.max(0, ...rows.map(({columns}) => widthOf(columns[column] ?? ''))),
	);
	return rows
		.map(({columns, end}) => {
			const cells = columns.map((text, column) => padEnd(text, widths[column] ?? 0));
			return `${[...cells, end].join('  ')}\n`;
		})
		.join('');
}
