import {textElement} from '../markup.ts';
import type {Paper, Story} from '../paper.ts';
import {frontUrl, type Press, sectionUrl} from '../press.ts';
import {buildSiteHeader} from './build-article-page.ts';
import {buildNewsHeader} from './build-news-page.ts';
import {buildDocument, buildFooter, buildNewsList, buildPopular} from './page-parts.ts';

/** The front page of a paper, or of one of its sections: the headlines with their times. */
export function buildFrontPage(press: Press, paper: Paper, section?: string): string {
	const name = section ? (paper.sections[section] ?? '') : paper.words.latest;
	const isListed = (story: Story) => !section || story.section === section;
	const topic = {
		title: section ? `${name} - ${paper.title}` : paper.title,
		description: paper.description,
		url: section ? sectionUrl(press, paper, section) : frontUrl(press, paper),
		language: paper.language,
		lines: [],
	};
	return buildDocument(press, paper, topic, [
		paper.pages === 'news-site' ? buildNewsHeader(press, paper) : buildSiteHeader(press, paper),
		textElement('h1', name),
		`<div id="newslist">\n${buildNewsList(press, paper, paper.stories.filter(isListed))}\n</div>`,
		`<div class="popular">${textElement('h3', paper.words.popular)}`,
		`<ul>\n${buildPopular(press, paper)}\n</ul></div>`,
		buildFooter(press, paper),
	]);
}
