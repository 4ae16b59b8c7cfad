import type {Block, Link, Span} from '../model/article.ts';
import {blocksToText, spansToText} from './blocks-to-text.ts';
import {plainOf} from './dom.ts';
import {isDateLine, isFurniture, isLabel} from './furniture.ts';
import type {BlockContent} from './html-to-blocks.ts';
import {isSameSite} from './is-same-site.ts';
import {keepUsedLinks} from './keep-used-links.ts';

/** What is known of the page besides its blocks. */
export interface PageContext {
	readonly url: string;
	/** Every form of the headline that the page or the feed gives. */
	readonly titles: readonly string[];
	readonly byline: string;
}

/** A paragraph from this length on is text of the story, in characters. */
const sentenceLength = 80;

/** A headline stands no further down than this, in blocks. */
const headLength = 12;

/** Shorter texts may well be said twice. */
const repeatLength = 40;

/** Takes out of a story what stood in its element but is not part of it. */
export function cleanBlocks(content: BlockContent, page: PageContext): BlockContent {
	const isOwn = (block: Block) => !isNoise(block, content.links, page.url);
	const told = dropHead(content.blocks.filter(isOwn), page);
	const cleaned = dropEmptySections(dropRepeated(told), content.links, page.url);
	return keepUsedLinks({blocks: cleaned, links: content.links});
}

function isNoise(block: Block, links: readonly Link[], url: string): boolean {
	switch (block.kind) {
		case 'heading':
			return isFurniture(spansToText(block.spans));
		case 'paragraph':
			return isFurniture(spansToText(block.spans)) || isPointer(block.spans, links, url);
		case 'list':
			return block.items.every(item => item.every(part => isTeaser(part, links, url)));
		default:
			return false;
	}
}

/** A paragraph that is nothing but the headline of another story of the site. */
function isPointer(spans: readonly Span[], links: readonly Link[], url: string): boolean {
	const text = spansToText(spans);
	const isSentence = /[.!?…]["”»’)]*$/.test(text) && text !== text.toUpperCase();
	return !isSentence && ownLinkShare(spans, links, url) > 0.9;
}

function isTeaser(block: Block, links: readonly Link[], url: string): boolean {
	return (
		(block.kind === 'paragraph' || block.kind === 'heading') &&
		(ownLinkShare(block.spans, links, url) > 0.8 || isFurniture(spansToText(block.spans)))
	);
}

/** How much of a text links to pages of the same site. */
function ownLinkShare(spans: readonly Span[], links: readonly Link[], url: string): number {
	let linked = 0;
	let total = 0;
	for (const {text, link} of spans) {
		const target = link === undefined ? undefined : links[link - 1]?.url;
		total += text.length;
		linked += target && isSameSite(target, url) ? text.length : 0;
	}

	return linked / Math.max(1, total);
}

/** Drops the headline and what stands over it, and the lines that tell author and date. */
function dropHead(blocks: readonly Block[], page: PageContext): readonly Block[] {
	const start = blocks.findIndex(block => isSentence(block));
	if (start < 0 || start > headLength) {
		return blocks;
	}

	const titles = new Set(page.titles.map(title => plainOf(title)));
	const head = blocks.slice(0, start);
	const headline = head.findLastIndex(block => titles.has(plainOf(textOfLine(block))));
	const byline = plainOf(page.byline);
	const kept = head
		.slice(headline + 1)
		.filter(block => !isMetaLine(block) && (!byline || plainOf(textOfLine(block)) !== byline));
	return [...kept, ...blocks.slice(start)];
}

function isSentence(block: Block): boolean {
	return (
		block.kind === 'quote' ||
		(block.kind === 'paragraph' && spansToText(block.spans).length >= sentenceLength)
	);
}

function isMetaLine(block: Block): boolean {
	return (block.kind === 'heading' && block.level === 1) || isDateLine(textOfLine(block));
}

function textOfLine(block: Block): string {
	return block.kind === 'heading' || block.kind === 'paragraph' ? spansToText(block.spans) : '';
}

/** Pages print a paragraph twice by mistake; but an interviewer asks many people the same question. */
function dropRepeated(blocks: readonly Block[]): readonly Block[] {
	const seen = new Set<string>();
	return blocks.filter(block => {
		const text = block.kind === 'figure' ? block.url : blocksToText([block]);
		const isNew = text.length < repeatLength || text.endsWith('?') || !seen.has(text);
		seen.add(text);
		return isNew;
	});
}

/** Drops labels and the lists under them, and at the end whatever has nothing under it. */
function dropEmptySections(
	blocks: readonly Block[],
	links: readonly Link[],
	url: string,
): readonly Block[] {
	const kept: Block[] = [];
	for (const block of blocks.toReversed()) {
		const text = textOfLine(block);
		const next = kept.at(-1);
		const isEmpty = !next && (block.kind === 'heading' || isDateLine(text));
		if (!isEmpty && !isLabel(text)) {
			kept.push(block);
		} else if (next && isMostlyLinks(next, links, url)) {
			kept.pop();
		}
	}

	return kept.toReversed();
}

function isMostlyLinks(block: Block, links: readonly Link[], url: string): boolean {
	const hasLink = (item: readonly Block[]) =>
		item.some(part => part.kind === 'paragraph' && ownLinkShare(part.spans, links, url) > 0.3);
	return (
		block.kind === 'list' &&
		2 * block.items.filter(item => hasLink(item)).length > block.items.length
	);
}
