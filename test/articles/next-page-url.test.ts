import {expect, test} from 'vitest';
import {nextPageUrl} from '../../source/articles/next-page-url.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';

const paper = 'https://paper.example';

/** What page 1 of a story names as its next one; of page n − 1, when `page` is n. */
function nextOf(html: string, firstUrl: string, page = 2, url = firstUrl): string | null {
	return nextPageUrl(parseHtml(html), {url, firstUrl, page});
}

test.each([
	['/story', '/story/2', true],
	['/story/', '/story/page/2/', true],
	['/story', '/story/p2', true],
	['/story.html', 'story-2.html', true],
	['/story.html', 'story_02.html', true],
	['/story-1.html', 'story-2.html', true],
	['/story/1/', '/story/2/', true],
	['/story?id=7', '?id=7&page=2', true],
	['/story?id=7', '?PAGEN_1=2&id=7', true],
	['/story', 'https://other.example/story/2', false],
	['/story', 'http://paper.example/story/2', false],
	['/2026/bread/', '/2026/cheese/', false],
	['/story', '/story', false],
	['/story', '/story/3', false],
	['/story', '/story?id=2', false],
	['/story?id=7', '?id=8&page=2', false],
	['/node/41', '/node/42', false],
	['/news/story-7', '/news/story-8', false],
	['/2025/12/31/party', '/2026/1/1/hangover', false],
	['/story', 'javascript:next()', false],
	['/story', 'ftp://paper.example/story/2', false],
])('a story at %s goes on at %s: %s', (first, href, isNext) => {
	const expected = isNext ? new URL(href, paper + first).href : null;
	const link = `<head><link rel="next" href="${href}"></head>`;
	expect(nextOf(link, paper + first)).toBe(expected);
	expect(nextOf(`<p>Text</p><a rel="next nofollow" href="${href}">On</a>`, paper + first)).toBe(
		expected,
	);
});

test('each page leads to the one behind it, and not back', () => {
	const html = (page: number) => `<link rel="next" href="/story/${page}">`;
	const first = `${paper}/story`;
	expect(nextOf(html(3), first, 3, `${paper}/story/2`)).toBe(`${paper}/story/3`);
	expect(nextOf(html(2), first, 3, `${paper}/story/2`)).toBeNull();
});

test.each(['', '/tmp/page.html', 'not a url'])('what is read from «%s» has no next page', url => {
	expect(nextOf('<link rel="next" href="/story/2">', url)).toBeNull();
});

test('a page without a next one has none', () => {
	expect(nextOf('<a href="/story/2">2</a>', `${paper}/story`)).toBeNull();
});
