import {expect, it} from 'vitest';
import {decodeKeys} from '../../source/terminal/decode-keys.ts';
import {readMouse} from '../../source/terminal/read-mouse.ts';

it.each([
	['the left button', '\u001B[<0;10;5M', {kind: 'press', column: 9, row: 4}],
	['with Ctrl', '\u001B[<16;10;5M', {kind: 'press', column: 9, row: 4}],
	['beyond column 223', '\u001B[<0;300;5M', {kind: 'press', column: 299, row: 4}],
	['the wheel up', '\u001B[<64;1;1M', {kind: 'wheel-up', column: 0, row: 0}],
	['the wheel down', '\u001B[<65;1;1M', {kind: 'wheel-down', column: 0, row: 0}],
	['a release', '\u001B[<0;10;5m', null],
	['the right button', '\u001B[<2;10;5M', null],
	['a movement', '\u001B[<32;10;5M', null],
	['nonsense', '\u001B[<;;M', null],
])('reads %s', (_, input, report) => {
	const {keys, rest} = decodeKeys(input);
	expect(rest).toBe('');
	expect(keys.map(readMouse)).toEqual([report]);
});

it('takes no key for the mouse', () => {
	for (const key of ['M', 'Mouse', 'Enter', '<']) {
		expect(readMouse(key)).toBeNull();
	}
});
