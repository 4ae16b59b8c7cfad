import {describe, expect, test} from 'vitest';
import {findPopular} from '../../source/articles/find-popular.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';

const url = 'https://paper.example/news/100-the-story-itself';

function find(html: string): readonly string[] {
	return findPopular(parseHtml(html), url).map(link => link.text);
}

const titles = [
	'Zoo opens a house for bears',
	'Yaks come down from the pass',
	'Xylophone found in a lake',
];
const links = (texts: readonly string[]) =>
	texts
		.map(
			(text, index) =>
				`<li><a href="/news/20${index}-${text.replaceAll(' ', '-')}">${text}</a></li>`,
		)
		.join('');

describe('the list of popular stories', () => {
	test.each([
		'Popular',
		'Most read',
		'MOST POPULAR NEWS',
		'Популярное',
		'Самое читаемое',
		'Көп окулган',
		'Эң көп окулгандар:',
	])('is found under «%s»', heading => {
		expect(find(`<div><h3>${heading}</h3><ul>${links(titles)}</ul></div>`)).toEqual(titles);
		expect(find(`<div><div><span>${heading}</span></div><ul>${links(titles)}</ul></div>`)).toEqual(
			titles,
		);
	});

	test.each([
		['another heading', `<h3>Weather</h3><ul>${links(titles)}</ul>`],
		['a menu', `<nav><ul><li><a href="/popular">Popular</a></li>${links(titles)}</ul></nav>`],
		['a heading that says more', `<h3>Почему это популярное</h3><ul>${links(titles)}</ul>`],
		['two links', `<h3>Popular</h3><ul>${links(titles.slice(1))}</ul>`],
		[
			'sections',
			'<h3>Popular</h3><a href="/sport">All about sport today</a><a href="/culture">All about culture here</a><a href="/travel">All about travel here</a>',
		],
		['other sites', `<h3>Popular</h3>${links(titles).replaceAll('"/', '"https://other.example/')}`],
		['a word in a sentence', `<p>The most popular of all was this:</p><ul>${links(titles)}</ul>`],
	])('is not taken from %s', (_, html) => {
		expect(find(`<div>${html}</div>`)).toEqual([]);
	});

	test('ends where the next list begins, and names each story once', () => {
		const picture = '<a href="/news/200-Zoo-opens-a-house-for-bears"><img src="a.jpg"></a>';
		const html = `<div class="side"><h3>Popular</h3><ul>${picture}${links(titles)}</ul><h3>Latest</h3><ul>${links(['Quinces are cheap this year'])}</ul></div>`;
		expect(find(html)).toEqual(titles);
	});

	test('gives headlines without what else is in the link', () => {
		const items = titles.map(
			(title, index) =>
				`<a href="/news/30${index}-a-b-c"><h4>${title}</h4><p>And what it is about.</p><span>12:30</span></a>`,
		);
		expect(find(`<section><h2>Popular</h2>${items.join('')}</section>`)).toEqual(titles);
	});
});
