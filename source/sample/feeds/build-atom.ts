import {formatIso} from '../bishkek-time.ts';
import {escapeMarkup, textElement} from '../markup.ts';
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
import {renderBody, renderSummary} from '../render-body.ts';

/** An Atom 1.0 document with the whole text of each story. */
export function buildAtom(press: Press, paper: Paper): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${paper.language}">`,
		textElement('id', `tag:${paper.folder}.example,2026:feed`),
		textElement('title', paper.title),
		textElement('subtitle', paper.description),
		textElement('updated', formatIso(latestAt(press, paper))),
		`<link rel="self" type="application/atom+xml" href="${escapeMarkup(feedUrl(press, paper))}"/>`,
		`<link rel="alternate" type="text/html" href="${escapeMarkup(frontUrl(press, paper))}"/>`,
		...paper.stories.map(story => buildEntry(press, paper, story)),
		'</feed>',
		'',
	].join('\n');
}

function buildEntry(press: Press, paper: Paper, story: Story): string {
	const resolve = (reference: string) => resolveReference(press, reference);
	const time = formatIso(publishedAt(press, story));
	const label = escapeMarkup(paper.sections[story.section] ?? '');
	return [
		'<entry>',
		textElement('id', storyId(paper, story)),
		textElement('title', story.title),
		`<link rel="alternate" type="text/html" href="${escapeMarkup(storyUrl(press, paper, story))}"/>`,
		`<author>${textElement('name', story.author)}</author>`,
		`<category term="${story.section}" label="${label}"/>`,
		textElement('published', time),
		textElement('updated', time),
		textElement('thr:total', String(story.score)),
		`<summary type="html">${escapeMarkup(renderSummary(story.body, resolve))}</summary>`,
		`<content type="html">${escapeMarkup(renderBody(story.body, resolve))}</content>`,
		'</entry>',
	].join('\n');
}

function latestAt(press: Press, paper: Paper): number {
	return Math.max(...paper.stories.map(story => publishedAt(press, story)));
}
