import {expect, it} from 'vitest';
import {remembering} from '../../source/text/remembering.ts';

it('makes each of the last texts once, and keeps no more than it may', () => {
	const made: string[] = [];
	const shout = remembering(2, text => {
		made.push(text);
		return text.toUpperCase();
	});
	expect(['a', 'a', 'b', 'a', 'b'].map(shout)).toEqual(['A', 'A', 'B', 'A', 'B']);
	expect(made).toEqual(['a', 'b']);
	expect(['c', 'a'].map(shout)).toEqual(['C', 'A']);
	expect(made).toEqual(['a', 'b', 'c', 'a']);
});
