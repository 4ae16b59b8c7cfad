import type {Article, Block, Link, Span} from '../model/article.ts';

const marks = {strong: '**', emphasis: '*', code: '`'} as const;

/** A story as Markdown (CommonMark, with the tables of GitHub's). */
export function blocksToMarkdown({blocks, links}: Pick<Article, 'blocks' | 'links'>): string {
	return blocks
		.map(block => markdownOf(block, links))
		.filter(text => text !== '')
		.join('\n\n');
}

function markdownOf(block: Block, links: readonly Link[]): string {
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(block.level)} ${onOneLine(spansToMarkdown(block.spans, links))}`;
		case 'paragraph':
			return escapeStart(spansToMarkdown(block.spans, links));
		case 'quote':
			return prefixLines(blocksToMarkdown({blocks: block.blocks, links}), '> ', '> ');
		case 'list':
			return block.items.map((item, index) => itemOf(block, item, index, links)).join('\n');
		case 'code':
			return fence(block.text);
		case 'table':
			return tableOf(block, links);
		case 'figure':
			return figureOf(block, links);
	}
}

function itemOf(
	list: Extract<Block, {kind: 'list'}>,
	item: readonly Block[],
	index: number,
	links: readonly Link[],
): string {
	const bullet = list.isOrdered ? `${list.start + index}. ` : '- ';
	const text = item
		.map((block, place) => {
			const gap = place === 0 ? '' : block.kind === 'list' ? '\n' : '\n\n';
			return gap + markdownOf(block, links);
		})
		.join('');
	return prefixLines(text, bullet, ' '.repeat(bullet.length));
}

function tableOf(table: Extract<Block, {kind: 'table'}>, links: readonly Link[]): string {
	const columns = Math.max(table.header.length, ...table.rows.map(row => row.length));
	const rowOf = (cells: readonly (readonly Span[])[]) => {
		const texts = Array.from({length: columns}, (_, column) => {
			const text = onOneLine(spansToMarkdown(cells[column] ?? [], links));
			return text.replaceAll('|', '\\|');
		});
		return `| ${texts.join(' | ')} |`;
	};

	const rule = `|${' --- |'.repeat(columns)}`;
	return [rowOf(table.header), rule, ...table.rows.map(row => rowOf(row))].join('\n');
}

function figureOf(figure: Extract<Block, {kind: 'figure'}>, links: readonly Link[]): string {
	const name = escapeText(figure.alternative) || 'Picture';
	const picture = figure.url ? `[${name}](<${figure.url}>)` : escapeText(figure.alternative);
	const caption = spansToMarkdown(figure.caption, links);
	return [picture, caption].filter(text => text !== '').join(': ');
}

function spansToMarkdown(spans: readonly Span[], links: readonly Link[]): string {
	return spans.map(span => spanToMarkdown(span, links)).join('');
}

function spanToMarkdown({text, style, link}: Span, links: readonly Link[]): string {
	// White space inside the marks would undo them.
	const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (inner === '') {
		return text;
	}

	const mark = style ? marks[style] : '';
	const plain = style === 'code' ? inner.replaceAll('`', "'") : escapeText(inner);
	const marked = `${mark}${plain}${mark}`;
	const url = link === undefined ? undefined : links[link - 1]?.url;
	const linked = url ? `[${marked}](<${url}>)` : marked;
	return `${before}${linked}${after}`.replaceAll('\n', '\\\n');
}

/** A text whose signs mean themselves in Markdown. */
export function escapeText(text: string): string {
	return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** What would make a heading, a list or a rule of a paragraph. */
function escapeStart(text: string): string {
	return text.replace(/^(#{1,6}\s|[-+=~]|\d+[.)]\s)/gm, start =>
		/^\d/.test(start) ? start.replace(/[.)]/, '\\$&') : `\\${start}`,
	);
}

function fence(text: string): string {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
	const mark = '`'.repeat(Math.max(3, longest + 1));
	return `${mark}\n${text}\n${mark}`;
}

function onOneLine(text: string): string {
	return text.replace(/\\?\n/g, ' ');
}

function prefixLines(text: string, first: string, rest: string): string {
	return text
		.split('\n')
		.map((row, index) => ((index === 0 ? first : row ? rest : rest.trimEnd()) + row).trimEnd())
		.join('\n');
}
