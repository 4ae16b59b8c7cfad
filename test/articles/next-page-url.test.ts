import {expect, test} from 'vitest';
import {nextPageUrl} from '../../source/articles/next-page-url.ts';

test.each([
	['https://paper.example/story', '/story/2', 'https://paper.example/story/2'],
	['https://paper.example/story/', '/story/page/2/', 'https://paper.example/story/page/2/'],
	['https://paper.example/story/2', '3', 'https://paper.example/story/3'],
	['https://paper.example/story.html', 'story-2.html', 'https://paper.example/story-2.html'],
	['https://paper.example/story?id=7', '?id=7&page=2', 'https://paper.example/story?id=7&page=2'],
	['https://paper.example/story', 'https://other.example/story/2', null],
	['https://paper.example/2026/bread/', '/2026/cheese/', null],
	['https://paper.example/story', '/story', null],
	['https://paper.example/story', 'javascript:next()', null],
	['', '/story/2', null],
])('from %s, next is %s', (url, href, expected) => {
	expect(nextPageUrl(`<head><link rel="next" href="${href}"></head>`, url)).toBe(expected);
	expect(nextPageUrl(`<p>Text</p><a rel="next nofollow" href="${href}">On</a>`, url)).toBe(
		expected,
	);
});

test('a page without a next one has none', () => {
	expect(nextPageUrl('<a href="/story/2">2</a>', 'https://paper.example/story')).toBeNull();
});
