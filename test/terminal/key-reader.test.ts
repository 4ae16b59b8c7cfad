import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createKeyReader} from '../../source/terminal/key-reader.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

function openReader() {
	const pressed: string[] = [];
	return {...createKeyReader(keys => pressed.push(...keys)), pressed};
}

test.each([
	['Alt with the key that begins an answer', '\u001B]', 60, ['Alt-]', 'q', 'Ctrl-c']],
	['an answer that breaks off', '\u001B]11;rgb:00', 3000, ['q', 'Ctrl-c']],
	['a paste that breaks off', '\u001B[200~some text', 3000, ['q', 'Ctrl-c']],
])('%s does not swallow the keys after it', (_, input, waited, keys) => {
	const {read, pressed} = openReader();
	read(input);
	vi.advanceTimersByTime(waited);
	read('q');
	read('\u0003');
	expect(pressed).toEqual(keys);
});

test('an immense answer that comes in pieces presses no key', () => {
	const {read, pressed} = openReader();
	for (const piece of [`\u001B]52;c;${'QUJD'.repeat(2000)}`, 'qqqq', '\u001B', '\\j']) {
		read(piece);
		vi.advanceTimersByTime(1000);
	}

	expect(pressed).toEqual(['j']);
});

test('the pieces of an answer may be a second apart', () => {
	const {read, pressed} = openReader();
	for (const piece of ['\u001B]11;rgb', ':0000/0000', '/0000\u001B', '\\j']) {
		read(piece);
		vi.advanceTimersByTime(1000);
	}

	expect(pressed).toEqual(['j']);
});
