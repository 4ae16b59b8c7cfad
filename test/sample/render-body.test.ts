import {describe, expect, test} from 'vitest';
import {findPicture, plainSummary, renderBody} from '../../source/sample/render-body.ts';

const resolve = (reference: string) => `https://paper.example/${reference.replace(':', '/')}`;

describe('renderBody', () => {
	test.each([
		['Bread & <salt>', '<p>Bread &amp; &lt;salt&gt;</p>'],
		['## The cost', '<h2>The cost</h2>'],
		['> «Later.»', '<blockquote><p>«Later.»</p></blockquote>'],
		['a **b** *c* `d*e`', '<p>a <strong>b</strong> <em>c</em> <code>d*e</code></p>'],
		['see [there](story:one)', '<p>see <a href="https://paper.example/story/one">there</a></p>'],
		[
			'![a "peak"](picture:peak) At noon.',
			'<figure><img src="https://paper.example/picture/peak" alt="a &quot;peak&quot;" width="640" height="360"><figcaption>At noon.</figcaption></figure>',
		],
	])('renders %s', (block, html) => {
		expect(renderBody([block], resolve)).toBe(html);
	});

	test.each([
		[['- one', '- two'], '<ul><li>one</li><li>two</li></ul>'],
		[['1. one', '2. two'], '<ol><li>one</li><li>two</li></ol>'],
		[
			['| Sort | Price |', '| Apple | 1 120 |'],
			'<table><thead><tr><th>Sort</th><th>Price</th></tr></thead><tbody><tr><td>Apple</td><td>1 120</td></tr></tbody></table>',
		],
		[
			['```c', 'if (a < b)', '    *go = 1;', '```'],
			'<pre><code class="language-c">if (a &lt; b)\n    *go = 1;</code></pre>',
		],
	])('renders the lines %j', (lines, html) => {
		expect(renderBody([lines], resolve)).toBe(html);
	});
});

test('the summary is the first paragraph without its marks', () => {
	expect(plainSummary(['The *ferry* is [back](story:x).', 'Tomorrow.'])).toBe('The ferry is back.');
});

test('the picture of a story is found wherever it stands', () => {
	expect(findPicture(['Text.', '![A hill](picture:hill) Morning.'])).toEqual({
		reference: 'picture:hill',
		name: 'hill',
	});
	expect(findPicture(['Text.', ['- a', '- b']])).toBeNull();
});
