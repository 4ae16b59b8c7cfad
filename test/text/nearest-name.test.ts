import {expect, test} from 'vitest';
import {nearestName} from '../../source/text/nearest-name.ts';

const names = ['theme', 'clock', 'keys', 'refreshMinutes', 'pairs'];

test.each([
	['them', 'theme'],
	['tehme', 'theme'],
	['THEME', 'theme'],
	['refresh-minutes', 'refreshMinutes'],
	['refreshMinuts', 'refreshMinutes'],
	['pair', 'pairs'],
	['kesy', 'keys'],
	['colour', null],
	['x', null],
	['', null],
])('%s is meant to be %s', (name, nearest) => {
	expect(nearestName(name, names)).toBe(nearest);
});
