import {describe, expect, test} from 'vitest';
import {encodeCopy, encodeTextCopy} from '../../source/terminal/clipboard.ts';
import {createVirtualTerminal} from '../helpers/virtual-terminal.ts';

const link = 'https://example.com/story?id=7';

describe('encodeCopy', () => {
	test('reaches the clipboard of a plain terminal', async () => {
		const terminal = createVirtualTerminal();
		await terminal.write(encodeCopy(link, {TERM: 'xterm'}) ?? '');
		expect(terminal.clipboard).toEqual([link]);
	});

	test.each([
		[
			'tmux',
			{TERM: 'screen-256color', TMUX: '/tmp/tmux-0/default,1,0'},
			'\u001BPtmux;\u001B\u001B]52;',
		],
		['tmux on the other side of SSH', {TERM: 'tmux-256color'}, '\u001BPtmux;\u001B\u001B]52;'],
		['GNU screen', {TERM: 'screen', STY: '1.pts-0'}, '\u001BP\u001B]52;'],
	])('is passed through %s', (_, env, passed) => {
		expect(encodeCopy(link, env)).toContain(passed);
	});

	test('comes in strings short enough for GNU screen', () => {
		const passed = encodeCopy(`${link}${'x'.repeat(3000)}`, {STY: '1.pts-0'}) ?? '';
		const strings = passed.split('\u001B\\').filter(string => string !== '');
		expect(strings.length).toBeGreaterThan(10);
		for (const string of strings) expect(string.length).toBeLessThanOrEqual(258);
	});

	test.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'not a link',
		'',
		`https://example.com/${'x'.repeat(8192)}`,
	])('refuses %.40s', url => {
		expect(encodeCopy(url, {TERM: 'xterm'})).toBeUndefined();
	});

	test('never carries control characters', () => {
		const terminal = createVirtualTerminal();
		terminal.writeSync(encodeCopy('https://example.com/\u001B]0;title\u0007\n\u009B', {}) ?? '');
		expect(terminal.clipboard[0]).toMatch(/^https:\/\/example\.com\/[!-~]*$/);
	});

	test('takes a text without what a terminal would obey, up to what terminals take', () => {
		const terminal = createVirtualTerminal();
		terminal.writeSync(encodeTextCopy('# Ёлка\n\u001B]0;title\u0007\u009B2Jtext', {}) ?? '');
		expect(terminal.clipboard).toEqual(['# Ёлка\ntext']);
		expect(encodeTextCopy('ё'.repeat(37_000), {})?.length).toBeLessThan(100_000);
		expect(encodeTextCopy('ё'.repeat(38_000), {})).toBeUndefined();
	});
});
