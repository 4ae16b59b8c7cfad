import {formatDateline, formatIso} from '../bishkek-time.ts';
import {escapeMarkup, textElement} from '../markup.ts';
import type {Paper, Story} from '../paper.ts';
import {frontUrl, type Press, publishedAt, resolveReference, storyUrl} from '../press.ts';
import {plainSummary, renderBody} from '../render-body.ts';
import {
	buildDocument,
	buildFooter,
	buildLink,
	buildMenu,
	buildMeta,
	buildNewsList,
	buildPopular,
} from './page-parts.ts';

/** A story page in plain HTML5, with the story's data as JSON-LD. */
export function buildArticlePage(press: Press, paper: Paper, story: Story): string {
	const description = plainSummary(story.body);
	const url = storyUrl(press, paper, story);
	const language = story.language ?? paper.language;
	const published = formatIso(publishedAt(press, story));
	const lines = [
		buildMeta('property', 'og:type', 'article'),
		buildMeta('property', 'og:title', story.title),
		buildMeta('property', 'og:url', url),
		buildMeta('property', 'article:published_time', published),
		buildLinkedData(story, url, language, published),
	];
	const topic = {title: `${story.title} | ${paper.title}`, description, url, language, lines};
	return buildDocument(press, paper, topic, [
		buildSiteHeader(press, paper),
		'<main>',
		...buildStory(press, story, language),
		buildMore(press, paper, story),
		'</main>',
		buildFooter(press, paper),
	]);
}

/** The paper's name and its menu. */
export function buildSiteHeader(press: Press, paper: Paper): string {
	const name = buildLink(frontUrl(press, paper), paper.title);
	return `<header>${name}<nav><ul>${buildMenu(press, paper)}</ul></nav></header>`;
}

function buildStory(press: Press, story: Story, language: string): readonly string[] {
	const time = publishedAt(press, story);
	const date = `<time datetime="${formatIso(time)}">${formatDateline(time, language)}</time>`;
	return [
		'<article>',
		'<header>',
		textElement('h1', story.title),
		`<p class="byline"><span class="author">${escapeMarkup(story.author)}</span>, ${date}</p>`,
		'</header>',
		'<div class="story">',
		renderBody(story.body, reference => resolveReference(press, reference)),
		'</div>',
		'</article>',
	];
}

function buildMore(press: Press, paper: Paper, story: Story): string {
	const {words} = paper;
	const others = paper.stories.filter(other => other !== story).slice(0, 4);
	return [
		`<p class="share">${buildLink('#share', words.share)}</p>`,
		'<aside>',
		`<section class="popular">${textElement('h2', words.popular)}`,
		`<ol>\n${buildPopular(press, paper)}\n</ol></section>`,
		`<section class="latest">${textElement('h2', words.latest)}`,
		buildNewsList(press, paper, others),
		'</section>',
		'</aside>',
	].join('\n');
}

function buildLinkedData(story: Story, url: string, language: string, published: string): string {
	const data = {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		headline: story.title,
		url,
		inLanguage: language,
		datePublished: published,
		author: [{'@type': 'Person', name: story.author}],
	};
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}
