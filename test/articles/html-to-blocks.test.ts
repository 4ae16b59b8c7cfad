import {describe, expect, test} from 'vitest';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {htmlToBlocks} from '../../source/articles/html-to-blocks.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';
import type {Block} from '../../source/model/article.ts';

const base = 'https://paper.example/2026/story';

function read(html: string, url = base) {
	return htmlToBlocks(parseHtml(html).documentElement, url);
}

const paragraph = (text: string): Block => ({kind: 'paragraph', spans: [{text}]});

describe('text', () => {
	test.each([
		['white space', '<p> One\n\t two&nbsp;  three </p>', ['One two three']],
		['text without an element', 'One <b></b>two', ['One two']],
		['a single break', '<p>One<br>two</p>', ['One\ntwo']],
		['two breaks', '<div>One<br><br>two<br/>\n<br/>three</div>', ['One', 'two', 'three']],
		['breaks at the edges', '<p><br>One<br><br></p>', ['One']],
		['blocks inside a block', '<div>One<div>two</div>three</div>', ['One', 'two', 'three']],
		['unclosed paragraphs', '<p>One<p>two<p>three', ['One', 'two', 'three']],
		[
			'character references',
			'<p>«Caf&eacute;» &#1087;&#x440;&amp;&lt;b&gt;</p>',
			['«Café» пр&<b>'],
		],
		['a definition list', '<dl><dt>Word</dt><dd>Meaning</dd></dl>', ['Word', 'Meaning']],
		['what is hidden', '<p hidden>One</p><p style="display: none">two</p><p>three</p>', ['three']],
		[
			'forms and scripts',
			'<form><button>Send</button><select><option>A</select></form><script>x</script>One',
			['One'],
		],
	])('keeps what it says: %s', (_, html, texts) => {
		expect(blocksToText(read(html).blocks).split('\n\n')).toEqual(texts);
	});

	test('is set as its elements say, with the gaps between', () => {
		expect(read('<p>A <b>strong</b> and <em>gentle <code>x = 1</code></em>.</p>').blocks).toEqual([
			{
				kind: 'paragraph',
				spans: [
					{text: 'A '},
					{text: 'strong', style: 'strong'},
					{text: ' and '},
					{text: 'gentle', style: 'emphasis'},
					{text: ' '},
					{text: 'x = 1', style: 'code'},
					{text: '.'},
				],
			},
		]);
	});

	test('ends somewhere', () => {
		const {blocks} = read(`${'<p>word</p>'.repeat(100)}<p>${'long '.repeat(100_000)}</p>`);
		expect(blocksToText(blocks).length).toBeLessThan(201_000);
	});
});

describe('links', () => {
	test('have a number for each address, absolute and of the web', () => {
		const {blocks, links} = read(
			'<p><a href="/a">One</a>, <a href="https://other.example/б">two</a>, <a href="/a">three</a>, <a href="#note">four</a>, <a href="mailto:x@y.example">five</a></p>',
		);
		expect(links).toEqual([
			{text: 'One', url: 'https://paper.example/a'},
			{text: 'two', url: 'https://other.example/%D0%B1'},
		]);
		expect(blocks[0]).toEqual({
			kind: 'paragraph',
			spans: [
				{text: 'One', link: 1},
				{text: ', '},
				{text: 'two', link: 2},
				{text: ', '},
				{text: 'three', link: 1},
				{text: ', four, five'},
			],
		});
	});

	test('of a page without an address are kept when they are absolute', () => {
		const {links} = read('<p><a href="/a">One</a> <a href="https://x.example/">two</a></p>', '');
		expect(links).toEqual([{text: 'two', url: 'https://x.example/'}]);
	});
});

