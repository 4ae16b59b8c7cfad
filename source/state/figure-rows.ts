import type {Article, Block, Link, Span} from '../model/article.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {wrapRuns} from '../text/wrap.ts';
import type {BlockFrame} from './block-rows.ts';
import {indent, linkMark, type Run, spanRuns} from './runs.ts';

type Figure = Extract<Block, {kind: 'figure'}>;

/** The pictures and videos of a story that can be opened, in the order of the story, each once. */
function figureLinks({blocks, links}: Article): readonly Link[] {
	const known = new Set(links.map(({url}) => url));
	const found = new Map<string, Link>();
	for (const figure of figuresIn(blocks)) {
		const {url} = figure;
		if (url && !known.has(url) && !found.has(url) && hasWords(figure)) {
			found.set(url, {text: wordsOf(figure), url});
		}
	}

	return [...found.values()];
}

/** Every link on the screen is looked up by its number, with each frame. */
const numbered = new WeakMap<Article, readonly Link[]>();

/** What can be opened of a story, in the order of its numbers: links of the text, then figures. */
export function numberedLinks(article: Article): readonly Link[] {
	const known = numbered.get(article);
	const links = known ?? [...article.links, ...figureLinks(article)];
	if (!known) {
		numbered.set(article, links);
	}

	return links;
}

/** Under which numbers what figures show is opened. */
export function figureNumbers(article: Article): ReadonlyMap<string, number> {
	return new Map(numberedLinks(article).map(({url}, index) => [url, index + 1]));
}

/** What a picture shows, what is said about it, and the number that it is opened with. */
export function figureRows(
	figure: Figure,
	columns: number,
	{isUtf8, figureNumbers: numbers}: BlockFrame,
): Run[][] {
	if (!hasWords(figure)) {
		return [];
	}

	const mark = isUtf8 ? '▨ ' : '# ';
	const number = numbers.get(figure.url);
	const words = spanRuns(spansOf(figure), 'caption');
	const runs =
		figure.url && number !== undefined
			? [...words.map(run => ({link: number, ...run})), linkMark(number)]
			: words;
	return columns > 2 * mark.length
		? indent(wrapRuns(runs, columns - mark.length), mark)
		: wrapRuns(runs, columns);
}

/** The alternative text, then the caption; one of them where they say the same. */
function spansOf({caption, alternative}: Figure): readonly Span[] {
	const told = sanitizeLine(alternative);
	const text = caption.map(span => span.text).join('');
	if (text.trim() === '') {
		return [{text: told}];
	}

	const isNew = told !== '' && !plainOf(text).includes(plainOf(told));
	return isNew ? [{text: `${told.replace(/[.:;\s]+$/, '')}: `}, ...caption] : caption;
}

function plainOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(figure: Figure): string {
	return sanitizeLine(
		spansOf(figure)
			.map(({text}) => text)
			.join(''),
	);
}

function hasWords(figure: Figure): boolean {
	return wordsOf(figure) !== '';
}

function figuresIn(blocks: readonly Block[]): readonly Figure[] {
	return blocks.flatMap(block => {
		switch (block.kind) {
			case 'figure':
				return [block];
			case 'quote':
				return figuresIn(block.blocks);
			case 'list':
				return block.items.flatMap(item => figuresIn(item));
			default:
				return [];
		}
	});
}
