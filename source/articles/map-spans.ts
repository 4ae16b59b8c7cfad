import type {Block, Span} from '../model/article.ts';

/** A block with every span of it changed, at any depth. */
export function mapSpans(block: Block, change: (span: Span) => Span): Block {
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
