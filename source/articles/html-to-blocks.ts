import type {Block, Link, Span} from '../model/article.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {findCaption, hasMoreThan, isCaption} from './captions.ts';
import {childrenOf, type HtmlElement, isElement, isHidden, partsOf, textOf} from './dom.ts';
import {elementStyles, inlineElements, quotesAround, silentElements} from './element-kinds.ts';
import {footnoteMark, isBackLink} from './footnotes.ts';
import {isDataTable} from './is-data-table.ts';
import {LinkList} from './link-list.ts';
import {isMedia, mediaNames, readMedia} from './media.ts';
import {readCode} from './read-code.ts';
import {readTable} from './read-table.ts';
import {type SpanStyle, SpanWriter, strongly} from './span-writer.ts';

/** Blocks of a story and its numbered links. */
export interface BlockContent {
	readonly blocks: readonly Block[];
	readonly links: readonly Link[];
}

/** UTF-16 code units of text that a story may have in all. */
const maxText = 200_000;

/** Quotes and lists in each other below this level have no room on a screen: their text is kept flat. */
const deepestNesting = 6;

/** Turns a part of a page into blocks. Every text is sanitised, every link http(s) and absolute. */
export function htmlToBlocks(root: HtmlElement, baseUrl: string): BlockContent {
	const story: Story = {links: new LinkList(baseUrl), room: maxText};
	const blocks = new BlockReader(story, 0).read(root);
	return {blocks, links: story.links.links};
}

/** What the readers of one story share. `room` is how much more text it may have. */
interface Story {
	readonly links: LinkList;
	room: number;
}

class BlockReader {
	readonly #story: Story;
	readonly #nesting: number;
	readonly #blocks: Block[] = [];
	readonly #writer = new SpanWriter();
	/** Pictures inside a paragraph wait for its end. */
	#pictures: Block[] = [];

	constructor(story: Story, nesting: number) {
		this.#story = story;
		this.#nesting = nesting;
	}

	read(element: HtmlElement, style: SpanStyle = {}): readonly Block[] {
		this.#visitChildren(element, style);
		this.#endParagraph();
		return this.#blocks;
	}

