import fc from 'fast-check';
import {expect, test} from 'vitest';
import {encodeSignal} from '../../source/terminal/encode-signal.ts';

test('a bell is one byte, whatever there is to say', () => {
	expect(encodeSignal('bell', 'USD rose to 89', {})).toBe('\u0007');
});

test('a notification is OSC 9, wrapped where tmux stands in between', () => {
	expect(encodeSignal('notification', 'USD rose to 89: 89.12', {})).toBe(
		'\u001B]9;USD rose to 89: 89.12\u0007',
	);
	for (const env of [{TMUX: '/tmp/tmux-1000/default,1,0'}, {TERM: 'tmux-256color'}]) {
		expect(encodeSignal('notification', 'USD', env)).toBe(
			'\u001BPtmux;\u001B\u001B]9;USD\u0007\u001B\\',
		);
	}
});

test('nothing in the text can end the sequence or begin another', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
			const sequence = encodeSignal('notification', text, {});
			expect(sequence.startsWith('\u001B]9;')).toBe(true);
			expect(sequence.endsWith('\u0007')).toBe(true);
			expect(sequence.slice(4, -1)).not.toMatch(/\p{Cc}/u);
		}),
	);
});