describe('blocks', () => {
	test('are headings of their level, quotes and code', () => {
		const html =
			'<h2>On <i>bread</i></h2><blockquote><p>One</p><p>two</p></blockquote><pre>  a\n    b\n\n</pre>';
		expect(read(html).blocks).toEqual([
			{kind: 'heading', level: 2, spans: [{text: 'On '}, {text: 'bread', style: 'emphasis'}]},
			{kind: 'quote', blocks: [paragraph('One'), paragraph('two')]},
			{kind: 'code', text: '  a\n    b'},
		]);
	});

	test('are lists in lists, however they are nested', () => {
		const inner: Block = {
			kind: 'list',
			isOrdered: false,
			start: 1,
			items: [[paragraph('two')], [paragraph('three')]],
		};
		const outer: Block = {
			kind: 'list',
			isOrdered: true,
			start: 4,
			items: [[paragraph('One'), inner], [paragraph('four')]],
		};
		const nested = '<ul><li>two<li>three</ul>';
		expect(read(`<ol start=4><li>One${nested}</li><li>four</ol>`).blocks).toEqual([outer]);
		expect(read(`<ol start=4><li>One</li>${nested}<li>four</ol>`).blocks).toEqual([outer]);
	});

	test('are tables with a header and links in their cells', () => {
		const {blocks} = read(
			'<table><thead><tr><th>City<th>Snow</thead><tr><td><a href="/osh">Osh</a><td>2 cm<tr><td>Naryn<td>40&nbsp;cm</table>',
		);
		expect(blocks).toEqual([
			{
				kind: 'table',
				header: [[{text: 'City'}], [{text: 'Snow'}]],
				rows: [
					[[{text: 'Osh', link: 1}], [{text: '2 cm'}]],
					[[{text: 'Naryn'}], [{text: '40 cm'}]],
				],
			},
		]);
	});

	test.each([
		['of one column', '<table><tr><td><p>One</p><p>two</p></td></tr></table>'],
		['with a role', '<table role="presentation"><tr><td>One</td><td>two</td></tr></table>'],
		['in a table', '<table><tr><td><table><tr><td>One</table></td><td>two</td></tr></table>'],
	])('are paragraphs in a table for layout: %s', (_, html) => {
		expect(read(html).blocks).toEqual([paragraph('One'), paragraph('two')]);
	});

	const figure = (alternative: string, url: string, caption = ''): Block => ({
		kind: 'figure',
		caption: caption ? [{text: caption}] : [],
		alternative,
		url,
	});

	test.each([
		[
			'a figure',
			'<figure><img src="/a.jpg" alt="A goat"><figcaption>The goat</figcaption></figure>',
			[figure('A goat', 'https://paper.example/a.jpg', 'The goat')],
		],
		[
			'a picture with a caption by name',
			'<div class="wp-caption"><a href="/big"><img src="/a.jpg" alt="A goat"></a><p class="wp-caption-text">The goat</p></div>',
			[figure('A goat', 'https://paper.example/a.jpg', 'The goat')],
		],
		[
			'a picture loaded late',
			'<img src="data:image/gif;base64,R0" data-src="//cdn.example/a.jpg" alt="A goat">',
			[figure('A goat', 'https://cdn.example/a.jpg')],
		],
		[
			'a picture inside a paragraph',
			'<p>One <img src="/a.jpg" alt="A goat"> two</p>',
			[paragraph('One two'), figure('A goat', 'https://paper.example/a.jpg')],
		],
		['decoration', '<p>One</p><img src="/line.gif">', [paragraph('One')]],
		[
			'an embedded video',
			'<iframe src="https://www.youtube-nocookie.com/embed/x_1-Y?start=3" title="A goat"></iframe>',
			[figure('Video: A goat', 'https://www.youtube.com/watch?v=x_1-Y')],
		],
		[
			'a video of the site',
			'<video><source src="/a.mp4"></video>',
			[figure('Video: paper.example', 'https://paper.example/a.mp4')],
		],
		[
			'a frame of another kind',
			'<iframe src="https://ads.example/x"></iframe>One',
			[paragraph('One')],
		],
		[
			'a figure around something else',
			'<figure><pre>x</pre><figcaption>The code</figcaption></figure>',
			[{kind: 'code', text: 'x'} as const, figure('', '', 'The code')],
		],
	])('are figures: %s', (_, html, blocks) => {
		expect(read(html).blocks).toEqual(blocks);
	});
});
