import {describe, expect, test} from 'vitest';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';
import {htmlToBlocks} from '../../source/articles/html-to-blocks.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';

const base = 'https://paper.example/2026/story';
const read = (html: string) => htmlToBlocks(parseHtml(html).documentElement, base);
const textOf = (html: string) => blocksToText(read(html).blocks);

describe('footnotes', () => {
	test.each([
		['Pandoc', 'Snow<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a> fell.'],
		['a raised link', 'Snow<sup><a href="#note-1">1</a></sup> fell.'],
		['a raised link in brackets', 'Snow<sup id="c1"><a href="#cite_note-1">[1]</a></sup> fell.'],
		['a link named so', 'Snow<a href="#_ftn1" id="fnref:1">[1]</a> fell.'],
	])('are marked so that no number sticks to a word: %s', (_, html) => {
		expect(textOf(`<p>${html}</p>`)).toBe('Snow¹ fell.');
		expect(read(`<p>${html}</p>`).links).toEqual([]);
	});

	test.each([
		['<p>m<sup>2</sup></p>', 'm2'],
		['<p>The 10<sup>th</sup> day</p>', 'The 10th day'],
		['<p>See <a href="#map">map 1</a></p>', 'See map 1'],
		['<p>See <a href="#top">2</a></p>', 'See 2'],
		['<p>A star<sup><a href="#n">*</a></sup></p>', 'A star*'],
	])('are not what only looks like them: %s', (html, text) => {
		expect(textOf(html)).toBe(text);
	});

	test('keep their numbers and lose the arrows back, in whatever element they stand', () => {
		const sentence = 'The valley road will be open again before the first snow, the ministry says.';
		for (const name of ['section', 'aside', 'footer', 'div']) {
			const notes = `<${name} class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Measured at the pass. <a href="#r1" class="footnote-back">↩︎</a></p></li><li id="fn2">Two metres. <a href="#r2">↑</a></li></ol></${name}>`;
			const html = `<article class="article-body"><p>${sentence.replaceAll('road', 'river')}</p><p>${sentence}<sup><a href="#fn1">1</a></sup></p><p>${sentence.replace('road', 'bridge')}<sup><a href="#fn2">2</a></sup></p>${notes}</article>`;
			const {blocks} = extractArticle({html, url: base, entry: null, title: ''});
			expect(blocksToText(blocks)).toMatch(
				/says\.¹\n\n.*says\.²\n\n1\. Measured at the pass\.\n2\. Two metres\.$/,
			);
		}
	});
});

describe('code', () => {
	test.each([
		['line breaks', '<pre>one<br>  two<br/>three</pre>', 'one\n  two\nthree'],
		[
			'lines in elements of their own',
			'<pre><code><div>one</div><div>  two</div></code></pre>',
			'one\n  two',
		],
		[
			'lines in spans',
			'<pre><span class="line">one</span>\n<span class="line">  two</span></pre>',
			'one\n  two',
		],
		[
			'numbers of lines',
			'<pre><span class="lineno">1</span>one\n<span class="line-numbers">2</span>  two</pre>',
			'one\n  two',
		],
		['tabs', '<pre>if (x)\n\treturn;</pre>', 'if (x)\n    return;'],
		['empty lines inside', '<pre>\n\none\n\n\ntwo\n\n</pre>', 'one\n\n\ntwo'],
	])('is kept as it is: %s', (_, html, text) => {
		expect(read(html).blocks).toEqual([{kind: 'code', text}]);
	});
});

