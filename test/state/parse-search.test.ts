import {describe, expect, it} from 'vitest';
import {emptySearch, parseSearch} from '../../source/state/search/parse-search.ts';

const zone = 'Asia/Bishkek';

describe('a search line', () => {
	it.each([
		['', {}],
		['border talks', {words: 'border talks'}],
		['"joint statement" border', {words: '"joint statement" border'}],
		['border feed:daily', {words: 'border', feeds: ['daily']}],
		['feed:"24.kg news" x', {words: 'x', feeds: ['24.kg news']}],
		['after:2026-11-01', {after: Date.UTC(2026, 9, 31, 18)}],
		['before:2026-11-01', {before: Date.UTC(2026, 9, 31, 18)}],
		['is:unread IS:SAVED'.toLowerCase(), {isUnread: true, isSaved: true}],
		['"is:unread"', {words: '"is:unread"'}],
		['«feed:x y»', {words: '«feed:x y»'}],
		['https://24.kg/', {words: 'https://24.kg/'}],
	])('%s', (text, expected) => {
		expect(parseSearch(text, zone)).toEqual({search: {...emptySearch, ...expected}, problem: ''});
	});

	it.each([
		['x feed:', 'feed: wants the beginning of a feed’s name'],
		['x after:2026-1', 'after: wants a day, such as after:2026-11-01'],
		['x before:2026-02-30', 'before: wants a day, such as before:2026-11-01'],
		['x is:old', 'is: wants unread or saved'],
		['x author:me', 'There is no author: here, but feed: after: before: is:unread is:saved'],
	])('says of «%s» what is wrong, and looks for the rest', (text, problem) => {
		expect(parseSearch(text, zone)).toEqual({search: {...emptySearch, words: 'x'}, problem});
	});

	it('begins a day at the midnight of the zone, also where the clocks change on it', () => {
		const {search} = parseSearch('after:2026-03-29', 'Europe/Berlin');
		expect(search.after).toBe(Date.UTC(2026, 2, 28, 23));
	});
});
