import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {listRuleFor} from '../../source/feeds/list-rules.ts';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import {readListPage} from '../../source/feeds/read-list-page.ts';

const url = 'https://24.kg/kyrgyzcha/';
const bytes = readFileSync(join(import.meta.dirname, '../fixtures/feeds/24kg-list.html'));
const html = bytes.toString();
/** A quarter past nine in Bishkek. */
const now = Date.parse('2026-11-24T03:15:00Z');

function read(page: string, time = now) {
	const rule = listRuleFor(url);
	return rule && readListPage(page, url, rule, time);
}

test('the list of a site is read as a feed', () => {
	const feed = read(html);
	expect(feed).toMatchObject({title: 'Кыргызча - 24.KG', language: 'ky', format: 'html'});
	expect(
		feed?.entries.map(({title, url: address, published}) => [title, address, published]),
	).toEqual([
		['Чүйдө ат жарышы өттү', `${url}400500_chui_yaryshy/`, '2026-11-24T03:05:00.000Z'],
		['Дан «баа»сы төмөндөдү', `${url}400499_don/`, '2026-11-24T02:40:00.000Z'],
		['Ашууда кар жаады', `${url}400498_kar/`, '2026-11-23T17:10:00.000Z'],
		['Бак тигилди', `${url}400497_bak/`, '2026-11-22T17:30:00.000Z'],
		['Убактысы жок кабар', `${url}400496_ubakytsyz/`, null],
	]);
});

test('a time that is yet to come was yesterday', () => {
	const early = Date.parse('2026-11-24T02:00:00Z');
	expect(read(html, early)?.entries[0]?.published).toBe('2026-11-23T03:05:00.000Z');
});

test('a subscription to such a page is one to its list', () => {
	const feed = parseFeed({bytes, url, contentType: 'text/html; charset=utf-8'});
	expect(feed.entries).toHaveLength(5);
	expect(feed.siteUrl).toBe(url);
});

test.each([
	['a page of the site without a list', url, '<!doctype html><html><p>Nothing</p></html>'],
	['a page with an empty list', url, '<!doctype html><html><div id="newslist"></div></html>'],
	['such a page of another site', 'https://paper.example/', html],
])('%s is no feed', (_, address, page) => {
	const document = {bytes: new TextEncoder().encode(page), url: address, contentType: null};
	expect(() => parseFeed(document)).toThrow(/web page, not a feed/);
});

test('a feed of the site is read as ever', () => {
	const xml =
		'<rss version="2.0"><channel><title>T</title><item><title>A</title></item></channel></rss>';
	const document = {
		bytes: new TextEncoder().encode(xml),
		url: 'https://24.kg/rss/',
		contentType: null,
	};
	expect(parseFeed(document).format).toBe('rss');
});

test('a hostile page ends soon', () => {
	const start = process.cpuUsage();
	for (const piece of [
		'<div class="one">',
		'<div class="time">x',
		'<a href="',
		'<div class="title"><a>',
	]) {
		read(`<!doctype html><div id="newslist">${piece.repeat(60_000)}`);
	}

	expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
});