describe('tables', () => {
	const texts = (cells: readonly (readonly {text: string}[])[]) =>
		cells.map(spans => spans.map(({text}) => text).join(''));
	const grid = (html: string) => {
		const table = read(html).blocks.find(block => block.kind === 'table');
		return table?.kind === 'table' ? [texts(table.header), ...table.rows.map(texts)] : [];
	};

	test('keep their caption', () => {
		const {blocks} = read(
			'<table><caption>Snow in <b>metres</b></caption><tr><th>Place<th>Depth<tr><td>Pass<td>2</table>',
		);
		expect(blocks.map(({kind}) => kind)).toEqual(['paragraph', 'table']);
		expect(blocksToText(blocks.slice(0, 1))).toBe('Snow in metres');
	});

	test('keep their columns where cells span several', () => {
		expect(
			grid(`<table><tr><th>Place<th colspan=2>Depth</tr>
				<tr><td rowspan=2>Pass<td>2025<td>1</tr><tr><td>2026<td>2</tr>
				<tr><td>Valley<td colspan=2>none</tr></table>`),
		).toEqual([
			['Place', 'Depth', ''],
			['Pass', '2025', '1'],
			['Pass', '2026', '2'],
			['Valley', 'none', ''],
		]);
	});

	test('are bounded, whatever their cells claim to span', () => {
		const rows = '<tr><td colspan=99999999 rowspan=99999999>a<td>b</tr>'.repeat(100);
		const cells = grid(`<table>${rows}</table>`).flat();
		expect(cells.length).toBeLessThan(100 * 120);
	});

	test('keep links and emphasis in their cells', () => {
		const {blocks, links} = read(
			'<table><tr><td>Pass<td><a href="/map">a map</a></tr><tr><td><em>Valley</em><td>none</tr></table>',
		);
		expect(links).toEqual([{text: 'a map', url: 'https://paper.example/map'}]);
		expect(blocks).toEqual([
			{
				kind: 'table',
				header: [],
				rows: [
					[[{text: 'Pass'}], [{text: 'a map', link: 1}]],
					[[{text: 'Valley', style: 'emphasis'}], [{text: 'none'}]],
				],
			},
		]);
	});
});

test('a quotation in a line has its marks', () => {
	expect(textOf('<p>He said <q>it <b>snows</b></q>.</p>')).toBe('He said “it snows”.');
	expect(textOf('<h2>On <q>snow</q></h2>')).toBe('On “snow”');
});

describe('pictures and players', () => {
	const figures = (html: string) =>
		read(html).blocks.map(block =>
			block.kind === 'figure' ? `${block.alternative} ${block.url}` : block.kind,
		);

	test.each([
		[
			'the largest of a list of sizes',
			'<img alt="A goat" srcset="/s.jpg 400w, /l.jpg 1200w">',
			'A goat https://paper.example/l.jpg',
		],
		[
			'the real address of a picture that loads late',
			'<img alt="A goat" src="/blank.gif" data-srcset="/s.jpg 1x, /l.jpg 2x">',
			'A goat https://paper.example/l.jpg',
		],
		[
			'a picture on an AMP page',
			'<amp-img alt="A goat" src="/a.jpg"></amp-img>',
			'A goat https://paper.example/a.jpg',
		],
		[
			'a video on an AMP page',
			'<amp-youtube data-videoid="x_1-Y"></amp-youtube>',
			'Video: youtube.com https://www.youtube.com/watch?v=x_1-Y',
		],
		[
			'the page of a video behind its player',
			'<iframe src="https://player.vimeo.com/video/123?h=1" title="Goats"></iframe>',
			'Video: Goats https://vimeo.com/123',
		],
		[
			"a site's own player",
			'<iframe src="/embed/player/0/7.html" title="Goats"></iframe>',
			'Video: Goats https://paper.example/embed/player/0/7.html',
		],
		[
			'a post',
			'<iframe src="https://t.me/goats/12?embed=1"></iframe>',
			'Post: t.me https://t.me/goats/12',
		],
		[
			'a song',
			'<iframe src="https://open.spotify.com/embed/track/1" title="Goat song"></iframe>',
			'Audio: Goat song https://open.spotify.com/embed/track/1',
		],
	])('lead to %s', (_, html, figure) => {
		expect(figures(html)).toEqual([figure]);
	});

	test.each([
		'<iframe src="https://ads.example/x?video=1"></iframe>',
		'<iframe src="https://www.googletagmanager.com/ns.html"></iframe>',
		'<iframe src="javascript:embed/player"></iframe>',
		'<amp-youtube data-videoid=""></amp-youtube>',
	])('are not %s', html => {
		expect(figures(`${html}<p>One</p>`)).toEqual(['paragraph']);
	});
});
