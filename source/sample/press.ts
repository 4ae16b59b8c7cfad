import type {Paper, Story} from './paper.ts';
import {papers} from './papers.ts';

/** One run of the sample server. Everything is dated from its start (epoch milliseconds). */
export interface Press {
	readonly origin: string;
	readonly startedAt: number;
}

/** When a story appeared, in epoch milliseconds. */
export function publishedAt(press: Press, story: Story): number {
	return press.startedAt - story.minutesAgo * 60_000;
}

export function frontUrl(press: Press, paper: Paper): string {
	return `${press.origin}/${paper.folder}/`;
}

export function sectionUrl(press: Press, paper: Paper, section: string): string {
	return `${frontUrl(press, paper)}${section}/`;
}

export function feedUrl(press: Press, paper: Paper): string {
	return `${frontUrl(press, paper)}${paper.feedFile}`;
}

export function storyUrl(press: Press, paper: Paper, story: Story): string {
	return `${sectionUrl(press, paper, story.section)}${numberOf(paper, story)}_${story.slug}/`;
}

/** An id that stays the same from run to run, whatever the port: a tag URI (RFC 4151). */
export function storyId(paper: Paper, story: Story): string {
	return `tag:${paper.folder}.example,2026:${numberOf(paper, story)}`;
}

/** The address behind `story:slug` or `picture:name`. */
export function resolveReference(press: Press, reference: string): string {
	const [kind, name = ''] = reference.split(':');
	if (kind === 'picture') {
		return `${press.origin}/pictures/${name}.svg`;
	}

	const {paper, story} = findStory(name);
	return storyUrl(press, paper, story);
}

export function findStory(slug: string): {readonly paper: Paper; readonly story: Story} {
	for (const paper of papers) {
		const story = paper.stories.find(candidate => candidate.slug === slug);
		if (story) {
			return {paper, story};
		}
	}

	throw new Error(`The sample edition has no story “${slug}”`);
}

function numberOf(paper: Paper, story: Story): number {
	return paper.firstNumber + paper.stories.length - 1 - paper.stories.indexOf(story);
}
