import {expect, test} from 'vitest';
import {blocksToMarkdown} from '../../source/articles/blocks-to-markdown.ts';
import {htmlToBlocks} from '../../source/articles/html-to-blocks.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';

function markdown(html: string): string {
	const document = parseHtml(html);
	return blocksToMarkdown(htmlToBlocks(document.documentElement, 'https://paper.example/story'));
}

test.each([
	['<h2>On bread</h2><p>One</p>', '## On bread\n\nOne'],
	['<p>A <b>strong</b> <i>word</i> and <code>x</code></p>', 'A **strong** *word* and `x`'],
	['<p><b><a href="/a">A link</a></b>.</p>', '[**A link**](<https://paper.example/a>).'],
	['<p>One<br>two</p>', 'One\\\ntwo'],
	['<blockquote><p>One</p><p>two</p></blockquote>', '> One\n>\n> two'],
	['<ol start="9"><li>Nine<li>Ten</ol>', '9. Nine\n10. Ten'],
	['<ul><li>One<ul><li>two</ul><li>three</ul>', '- One\n  - two\n- three'],
	['<ul><li><p>One</p><p>two</p></ul>', '- One\n\n  two'],
	['<pre>a ``` b</pre>', '````\na ``` b\n````'],
	['<table><tr><th>A<th>B<tr><td>1|2<td>3</table>', '| A | B |\n| --- | --- |\n| 1\\|2 | 3 |'],
	[
		'<figure><img src="/a.jpg" alt="A goat"><figcaption>The goat</figcaption></figure>',
		'[A goat](<https://paper.example/a.jpg>): The goat',
	],
	[
		'<p>Not *strong*, not &lt;b&gt;, not [a link](x)</p>',
		'Not \\*strong\\*, not \\<b\\>, not \\[a link\\](x)',
	],
	[
		'<p># not a heading</p><p>1. not a list</p><p>- not either</p>',
		'\\# not a heading\n\n1\\. not a list\n\n\\- not either',
	],
])('%s', (html, expected) => {
	expect(markdown(html)).toBe(expected);
});
