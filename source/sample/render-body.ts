import {escapeMarkup} from './markup.ts';
import type {BodyBlock} from './paper.ts';

/** Makes an address of `story:slug` or `picture:name`. */
export type Resolve = (reference: string) => string;

type Render = (lines: readonly string[], resolve: Resolve) => string;

const renderers: ReadonlyArray<readonly [mark: RegExp, render: Render]> = [
	[/^```/, renderCode],
	[/^## /, renderHeading],
	[/^> /, renderQuote],
	[/^- /, (lines, resolve) => renderList('ul', lines, resolve)],
	[/^\d+\. /, (lines, resolve) => renderList('ol', lines, resolve)],
	[/^\| /, renderTable],
	[/^!\[/, renderFigure],
];

/** The HTML of a story, one element a line. What starts with no mark is a paragraph. */
export function renderBody(body: readonly BodyBlock[], resolve: Resolve): string {
	return body.map(block => renderBlock(block, resolve)).join('\n');
}

/** The HTML of the first paragraph, which feeds give as the summary. */
export function renderSummary(body: readonly BodyBlock[], resolve: Resolve): string {
	return renderBody(body.slice(0, 1), resolve);
}

/** The first paragraph as plain text. */
export function plainSummary([first = '']: readonly BodyBlock[]): string {
	return [first]
		.flat()
		.join(' ')
		.replace(/\[([^\]]+)\]\([^)]+\)|[*`]/g, '$1');
}

/** The first picture of a story: `picture:name` and its name; null when there is none. */
export function findPicture(
	body: readonly BodyBlock[],
): {readonly reference: string; readonly name: string} | null {
	const figure = body.find(block => typeof block === 'string' && block.startsWith('!['));
	const [, reference = '', name = ''] = /\]\((picture:([^)]+))\)/.exec(String(figure)) ?? [];
	return name ? {reference, name} : null;
}

function renderBlock(block: BodyBlock, resolve: Resolve): string {
	const lines = typeof block === 'string' ? [block] : block;
	const first = lines[0] ?? '';
	const render = renderers.find(([mark]) => mark.test(first))?.[1] ?? renderParagraph;
	return render(lines, resolve);
}

function renderParagraph(lines: readonly string[], resolve: Resolve): string {
	return `<p>${renderInline(lines.join(' '), resolve)}</p>`;
}

function renderHeading(lines: readonly string[], resolve: Resolve): string {
	return `<h2>${renderInline(stripMark(lines.join(' ')), resolve)}</h2>`;
}

function renderQuote(lines: readonly string[], resolve: Resolve): string {
	const paragraphs = lines.map(line => `<p>${renderInline(stripMark(line), resolve)}</p>`);
	return `<blockquote>${paragraphs.join('')}</blockquote>`;
}

function renderList(name: 'ul' | 'ol', lines: readonly string[], resolve: Resolve): string {
	const items = lines.map(line => `<li>${renderInline(stripMark(line), resolve)}</li>`);
	return `<${name}>${items.join('')}</${name}>`;
}

function renderTable([head = '', ...rows]: readonly string[], resolve: Resolve): string {
	const renderRow = (line: string, name: 'th' | 'td') => {
		const cells = line.replace(/^\| | \|$/g, '').split(' | ');
		const tags = cells.map(cell => `<${name}>${renderInline(cell, resolve)}</${name}>`);
		return `<tr>${tags.join('')}</tr>`;
	};

	const body = rows.map(row => renderRow(row, 'td')).join('');
	return `<table><thead>${renderRow(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}

function renderFigure(lines: readonly string[], resolve: Resolve): string {
	const match = /^!\[([^\]]*)\]\(([^)]+)\) (.*)$/.exec(lines.join(' '));
	const [, alternative = '', reference = '', caption = ''] = match ?? [];
	const image = `<img src="${resolve(reference)}" alt="${escapeMarkup(alternative)}" width="640" height="360">`;
	return `<figure>${image}<figcaption>${renderInline(caption, resolve)}</figcaption></figure>`;
}

function renderCode([fence = '', ...lines]: readonly string[]): string {
	const language = fence.slice(3);
	const attribute = language ? ` class="language-${language}"` : '';
	return `<pre><code${attribute}>${escapeMarkup(lines.slice(0, -1).join('\n'))}</code></pre>`;
}

function renderInline(text: string, resolve: Resolve): string {
	return escapeMarkup(text)
		.replace(/`([^`]+)`/g, '<code>$1</code>')
		.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
		.replace(/\*([^*]+)\*/g, '<em>$1</em>')
		.replace(
			/\[([^\]]+)\]\((\w+:[^)]+)\)/g,
			(_, label: string, reference: string) => `<a href="${resolve(reference)}">${label}</a>`,
		);
}

function stripMark(line: string): string {
	return line.slice(line.indexOf(' ') + 1);
}
