import {describe, expect, it} from 'vitest';
import {explainStatus} from '../../source/http/explain-status.ts';
import {quickestTime} from '../text/processor-time.ts';

const textOf = (body: string) =>
	explainStatus({
		status: 500,
		host: 'news.example',
		retryAfter: null,
		contentType: 'text/html; charset=utf-8',
		body: Buffer.from(body),
		secrets: [],
	}).serverText;

describe('what a server says in its error', () => {
	it.each([
		['<html><head><TITLE lang="en">Out of order</TITLE></head><body>x</body>', 'Out of order'],
		['<script>let a = "<b>";</script><style>p {}</style>\n<p>Closed <b>now</b>', 'Closed'],
		['<SCRIPT>a</script>words', 'words'],
		['<p>1 < 2', '1 < 2'],
		['<script>without an end', 'without an end'],
		['words </script> and more', 'words'],
		['just words\nand more', 'just words'],
		['', ''],
	])('of %j is %j', (body, text) => {
		expect(textOf(body)).toBe(text);
	});

	it.each([
		'<',
		'<script',
		'<style ',
		'<title',
		'< title="',
		'<script></style>',
		'</script><script',
	])('takes no longer for %j without end than its length', unit => {
		const fill = (end: string) => `<${unit.repeat(16_384 / unit.length)}${end}`;
		const read = () => [textOf(fill('')), textOf(fill('><'))];
		expect(quickestTime(read, 20)).toBeLessThan(20);
	});
});
