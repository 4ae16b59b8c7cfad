import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeKeys, flushKeys} from '../../source/terminal/decode-keys.ts';

const cases: readonly (readonly [input: string, keys: readonly string[]])[] = [
	['j', ['j']],
	['jjj', ['j', 'j', 'j']],
	['ооо', ['о', 'о', 'о']],
	['\u001B[A\u001B[B\u001B[C\u001B[D', ['Up', 'Down', 'Right', 'Left']],
	['\u001BOA\u001BOH\u001BOF', ['Up', 'Home', 'End']],
	['a\u001B[Bb', ['a', 'Down', 'b']],
	['\u001B[5~\u001B[6~\u001B[1~\u001B[4~', ['PageUp', 'PageDown', 'Home', 'End']],
	['\u001BOP', ['F1']],
	['\u001B[11~', ['F1']],
	['\u001B[15~\u001B[24~', ['F5', 'F12']],
	['\u001B[[A', ['F1']],
	['\u001B[Z\t', ['Shift-Tab', 'Tab']],
	['\u0003\u0004\u001A\u000C', ['Ctrl-c', 'Ctrl-d', 'Ctrl-z', 'Ctrl-l']],
	['\r \u007F', ['Enter', 'Space', 'Backspace']],
	['\u001B[1;5B', ['Ctrl-Down']],
	['\u001Bj', ['Alt-j']],
	['\u001B\u001B[A', ['Escape', 'Up']],
];

describe('keys', () => {
	it.each(cases)('%j is %j', (input, keys) => {
		expect(decodeKeys(input)).toEqual({keys, rest: ''});
	});

	it('reads a key that comes in pieces', () => {
		const first = decodeKeys('j\u001B[');
		expect(first).toEqual({keys: ['j'], rest: '\u001B['});
		expect(decodeKeys(`${first.rest}B`)).toEqual({keys: ['Down'], rest: ''});
	});

	it('takes an Escape that nothing follows for the key', () => {
		const {keys, rest} = decodeKeys('\u001B');
		expect(keys).toEqual([]);
		expect(flushKeys(rest)).toEqual(['Escape']);
		expect(flushKeys('\u001B[')).toEqual([]);
		expect(flushKeys('\u001B]')).toEqual(['Alt-]']);
	});

	it.each([
		['an old mouse report', '\u001B[M qq'],
		['a device answer', '\u001B[?62;22c\u001B[10;20R\u001B[?2026;2$y'],
		['a colour answer', '\u001B]11;rgb:0000/0000/0000\u001B\\'],
		['a clipboard answer', '\u001B]52;c;cQ==\u0007'],
		['a version answer', '\u001BP>|xterm(379)\u001B\\'],
		['focus reports', '\u001B[I\u001B[O'],
	])('%s is no key', (_, input) => {
		expect(decodeKeys(input)).toEqual({keys: [], rest: ''});
	});

	it.each([
		['an old mouse report', '\u001B[M qq'],
		['a clipboard of ten kilobytes', `\u001B]52;c;${'q'.repeat(10_000)}\u0007`],
		['a device that has much to say', `\u001BP1+r${'q'.repeat(10_000)}\u001B\\`],
		['ten thousand numbers', `\u001B[${'1;'.repeat(10_000)}c`],
	])('%s is no key in whatever pieces it comes', (_, input) => {
		for (const length of [1, 2, 3, 1000, 4095]) {
			const keys: string[] = [];
			let rest = '';
			for (let start = 0; start < input.length; start += length) {
				const decoded = decodeKeys(rest + input.slice(start, start + length));
				keys.push(...decoded.keys);
				rest = decoded.rest;
			}

			expect([...keys, ...decodeKeys(`${rest}j`).keys]).toEqual(['j']);
		}
	});

	it('holds a paste back until it has ended, and gives the key after it', () => {
		const first = decodeKeys('\u001B[200~some text');
		expect(first.keys).toEqual([]);
		const whole = decodeKeys(`${first.rest} q\u001B[201~j`);
		expect(whole).toEqual({keys: ['Paste some text q', 'j'], rest: ''});
	});

	it('hands a paste on as one thing, whatever keys are in it, and lets one of a book go', () => {
		const {keys} = decodeKeys('\u001B[200~qQ\u0003\rrm -rf\u001B[201~');
		expect(keys).toEqual(['Paste qQ\u0003\rrm -rf']);
		let rest = '\u001B[200~';
		for (let count = 0; count < 20; count++) {
			rest = decodeKeys(rest + 'word '.repeat(100)).rest;
		}

		expect(rest.length).toBeLessThan(5000);
		expect(decodeKeys(`${rest}\u001B[201~j`)).toEqual({keys: ['j'], rest: ''});
	});

	it('never throws, never stands still, and keeps no more than a little', () => {
		const piece = fc.oneof(
			fc.string({unit: 'binary'}),
			fc.constantFrom('\u001B', '\u001B[', '\u001B]', '\u001B[200~', '\u0007'),
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 20}), pieces => {
				let rest = '';
				for (const text of pieces) {
					({rest} = decodeKeys(rest + text));
				}

				expect(rest.length).toBeLessThanOrEqual(6000);
			}),
		);
	});
});
