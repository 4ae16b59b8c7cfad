import type {Article, Block, Link} from '../model/article.ts';
import type {Completeness} from '../model/completeness.ts';
import {blocksToText} from './blocks-to-text.ts';
import {countWords} from './count-words.ts';
import {mapSpans} from './map-spans.ts';

/** Shorter texts may well stand on two pages of a story. */
const repeatLength = 40;

/**
 * A story with its next page added. What every page of it repeats is added once; null when the page
 * adds nothing: the server sent one that was there before.
 */
export function joinPages(story: Article, page: Article): Article | null {
	const known = new Set(story.blocks.map(identityOf));
	const isNew = (block: Block) => {
		const identity = identityOf(block);
		return identity.length < repeatLength || !known.has(identity);
	};
	const added = page.blocks.filter(isNew);
	if (countWords(added) === 0) {
		return null;
	}

	const links = [...story.links];
	const blocks = [...story.blocks, ...added.map(block => withLinks(block, page.links, links))];
	const completeness = joinCompleteness(story.completeness, page.completeness);
	return {
		...story,
		blocks,
		links,
		popular: story.popular.length > 0 ? story.popular : page.popular,
		wordCount: countWords(blocks),
		completeness,
		missing: completeness === 'full' ? '' : page.missing || story.missing || '',
	};
}

/** A story of which a page is missing: it is no longer whole, whatever its pages are. */
export function withoutPage(story: Article, reason: string): Article {
	const completeness = story.completeness === 'full' ? 'summary' : story.completeness;
	return {...story, completeness, missing: reason};
}

function identityOf(block: Block): string {
	return block.kind === 'figure' ? block.url : blocksToText([block]);
}

/** Numbers the links of a block as links of the whole story, and adds those that are new to it. */
function withLinks(block: Block, own: readonly Link[], all: Link[]): Block {
	return mapSpans(block, span => {
		const link = span.link === undefined ? undefined : own[span.link - 1];
		if (!link) {
			return span;
		}

		const place = all.findIndex(({url}) => url === link.url);
		return {...span, link: place < 0 ? all.push(link) : place + 1};
	});
}

/** A last page may be short, which alone says nothing; a wall on any page does. */
function joinCompleteness(story: Completeness, page: Completeness): Completeness {
	return story === 'paywalled' || page === 'paywalled' ? 'paywalled' : story;
}
