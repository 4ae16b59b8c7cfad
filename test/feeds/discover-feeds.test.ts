import {describe, expect, it} from 'vitest';
import {discoverFeeds} from '../../source/feeds/discover-feeds.ts';

const page = 'https://site.example/news/index.html';
const urls = (html: string) => discoverFeeds(html, page).map(({url}) => url);

describe('the feeds that a page declares', () => {
	it('come with title and type', () => {
		const html = `<head>
			<link rel="alternate" type="application/rss+xml" title="Жаңылыктар &amp; ой" href="/rss">
			<LINK TYPE='application/atom+xml; charset=utf-8' HREF=feed.atom REL='alternate home'>
			<link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
		</head>`;
		expect(discoverFeeds(html, page)).toEqual([
			{url: 'https://site.example/rss', title: 'Жаңылыктар & ой', type: 'application/rss+xml'},
			{url: 'https://site.example/news/feed.atom', title: '', type: 'application/atom+xml'},
			{url: 'https://other.example/feed.json', title: '', type: 'application/feed+json'},
		]);
	});

	it('are resolved against the base of the page', () => {
		const html = '<base href="/kg/"><link rel=alternate type="application/rss+xml" href="rss">';
		expect(urls(html)).toEqual(['https://site.example/kg/rss']);
	});

	it('keep their order when the page names one again at its foot', () => {
		const link = (href: string) =>
			`<link rel="alternate" type="application/rss+xml" href="${href}">`;
		const html = `${link('/news')}${link('/sport')}<a href="/rss">RSS</a>${link('/news')}`;
		expect(urls(html).map(url => new URL(url).pathname)).toEqual(['/news', '/sport', '/rss']);
	});

	it('are no style sheets, translations or addresses of other kinds', () => {
		const html = `
			<link rel="alternate stylesheet" type="text/css" href="/feed.css">
			<link rel="alternate" hreflang="ky" href="/kg/">
			<link rel="alternate" type="application/rss+xml" href="javascript:rss()">
			<script>'<link rel="alternate" type="application/rss+xml" href="/no">'</script>`;
		expect(urls(html)).toEqual([]);
	});
});

describe('links that look like feeds', () => {
	it('come after the declared ones, each address once', () => {
		const html = `
			<a href="/rss">RSS</a> <a href="/about">About</a> <a href="/press">Press</a>
			<a href="feed://site.example/feed/"><b>Subscribe</b> here</a>
			<a href="/?rss">All news</a> <a href="/rss-icon.png">icon</a>
			<link rel="alternate" type="application/rss+xml" title="Main" href="/rss">`;
		expect(discoverFeeds(html, page).map(({url, title}) => [url, title])).toEqual([
			['https://site.example/rss', 'Main'],
			['http://site.example/feed/', 'Subscribe here'],
			['https://site.example/?rss', 'All news'],
		]);
	});
});

it('takes a hostile page in its stride', () => {
	const start = performance.now();
	expect(urls('<a href="x'.repeat(100_000))).toEqual([]);
	expect(
		urls('<link rel=alternate type="application/rss+xml" href=rss>'.repeat(20_000)),
	).toHaveLength(1);
	expect(performance.now() - start).toBeLessThan(1500);
});
