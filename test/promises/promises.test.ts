import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {type ResultOf, tableOf} from '../../docs/make-reliability.ts';
import {promiseCount, promises} from './promises.ts';

describe('the promises', () => {
	it('are all there, each once', () => {
		const numbers = Array.from({length: promiseCount}, (_, index) => index + 1);
		expect(promises.map(({number}) => number)).toEqual(numbers);
	});

	it.each(promises)('$number is kept or not kept, with tests or the reason', one => {
		if (one.notKept === undefined) {
			expect(one.tests.length).toBeGreaterThan(0);
		} else {
			expect(one.notKept).not.toBe('');
			expect(one).not.toHaveProperty('tests');
			expect(one).not.toHaveProperty('measured');
		}
	});

	it.each(promises.flatMap(({number, tests = []}) => tests.map(test => ({number, ...test}))))(
		'$number: $file has “$title”',
		({file, title}) => {
			const text = readFileSync(`test/${file}`, 'utf8');
			expect([`'${title}'`, `\`${title}\``].some(quoted => text.includes(quoted))).toBe(true);
		},
	);

	it.each(promises.flatMap(({number, measured = []}) => measured.map(one => ({number, ...one}))))(
		'$number: “$command” can be run and has a figure',
		({command, figure}) => {
			const files = command.split(' ').filter(word => word.includes('/'));
			expect(files.map(file => [file, existsSync(file)])).toEqual(files.map(file => [file, true]));
			expect(files).not.toEqual([]);
			expect(figure).toMatch(/\d/);
		},
	);
});

const table = 'docs/reliability.md';

// A run of all tests makes it, and until there was one there is nothing to be stale.
it.runIf(existsSync(table))(
	'docs/reliability.md is of these promises: npm run reliability makes it',
	() => {
		const text = readFileSync(table, 'utf8');
		const rows = text.split('\n').filter(line => /^\| \d/.test(line));
		// Results are the run's own; everything else has to be the same.
		const unknown: ResultOf = () => ({passed: 0, failed: 0, skipped: 0});
		const withoutResults = (line: string) => line.replaceAll(/: (?:\d+ \w+(?:, )?)+\./g, ': –.');
		expect(rows.map(withoutResults)).toEqual(tableOf(promises, unknown).map(withoutResults));
	},
);
