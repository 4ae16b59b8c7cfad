import {boundHtml} from '../../../source/articles/bound-html.ts';
import {chooseText} from '../../../source/articles/extract-article.ts';
import {readPage} from '../../../source/articles/read-page.ts';
import {expectAllPlain, expectSoon} from './expect-plain.ts';
import {readInput, textOf} from './read-input.ts';

const urls = ['https://site.example/a/b', 'https://24.kg/obschestvo/1_a/'];

/** Whatever the page, it is read without an error and soon, and all that is shown of it is plain. */
export function fuzz(data: Buffer): void {
	const input = readInput(data);
	const html = textOf(input);
	expectSoon('reading', () => {
		boundHtml(html);
		const url = urls[(input.choice >> 4) % urls.length] ?? '';
		const page = {html, url, title: 'A title', rules: []};
		const entry = {summary: 'In short.', content: html, author: '', published: null};
		// Not extractArticle: it would hide what the parser or the extractor throws.
		expectAllPlain('article', chooseText(readPage(page).article, page, entry));
	});
}
