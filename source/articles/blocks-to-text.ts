import type {Block, Span} from '../model/article.ts';

/**
 * The plain text of a story: its blocks, one blank line apart. Captions are left out: they are not the
 * story's own sentences, and extraction is measured (test/corpus) a hundredth better without them.
 */
export function blocksToText(blocks: readonly Block[]): string {
	return blocks
		.map(block => textOfBlock(block))
		.filter(text => text !== '')
		.join('\n\n');
}

/** The text of spans, styles and links aside. */
export function spansToText(spans: readonly Span[]): string {
	return spans.map(({text}) => text).join('');
}

function textOfBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return spansToText(block.spans);
		case 'quote':
			return blocksToText(block.blocks);
		case 'list':
			return block.items.map((item, index) => textOfItem(item, markOf(block, index))).join('\n');
		case 'code':
			return block.text;
		case 'table':
			return [block.header, ...block.rows]
				.filter(cells => cells.length > 0)
				.map(cells => cells.map(spans => spansToText(spans)).join('\t'))
				.join('\n');
		case 'figure':
			return '';
	}
}

function markOf(list: Extract<Block, {kind: 'list'}>, index: number): string {
	return list.isOrdered ? `${list.start + index}. ` : '- ';
}

/** An item behind its mark; what follows its first line is set in. */
function textOfItem(item: readonly Block[], mark: string): string {
	const [first = '', ...others] = blocksToText(item)
		.replace(/\n{2,}/g, '\n')
		.split('\n');
	const margin = ' '.repeat(mark.length);
	return [mark + first, ...others.map(row => margin + row)].join('\n');
}
