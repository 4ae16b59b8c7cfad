import {expect, test} from 'vitest';
import {
	areAlike,
	neighbouringKeys,
	normalizeUrl,
	titleKey,
	urlKey,
} from '../../source/store/story-key.ts';
import {day, noon} from './make-feed.ts';

test.each([
	['https://24.kg/vlast/1_a/', '24.kg/vlast/1_a'],
	['http://www.24.kg/vlast/1_a', '24.kg/vlast/1_a'],
	['https://a.example/?utm_source=x&id=7&UTM_Medium=y&fbclid=z#top', 'a.example?id=7'],
	['https://a.example:8080/p?b=2&a=1', 'a.example:8080/p?b=2&a=1'],
	['https://a.example', 'a.example'],
	['mailto:a@a.example', null],
	['/vlast/1_a', null],
	['', null],
])('%s is %s', (url, normal) => {
	expect(normalizeUrl(url)).toBe(normal);
	expect(urlKey(url) === null).toBe(normal === null);
});

test('the words of a title count, not how they are set', () => {
	const key = titleKey('«Leaders adopt a joint statement»', noon);
	expect(titleKey('LEADERS ADOPT A JOINT STATEMENT!', noon)).toBe(key);
	expect(titleKey('Leaders adopt no joint statement', noon)).not.toBe(key);
	expect(titleKey('Exchange rates today', noon)).toBeNull();
});

test('a title is known again two days later, and not after three', () => {
	const title = 'Leaders adopt a joint statement';
	const keys = neighbouringKeys(titleKey(title, noon) ?? 0);
	expect(keys).toContain(titleKey(title, noon + 2 * day));
	expect(keys).toContain(titleKey(title, noon - 2 * day));
	expect(keys).not.toContain(titleKey(title, noon + 3 * day));
});

test.each([
	['The president resigns after a vote', 'PRESIDENT RESIGNS after vote (video)', true],
	['Президент подал в отставку', 'Президент подал в отставку — Газета', true],
	['The president resigns after a vote', 'Buy gold now', false],
	['The president resigns', `The of in to a after for on by with ${'x '.repeat(9)}`, false],
	['', '', true],
	['The president resigns', '→', false],
])('«%s» and «%s» can be of one story: %s', (one, other, isAlike) => {
	expect(areAlike(one, other)).toBe(isAlike);
	expect(areAlike(other, one)).toBe(isAlike);
});
