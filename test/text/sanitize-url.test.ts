import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {displayUrl, sanitizeUrl} from '../../source/text/sanitize-url.ts';
import {widthOf} from '../../source/text/width.ts';
import {hostileText} from './hostile-text.ts';

describe('sanitizeUrl', () => {
	it.each([
		['https://24.kg/vlast/1_a/', 'https://24.kg/vlast/1_a/'],
		['  HTTP://Example.COM \n', 'http://example.com/'],
		['\uFEFFhttps://example.com/', 'https://example.com/'],
		['https://example.com/a b?q=ё#й', 'https://example.com/a%20b?q=%D1%91#%D0%B9'],
		['https://user:secret@example.com/', 'https://example.com/'],
		['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
		['https://example.com/\u001B]52;c;QQ==\u0007x', 'https://example.com/%1B]52;c;QQ==%07x'],
		['https://example.com/\u202E\u200B', 'https://example.com/%E2%80%AE%E2%80%8B'],
		['https://example.com/\uD800', 'https://example.com/%EF%BF%BD'],
	])('makes %j safe', (text, url) => {
		expect(sanitizeUrl(text)).toBe(url);
	});

	it.each([
		...['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'],
		...[
			'file:///etc/passwd',
			'ftp://example.com/',
			'mailto:a@example.com',
			'blob:https://example.com/1',
		],
		...[
			'',
			' ',
			'/path',
			'-rf',
			'--help',
			'example.com',
			'https://',
			'https://a\u001B[31mb.example/',
		],
		...['https://exa mple.com/', `https://example.com/${'a'.repeat(2083)}`],
	])('refuses %j', text => {
		expect(sanitizeUrl(text)).toBeNull();
	});

	it('resolves against a base, and refuses what is not http there either', () => {
		expect(sanitizeUrl('../b', 'https://example.com/a/')).toBe('https://example.com/b');
		expect(sanitizeUrl('//cdn.example/x', 'https://example.com/')).toBe('https://cdn.example/x');
		expect(sanitizeUrl('javascript:alert(1)', 'https://example.com/')).toBeNull();
		expect(sanitizeUrl('', 'https://example.com/')).toBeNull();
		expect(sanitizeUrl('a', 'nonsense')).toBeNull();
	});

	it('lets pass 2,083 bytes', () => {
		const url = `https://example.com/${'a'.repeat(2063)}`;
		expect(sanitizeUrl(url)).toBe(url);
	});

	it('gives of any text a plain http(s) address, which it gives again, or nothing', () => {
		const base = fc.constantFrom('https://example.com/a/', undefined);
		const text = fc.oneof(
			hostileText,
			hostileText.map(path => `https://example.com/${path}`),
			fc.webUrl(),
		);
		fc.assert(
			fc.property(text, base, (address, from) => {
				const url = sanitizeUrl(address, from);
				if (url !== null) {
					expect(url).toMatch(/^https?:\/\/[!-~]+$/);
					expect(url.length).toBeLessThanOrEqual(2083);
					expect(sanitizeUrl(url)).toBe(url);
				}
			}),
			{numRuns: 1500},
		);
	});
});

describe('displayUrl', () => {
	it.each([
		['https://24.kg/vlast/1_a/', '24.kg/vlast/1_a/'],
		['https://24.kg/', '24.kg'],
		['http://example.com:8080/', 'http://example.com:8080'],
		['https://user:secret@example.com/a', 'example.com/a'],
		['https://xn--e1afmkfd.xn--p1ai/', 'пример.рф'],
		['https://кыргызстан.kg/', 'кыргызстан.kg'],
		['https://日本語.jp/', '日本語.jp'],
		['https://müller.example/', 'müller.example'],
		['https://example.com/wiki/%D0%91%D0%B8%D1%88%D0%BA%D0%B5%D0%BA', 'example.com/wiki/Бишкек'],
		['javascript:alert(1)', ''],
	])('shows %j as %j', (url, shown) => {
		expect(displayUrl(url)).toBe(shown);
	});

	it.each([
		['of several scripts', 'https://аpple.com/', 'xn--pple-43d.com'],
		['that looks Latin', 'https://аррӏе.com/', 'xn--80ak6aa92e.com'],
		['with a phonetic letter', 'https://\u0261oogle.com/', 'xn--oogle-qmc.com'],
		['with small capitals', 'https://\u1D00pple.com/', 'xn--pple-k13a.com'],
		['with an i without a dot', 'https://w\u0131ki.example/', 'xn--wki-jua.example'],
		['of Armenian letters that look Latin', 'https://օօ.com/', 'xn--zbba.com'],
	])('shows a host %s in punycode', (_, url, shown) => {
		expect(displayUrl(url)).toBe(shown);
	});

	it.each([
		['https://example.com/%E2%80%AE', 'example.com/%E2%80%AE'],
		['https://example.com/%1B%5B31m', 'example.com/%1B%5B31m'],
		['https://example.com/%D7%90', 'example.com/%D7%90'],
		['https://example.com/%E2%81%84%FF', 'example.com/%E2%81%84%FF'],
	])('leaves encoded what is no plain letter in %j', (url, shown) => {
		expect(displayUrl(url)).toBe(shown);
	});

	it.each([
		['https://24.kg/vlast/1_a/', 12, '24.kg/vlast…'],
		['https://24.kg/vlast/1_a/', 7, '24.kg/…'],
		['https://24.kg/vlast/1_a/', 6, '24.kg'],
		['http://example.com/', 11, 'example.com'],
		['https://login.bank.example.attacker.test/', 15, '….attacker.test'],
		['https://24.kg/', 0, ''],
	])('shortens %j to %i columns as %j', (url, width, shown) => {
		expect(displayUrl(url, width)).toBe(shown);
	});

	it('is never wider than asked for, and always shows the host where it fits', () => {
		fc.assert(
			fc.property(
				fc.webUrl({withFragments: true, withQueryParameters: true}),
				fc.integer({min: 0, max: 80}),
				(url, width) => {
					const shown = displayUrl(url, width);
					const {host} = new URL(url);
					expect(widthOf(shown)).toBeLessThanOrEqual(width);
					expect(shown.includes(host) || host.length > width).toBe(true);
				},
			),
		);
	});
});
