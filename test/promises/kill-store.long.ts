import {expect, it} from 'vitest';
import {killWriters} from './kill-writers.ts';

it('a store whose writers are killed at random stays sound', async () => {
	const {kills, faults, stories} = await killWriters(6);
	expect(faults).toEqual([]);
	expect(kills).toBe(6);
	expect(stories).toBeGreaterThan(0);
}, 60_000);
