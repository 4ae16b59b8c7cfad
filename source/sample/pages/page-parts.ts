import {formatClock} from '../bishkek-time.ts';
import {escapeMarkup, textElement} from '../markup.ts';
import type {Paper, Story} from '../paper.ts';
import {
	feedUrl,
	findStory,
	frontUrl,
	type Press,
	publishedAt,
	sectionUrl,
	storyUrl,
} from '../press.ts';

const feedTypes: Readonly<Record<Paper['format'], string>> = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	rdf: 'application/rdf+xml',
	json: 'application/feed+json',
};

/** What a page is about, for its head. */
export interface PageTopic {
	readonly title: string;
	readonly description: string;
	readonly url: string;
	readonly language: string;
	/** Further lines of the head. */
	readonly lines: readonly string[];
}

/** A whole HTML document in the paper's encoding. */
export function buildDocument(
	press: Press,
	paper: Paper,
	topic: PageTopic,
	body: readonly string[],
): string {
	const feed = `type="${feedTypes[paper.format]}" href="${feedUrl(press, paper)}"`;
	return [
		'<!DOCTYPE html>',
		`<html lang="${topic.language}">`,
		'<head>',
		`<meta charset="${paper.encoding}">`,
		textElement('title', topic.title),
		buildMeta('name', 'description', topic.description),
		buildMeta('name', 'viewport', 'width=device-width, initial-scale=1'),
		buildMeta('property', 'og:site_name', paper.title),
		...topic.lines,
		`<link rel="canonical" href="${topic.url}">`,
		`<link rel="alternate" title="${escapeMarkup(paper.title)}" ${feed}>`,
		'</head>',
		'<body>',
		...body,
		'</body>',
		'</html>',
		'',
	].join('\n');
}

export function buildMeta(kind: 'name' | 'property', key: string, content: string): string {
	return `<meta ${kind}="${key}" content="${escapeMarkup(content)}">`;
}

export function buildLink(url: string, text: string): string {
	return `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`;
}

/** The links to the sections of a paper, as list items. */
export function buildMenu(press: Press, paper: Paper): string {
	const entries = Object.entries(paper.sections);
	const items = entries.map(([key, name]) => buildLink(sectionUrl(press, paper, key), name));
	return items.map(item => `<li>${item}</li>`).join('');
}

/** The links to the most read stories of a paper, as list items. */
export function buildPopular(press: Press, paper: Paper): string {
	return paper.popular
		.map(slug => {
			const {paper: owner, story} = findStory(slug);
			return `<li>${buildLink(storyUrl(press, owner, story), story.title)}</li>`;
		})
		.join('\n');
}

/** Stories as a front page lists them: the time, and the title as a link. */
export function buildNewsList(press: Press, paper: Paper, stories: readonly Story[]): string {
	return stories
		.map(story => {
			const time = `<div class="time">${formatClock(publishedAt(press, story))}</div>`;
			const link = buildLink(storyUrl(press, paper, story), story.title);
			return `<div class="one">${time}<div class="title">${link}</div></div>`;
		})
		.join('\n');
}

/** The foot of each page: the paper's own links, and that it is invented. */
export function buildFooter(press: Press, paper: Paper): string {
	const {words} = paper;
	const front = frontUrl(press, paper);
	const links = [
		buildLink(`${front}#about`, words.about),
		buildLink(`${front}#contacts`, words.contacts),
	];
	return `<footer class="footer">${links.join(' | ')}<p>${escapeMarkup(words.rights)}</p></footer>`;
}
