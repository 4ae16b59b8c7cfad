import type {Block, Span} from '../model/article.ts';

/** The words of blocks as one plain text, for the full-text index. */
export function blockText(blocks: readonly Block[]): string {
	return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return spanText(block.spans);
		case 'quote':
			return blockText(block.blocks);
		case 'list':
			return block.items.map(blockText).join('\n');
		case 'code':
			return block.text;
		case 'table':
			return [block.header, ...block.rows].flat().map(spanText).join('\n');
		case 'figure':
			return `${spanText(block.caption)} ${block.alternative}`;
	}
}

const spanText = (spans: readonly Span[]): string => spans.map(span => span.text).join('');
