import {expect, it} from 'vitest';
import {UsageError} from '../../source/commands/context.ts';
import {type Flags, noFlags} from '../../source/commands/flags.ts';
import {run} from '../../source/commands/rates.ts';
import {makeHome} from '../helpers/run-masthead.ts';

/** Runs the command in this process, as the program does. */
async function runRates(flags: Partial<Flags>) {
	using home = makeHome();
	const told: string[] = [];
	const printed: string[] = [];
	try {
		const code = await run({
			words: [],
			flags: {...noFlags, ...flags},
			env: {MASTHEAD_HOME: home.path},
			version: '1.2.3',
			clock: () => Date.UTC(2026, 10, 24, 10),
			painted: null,
			print: text => printed.push(text),
			complain: text => told.push(text),
		});
		return {code, told: told.join('\n'), printed};
	} catch (error) {
		expect(error).toBeInstanceOf(UsageError);
		return {code: 2, told: error instanceof UsageError ? error.message : '', printed};
	}
}

it.each<[Partial<Flags>, number, string]>([
	[{pair: 'USD'}, 2, '--pair takes two currencies as USD/KGS, not "USD"'],
	[{pair: 'USD/QQQ'}, 2, 'there is no currency "QQQ"'],
	[{pair: 'USD/USD'}, 2, 'two currencies'],
	[{pair: 'USD/KGS,EUR'}, 2, 'not "EUR"'],
	[{pair: 'USD/KGS'}, 1, 'no rates are stored for that: "masthead refresh" asks the banks'],
	[{history: 'dollars'}, 2, '--history takes two currencies as USD/KGS'],
	[{history: 'USD/KGS'}, 1, '--fetch asks the source for them'],
	[{history: 'USD/KGS', from: '2026-02-30'}, 2, '--from takes a day as 2026-11-24'],
	[{history: 'USD/KGS', from: '2026-02-03', to: '2026-02-01'}, 2, 'is later than'],
	[{history: 'USD/KGS', date: '2026-02-03'}, 2, '--history takes --source'],
	[{history: 'USD/KGS', source: 'bank'}, 2, 'there is no rate source "bank": choose nbkr'],
	[{from: '2026-02-03'}, 2, 'go with --history'],
	[{fetch: true}, 2, 'go with --history'],
	[{json: true, csv: true}, 2, 'not both'],
	[{date: '2026-02-30'}, 2, '--date takes a day as 2026-11-24, not "2026-02-30"'],
	[{source: 'ecb', date: '2026-01-10'}, 1, 'no rates are stored'],
])('rates %j ends with %i and says: %s', async (flags, code, words) => {
	const outcome = await runRates(flags);
	expect(outcome).toMatchObject({code, printed: []});
	expect(outcome.told).toContain(words);
	expect(outcome.told.split('\n')).toHaveLength(1);
});
