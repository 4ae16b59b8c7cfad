import {type HtmlDocument, type HtmlElement, plainOf, textOf} from './dom.ts';

/** An `article` element is the story if the page's headline stands in it; the others are teasers. */
export function removeOtherStories(document: HtmlDocument, titles: readonly string[]): void {
	const articles = [...document.querySelectorAll('article')];
	const headlines = new Set(titles.map(title => plainOf(title)).filter(text => text !== ''));
	const story = articles.length > 1 ? articles.find(item => hasHeadline(item, headlines)) : null;
	for (const article of story ? articles : []) {
		if (story && !story.contains(article) && !article.contains(story)) {
			article.remove();
		}
	}
}

function hasHeadline(article: HtmlElement, headlines: ReadonlySet<string>): boolean {
	const headings = [...article.querySelectorAll('h1, h2')];
	return headings.some(heading => headlines.has(plainOf(textOf(heading))));
}
