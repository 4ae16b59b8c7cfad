import {describe, expect, test} from 'vitest';
import type {Story} from '../../source/sample/paper.ts';
import {papers} from '../../source/sample/papers.ts';
import {findStory} from '../../source/sample/press.ts';

const stories = papers.flatMap(paper => paper.stories.map(story => ({paper, story})));
const named = stories.map(({paper, story}) => [story.slug, story, paper] as const);

function textOf(story: Story): string {
	return story.body.flat().join('\n');
}

describe('the sample edition', () => {
	test('has about forty stories in four papers, in three languages and four formats', () => {
		expect(stories.length).toBeGreaterThanOrEqual(38);
		expect(stories.length).toBeLessThanOrEqual(45);
		expect(new Set(papers.map(paper => paper.format)).size).toBe(4);
		expect(new Set(papers.map(paper => paper.language))).toEqual(new Set(['en', 'ru', 'ky']));
	});

	test('no two stories share a title, a slug or a minute', () => {
		for (const key of ['title', 'slug', 'minutesAgo'] as const) {
			expect(new Set(stories.map(({story}) => story[key])).size, key).toBe(stories.length);
		}
	});

	test('each paper runs from the newest story to the oldest, the newest a few minutes old', () => {
		for (const paper of papers) {
			const ages = paper.stories.map(story => story.minutesAgo);
			expect(ages, paper.name).toEqual(ages.toSorted((one, other) => one - other));
			expect(ages[0], paper.name).toBeLessThan(15);
		}
	});

	test('it shows what an article can hold', () => {
		const text = stories.map(({story}) => textOf(story)).join('\n');
		for (const mark of ['## ', '> «', '- ', '1. ', '| ', '![', '```', '](story:', '**', '`&#']) {
			expect(text, mark).toContain(mark);
		}
	});

	test.each(papers.map(paper => [paper.name, paper] as const))(
		'%s lists five popular stories of its own',
		(_, paper) => {
			expect(new Set(paper.popular).size).toBe(5);
			expect(paper.popular.map(slug => findStory(slug).paper.name)).toEqual(
				Array(5).fill(paper.name),
			);
		},
	);
});

describe.each(named)('%s', (_, story, paper) => {
	test('is a story: a section, an author, comments or votes, four blocks or more, 120 words or more', () => {
		expect(paper.sections).toHaveProperty(story.section);
		expect(story.author).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
		expect(story.score).toBeGreaterThan(0);
		expect(story.body.length).toBeGreaterThanOrEqual(4);
		expect(textOf(story).match(/[\p{L}\p{N}]+/gu)?.length).toBeGreaterThanOrEqual(120);
	});

	test('opens with a plain paragraph', () => {
		expect(story.body[0]).toMatch(/^[\p{Lu}«]/u);
	});

	test('links to stories that exist', () => {
		for (const [, slug] of textOf(story).matchAll(/\]\(story:([^)]+)\)/g)) {
			expect(() => findStory(slug ?? '')).not.toThrow();
		}
	});

	test('mixes no Latin letter into a Cyrillic word', () => {
		const words = [story.title, story.author, textOf(story)].join(' ').match(/\p{L}+/gu) ?? [];
		const isMixed = (word: string) =>
			/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
		expect(words.filter(isMixed)).toEqual([]);
	});
});
