import {expect, it} from 'vitest';
import {runWithin} from '../../source/commands/run-within.ts';

const late = new Error('too late');

it('gives what the work gives, and throws what it throws', () => {
	const story = {title: 'The bridge'};
	expect(runWithin(10_000, () => story, late)).toBe(story);
	const fault = new TypeError('no story');
	expect(() =>
		runWithin(
			10_000,
			() => {
				throw fault;
			},
			late,
		),
	).toThrow(fault);
});

it.each([
	[
		'a loop',
		() => {
			for (;;) {}
		},
	],
	[
		'a loop that catches all',
		() => {
			for (;;) {
				try {
					for (;;) {}
				} catch {}
			}
		},
	],
	['a pattern without an end', () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)],
])('breaks off %s', (_, work) => {
	expect(() => runWithin(20, work, late)).toThrow(late);
});
