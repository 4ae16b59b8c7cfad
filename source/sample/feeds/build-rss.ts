import {formatRfc822} from '../bishkek-time.ts';
import {drawPicture} from '../draw-picture.ts';
import {escapeMarkup, htmlElement, textElement} from '../markup.ts';
import type {Paper, Story} from '../paper.ts';
import {
	feedUrl,
	frontUrl,
	type Press,
	publishedAt,
	resolveReference,
	storyId,
	storyUrl,
} from '../press.ts';
import {findPicture, renderSummary} from '../render-body.ts';

const namespaces = [
	'xmlns:atom="http://www.w3.org/2005/Atom"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
].join(' ');

/** An RSS 2.0 document with a summary of each story. */
export function buildRss(press: Press, paper: Paper): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<rss version="2.0" ${namespaces}>`,
		'<channel>',
		textElement('title', paper.title),
		textElement('link', frontUrl(press, paper)),
		`<atom:link href="${escapeMarkup(feedUrl(press, paper))}" rel="self" type="application/rss+xml"/>`,
		textElement('description', paper.description),
		textElement('language', paper.language),
		textElement('lastBuildDate', formatRfc822(press.startedAt)),
		textElement('ttl', '60'),
		...paper.stories.map(story => buildItem(press, paper, story)),
		'</channel>',
		'</rss>',
		'',
	].join('\n');
}

function buildItem(press: Press, paper: Paper, story: Story): string {
	const summary = renderSummary(story.body, reference => resolveReference(press, reference));
	return [
		'<item>',
		textElement('title', story.title),
		textElement('link', storyUrl(press, paper, story)),
		`<guid isPermaLink="false">${storyId(paper, story)}</guid>`,
		textElement('pubDate', formatRfc822(publishedAt(press, story))),
		textElement('dc:creator', story.author),
		textElement('category', paper.sections[story.section] ?? ''),
		textElement('slash:comments', String(story.score)),
		htmlElement('description', summary),
		...buildEnclosure(press, story),
		'</item>',
	].join('\n');
}

function buildEnclosure(press: Press, story: Story): readonly string[] {
	const picture = findPicture(story.body);
	if (!picture) {
		return [];
	}

	const url = resolveReference(press, picture.reference);
	const length = Buffer.byteLength(drawPicture(picture.name));
	return [`<enclosure url="${url}" type="image/svg+xml" length="${length}"/>`];
}
