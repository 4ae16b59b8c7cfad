import type {Block, Link, Span} from '../model/article.ts';
import type {BlockContent} from './html-to-blocks.ts';

/** Numbers the links anew, in the order of the text, without those whose text has been dropped. */
export function keepUsedLinks({blocks, links}: BlockContent): BlockContent {
	const used: Link[] = [];
	const numbers = new Map<number, number>();
	const renumber = (span: Span): Span => {
		const link = span.link === undefined ? undefined : links[span.link - 1];
		if (span.link === undefined || !link) {
			return span;
		}

		const number = numbers.get(span.link) ?? used.push(link);
		numbers.set(span.link, number);
		return {...span, link: number};
	};

	return {blocks: blocks.map(block => mapSpans(block, renumber)), links: used};
}

function mapSpans(block: Block, change: (span: Span) => Span): Block {
	const inBlock = (inner: Block) => mapSpans(inner, change);
	const inRow = (cells: readonly (readonly Span[])[]) => cells.map(spans => spans.map(change));
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return {...block, spans: block.spans.map(change)};
		case 'quote':
			return {...block, blocks: block.blocks.map(inBlock)};
		case 'list':
			return {...block, items: block.items.map(item => item.map(inBlock))};
		case 'table':
			return {...block, header: inRow(block.header), rows: block.rows.map(inRow)};
		case 'figure':
			return {...block, caption: block.caption.map(change)};
		case 'code':
			return block;
	}
}
