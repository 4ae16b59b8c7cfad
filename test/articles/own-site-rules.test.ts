import {expect, test} from 'vitest';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';
import {readOwnSiteRules} from '../../source/articles/own-site-rules.ts';

const html = `<title>A page</title><h2 class="head">A mill on the river</h2><i class="who">By Nora Field</i>
	<b class="when">15:21, 24 ноября 2026</b><div class="t"><p>The mill turns again.</p><p class="x">Buy flour.</p></div>
	<section><a href="/1">One</a><a href="/2">Two</a></section>`;

const whole = {
	body: '.t',
	title: '.head',
	author: '.who',
	published: '.when',
	remove: '.x',
	popular: 'section a',
	utcOffset: '+06:00',
};

test('a rule finds what it names, on its site and under it', () => {
	const {rules, problems} = readOwnSiteRules({'Paper.example': whole});
	expect(problems).toEqual([]);
	for (const host of ['paper.example', 'www.paper.example', 'm.paper.example']) {
		const url = `https://${host}/mill`;
		const article = extractArticle({html, url, entry: null, title: '', rules});
		expect(article).toMatchObject({
			title: 'A mill on the river',
			byline: 'Nora Field',
			published: '2026-11-24T09:21:00.000Z',
			extractor: 'site:paper.example',
			popular: [{text: 'One'}, {text: 'Two'}],
		});
		expect(blocksToText(article.blocks)).toBe('The mill turns again.');
	}

	const other = {html, url: 'https://notpaper.example/', entry: null, title: '', rules};
	expect(extractArticle(other).extractor).toBe('readability');
});

test('a rule goes before the one that the program has', () => {
	const {rules} = readOwnSiteRules({'24.kg': {body: '.t'}});
	const url = 'https://24.kg/obschestvo/1_x/';
	expect(extractArticle({html, url, entry: null, title: '', rules}).extractor).toBe('site:24.kg');
});

test.each([
	[
		'paper.example',
		{body: 'div['},
		'In the settings siteRules."paper.example" has no CSS selector in "body": "div["; the rule is left out.',
	],
	[
		'paper.example',
		{body: 'p', remove: 'a:foo'},
		'In the settings siteRules."paper.example" has no CSS selector in "remove": "a:foo"; the rule is left out.',
	],
	[
		'https://paper.example/news',
		{body: 'p'},
		'In the settings siteRules."https://paper.example/news" is no host: write "paper.example"; the rule is left out.',
	],
	[
		'paper.example',
		{body: 'p', titel: 'h1'},
		'In the settings siteRules."paper.example" has an unknown name "titel": it may have body, title, author, published, popular, remove, utcOffset; the rule is left out.',
	],
	[
		'no host',
		{body: 'p'},
		'In the settings siteRules."no host" is no host, such as "paper.example"; the rule is left out.',
	],
])('a rule for %s that says %j is left out in one line', (host, selectors, problem) => {
	const good = {'good.example': {body: 'p'}};
	const {rules, problems} = readOwnSiteRules({[host]: selectors, ...good});
	expect(problems).toEqual([problem]);
	expect(rules.map(({id}) => id)).toEqual(['good.example']);
});
