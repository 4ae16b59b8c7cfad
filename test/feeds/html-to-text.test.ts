import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {htmlToLine, htmlToText} from '../../source/feeds/html-to-text.ts';

describe('text of HTML', () => {
	test.each([
		['plain words', 'plain words'],
		['<b>bold</b> and <i>italic</i>', 'bold and italic'],
		['one<br>two<br/>three', 'one\ntwo\nthree'],
		['<p>one</p><p>two</p>', 'one\n\ntwo'],
		['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
		['<table><tr><td>USD</td><td>87.45</td></tr></table>', 'USD 87.45'],
		['a &lt; b &amp;&amp; c', 'a < b && c'],
		['&laquo;Ала-Тоо&raquo;&nbsp;&mdash; &#x41;', '«Ала-Тоо» — A'],
		['a<script>var x = "<p>no</p>"</script>b', 'ab'],
		['a<style>p{}</style>b<!-- no -->c', 'abc'],
		['<p>cut <a href="x', 'cut <a href="x'],
		['5 < 6, 7 > 6 <3', '5 < 6, 7 > 6 <3'],
		['<script>never closed', ''],
		['a<![CDATA[ b ]]>c', 'a b c'],
		['so <img src="x.png" alt="🙂"> glad <img alt="A photo of the bazaar">', 'so 🙂 glad'],
		['  much \n\t space  ', 'much\nspace'],
	])('%s', (html, text) => {
		expect(htmlToText(html)).toBe(text);
	});

	it('is decoded once more when it was encoded twice', () => {
		expect(htmlToText('&amp;laquo;x&amp;raquo; &amp;lt;b&amp;gt;y&amp;lt;/b&amp;gt;')).toBe(
			'«x» y',
		);
		expect(htmlToText('&amp;amp;amp;')).toBe('&amp;');
	});
});

describe('a line of HTML', () => {
	test.each([
		['<p>one</p>\n<p>two</p>', 'one two'],
		['Sorting a List&lt;String&gt; in Java', 'Sorting a List<String> in Java'],
		['Sorting a List<String> in Java', 'Sorting a List<String> in Java'],
		['Why <script> is harmful', 'Why <script> is harmful'],
		['A <b>bold</b> move', 'A bold move'],
		['Using &lt;b&gt; well', 'Using <b> well'],
		['&lt;b&gt;Encoded&lt;/b&gt; twice', 'Encoded twice'],
	])('%s', (html, line) => {
		expect(htmlToLine(html)).toBe(line);
	});
});

describe('hostile HTML', () => {
	test.each(['<div>', '</p>', '<', '<a b="', '&amp;', '<!--', '<script>', '&#x41;', '<p>\n'])(
		'100,000 times %j is done in no time',
		piece => {
			const start = performance.now();
			htmlToText(piece.repeat(100_000));
			htmlToLine(piece.repeat(100_000));
			expect(performance.now() - start).toBeLessThan(1500);
		},
	);

	it('any text comes out of its escaped form unchanged but for white space', () => {
		const word = fc.stringMatching(/^[a-fа-я0-9<>"'%()]{1,8}$/);
		fc.assert(
			fc.property(fc.array(word, {maxLength: 10}), words => {
				const text = words.join(' ');
				const html = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
				expect(htmlToText(html)).toBe(text);
			}),
		);
	});
});