	#visitChildren(element: HtmlElement, style: SpanStyle): void {
		for (const part of partsOf(element)) {
			if (typeof part === 'string') {
				this.#writeText(part, style, this.#writer);
			} else {
				this.#visit(part, style);
			}
		}
	}

	#visit(element: HtmlElement, style: SpanStyle): void {
		const name = element.localName;
		if (isSilent(element)) {
			return;
		}

		const note = footnoteMark(element);
		if (note !== null) {
			this.#writeText(note, style, this.#writer);
		} else if (isMedia(element)) {
			this.#addPicture(readMedia(element, this.#story.links));
		} else if (isCaption(element)) {
			this.#endParagraph();
			this.#addFigure(element, style);
			this.#endParagraph();
		} else if (name === 'br') {
			this.#writer.breakLine();
		} else if (inlineElements.has(name)) {
			const [before, after] = quotesAround(element);
			this.#writer.write(before, style);
			this.#visitChildren(element, this.#styleOf(element, style));
			this.#writer.write(after, style);
		} else {
			this.#endParagraph();
			this.#visitBlock(element, this.#styleOf(element, style));
			this.#endParagraph();
		}
	}

	#visitBlock(element: HtmlElement, style: SpanStyle): void {
		if (this.#nesting >= deepestNesting) {
			this.#visitChildren(element, style);
			return;
		}

		switch (element.localName) {
			case 'h1':
			case 'h2':
			case 'h3':
			case 'h4':
			case 'h5':
			case 'h6':
				this.#addHeading(element, style);
				break;
			case 'blockquote':
				this.#addQuote(element, style);
				break;
			case 'ul':
			case 'ol':
			case 'menu':
				this.#addList(element, style);
				break;
			case 'pre':
				this.#addCode(element);
				break;
			case 'table':
				this.#addTable(element, style);
				break;
			case 'figure':
				this.#addFigure(element, style);
				break;
			default:
				this.#visitChildren(element, style);
		}
	}

	#endParagraph(): void {
		for (const spans of this.#writer.take()) {
			this.#blocks.push({kind: 'paragraph', spans});
		}

		this.#blocks.push(...this.#pictures);
		this.#pictures = [];
	}

	/** A picture that says nothing (no alternative text, no caption) is decoration: left out. */
	#addPicture(picture: Block | null): void {
		if (picture?.kind === 'figure' && picture.alternative) {
			this.#pictures.push(picture);
		}
	}

	#addHeading(element: HtmlElement, style: SpanStyle): void {
		const spans = this.#spansOf(element, style);
		if (spans.length > 0) {
			this.#blocks.push({kind: 'heading', level: Number(element.localName.slice(1)), spans});
		}
	}

	#addQuote(element: HtmlElement, style: SpanStyle): void {
		const blocks = this.#inner().read(element, style);
		if (blocks.length > 0) {
			this.#blocks.push({kind: 'quote', blocks});
		}
	}

	#addList(element: HtmlElement, style: SpanStyle): void {
		const items: Array<readonly Block[]> = [];
		for (const child of childrenOf(element)) {
			if (isElement(child) && !isSilent(child)) {
				const isItem = child.localName === 'li';
				const reader = this.#inner();
				const blocks = isItem ? reader.read(child, style) : reader.readWhole(child, style);
				// A list right inside a list belongs to the item before it.
				const owner = isItem ? undefined : items.pop();
				items.push([...(owner ?? []), ...blocks]);
			}
		}

		const filled = items.filter(blocks => blocks.length > 0);
		if (filled.length > 0) {
			const start = Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1;
			const isOrdered = element.localName === 'ol';
			this.#blocks.push({kind: 'list', isOrdered, start, items: filled});
		}
	}

	#inner(): BlockReader {
		return new BlockReader(this.#story, this.#nesting + 1);
	}

	/** Reads an element itself, not only what is in it. */
	readWhole(element: HtmlElement, style: SpanStyle): readonly Block[] {
		this.#visit(element, style);
		this.#endParagraph();
		return this.#blocks;
	}

	#addCode(element: HtmlElement): void {
		const text = readCode(element, this.#story.room);
		if (text) {
			this.#story.room -= text.length;
			this.#blocks.push({kind: 'code', text});
		}
	}

	#addTable(element: HtmlElement, style: SpanStyle): void {
		if (!isDataTable(element)) {
			this.#visitChildren(element, style);
			return;
		}

		const {caption, header, rows} = readTable(element, cell => this.#spansOf(cell, style));
		if (caption.length > 0) {
			this.#blocks.push({kind: 'paragraph', spans: caption.map(strongly)});
		}

		this.#blocks.push({kind: 'table', header, rows});
	}

	/** A picture with its caption; a caption alone; or, of anything else, its parts. */
	#addFigure(element: HtmlElement, style: SpanStyle): void {
		const media = [...element.querySelectorAll(mediaNames.join(', '))];
		const caption = findCaption(element);
		const picture = media[0] ? readMedia(media[0], this.#story.links) : null;
		const isOne = media.length < 2 && !hasMoreThan(caption, element);
		if (!isOne || (!picture && !caption)) {
			this.#visitChildren(element, style);
			return;
		}

		const spans = caption ? this.#spansOf(caption, style) : [];
		if (picture) {
			this.#blocks.push({...picture, caption: spans});
		} else if (spans.length > 0) {
			this.#addCaption(spans);
		}
	}

	/** A caption that stands apart belongs to the picture right before it. */
	#addCaption(caption: readonly Span[]): void {
		const last = this.#blocks.at(-1);
		if (last?.kind === 'figure' && last.caption.length === 0) {
			this.#blocks[this.#blocks.length - 1] = {...last, caption};
		} else {
			this.#blocks.push({kind: 'figure', caption, alternative: '', url: ''});
		}
	}

	/** All text of an element on one line. */
	#spansOf(element: HtmlElement, style: SpanStyle): readonly Span[] {
		const writer = new SpanWriter();
		this.#writeInline(element, style, writer);
		return writer.take().flat();
	}

	#writeInline(element: HtmlElement, style: SpanStyle, writer: SpanWriter): void {
		for (const part of partsOf(element)) {
			if (typeof part === 'string') {
				this.#writeText(part, style, writer);
			} else if (!isSilent(part)) {
				const [before, after] = inlineElements.has(part.localName)
					? quotesAround(part)
					: [' ', ' '];
				const note = footnoteMark(part);
				writer.write(note ?? before, note === null ? {} : style);
				if (note === null) {
					this.#writeInline(part, this.#styleOf(part, style), writer);
					writer.write(after, {});
				}
			}
		}
	}

	#writeText(text: string, style: SpanStyle, writer: SpanWriter): void {
		const fitting = text.slice(0, this.#story.room);
		this.#story.room -= fitting.length;
		writer.write(fitting, style);
	}

	#styleOf(element: HtmlElement, style: SpanStyle): SpanStyle {
		const own = elementStyles.get(element.localName);
		const link = element.localName === 'a' ? this.#linkOf(element) : undefined;
		return {...style, ...(own && {style: own}), ...(link && {link})};
	}

	/** The number of a link; a link without text (around a picture) has none. */
	#linkOf(element: HtmlElement): number | undefined {
		const text = sanitizeLine(textOf(element));
		const href = element.getAttribute('href');
		return text && href ? this.#story.links.number(href, text) : undefined;
	}
}

/** Whether an element has nothing for a reader. */
function isSilent(element: HtmlElement): boolean {
	return silentElements.has(element.localName) || isHidden(element) || isBackLink(element);
}
