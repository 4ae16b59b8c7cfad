import {formatIso} from '../bishkek-time.ts';
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
import {renderBody} from '../render-body.ts';

/** A JSON Feed 1.1 document with the whole text and the score of each story. */
export function buildJsonFeed(press: Press, paper: Paper): string {
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title: paper.title,
		home_page_url: frontUrl(press, paper),
		feed_url: feedUrl(press, paper),
		description: paper.description,
		language: paper.language,
		items: paper.stories.map(story => buildItem(press, paper, story)),
	};
	return `${JSON.stringify(feed, null, '\t')}\n`;
}

function buildItem(press: Press, paper: Paper, story: Story) {
	return {
		id: storyId(paper, story),
		url: storyUrl(press, paper, story),
		title: story.title,
		content_html: renderBody(story.body, reference => resolveReference(press, reference)),
		date_published: formatIso(publishedAt(press, story)),
		authors: [{name: story.author}],
		tags: [paper.sections[story.section]],
		language: story.language ?? paper.language,
		_wire: {about: frontUrl(press, paper), score: story.score},
	};
}
