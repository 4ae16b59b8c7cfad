import {formatIso} from '../bishkek-time.ts';
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
import {renderSummary} from '../render-body.ts';

const namespaces = [
	'xmlns="http://purl.org/rss/1.0/"',
	'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
].join(' ');

/** An RSS 1.0 (RDF) document with a summary of each story. It declares the paper's encoding. */
export function buildRdf(press: Press, paper: Paper): string {
	const urls = paper.stories.map(story => escapeMarkup(storyUrl(press, paper, story)));
	return [
		`<?xml version="1.0" encoding="${paper.encoding}"?>`,
		`<rdf:RDF ${namespaces}>`,
		`<channel rdf:about="${escapeMarkup(feedUrl(press, paper))}">`,
		textElement('title', paper.title),
		textElement('link', frontUrl(press, paper)),
		textElement('description', paper.description),
		textElement('dc:language', paper.language),
		textElement('dc:date', formatIso(press.startedAt)),
		'<items><rdf:Seq>',
		...urls.map(url => `<rdf:li rdf:resource="${url}"/>`),
		'</rdf:Seq></items>',
		'</channel>',
		...paper.stories.map(story => buildItem(press, paper, story)),
		'</rdf:RDF>',
		'',
	].join('\n');
}

function buildItem(press: Press, paper: Paper, story: Story): string {
	const url = storyUrl(press, paper, story);
	const summary = renderSummary(story.body, reference => resolveReference(press, reference));
	return [
		`<item rdf:about="${escapeMarkup(url)}">`,
		textElement('title', story.title),
		textElement('link', url),
		textElement('dc:identifier', storyId(paper, story)),
		textElement('dc:creator', story.author),
		textElement('dc:subject', paper.sections[story.section] ?? ''),
		textElement('dc:date', formatIso(publishedAt(press, story))),
		textElement('slash:comments', String(story.score)),
		htmlElement('description', summary),
		'</item>',
	].join('\n');
}
