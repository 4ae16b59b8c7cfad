import {readOpeningTag, readTagName} from './read-opening-tag.ts';

/** Bounds that no real story comes near, and that keep a hostile page to a second or so. */
const maxNodes = 40_000;
const maxDepth = 100;
const maxText = 1_000_000;
const maxMarkup = 1_500_000;
const longestName = 40;

const words = (text: string) => new Set(text.split(' '));

/** The frame that every page gets anew, so that a fragment and a broken page have one shape. */
const frame = words('html head body');

/** Elements whose content is never story text; they are the larger part of most pages. */
const emptied = words(
	'iframe noembed noframes plaintext script select style svg template textarea xmp',
);

const voids = words('area base br col embed hr img input link meta param source track wbr');

/** What an opening tag closes by itself, as HTML lets authors leave `</p>` and `</li>` out. */
const closesParagraph = words(
	'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
);
// A map, since pages have elements with such names as `constructor`, too.
const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	['li', words('li')],
	['dt', words('dt dd')],
	['dd', words('dt dd')],
	['tr', words('tr td th')],
	['td', words('td th')],
	['th', words('td th')],
	['option', words('option')],
]);

/** The inside of a page, head and body in one, and the language that its root names, or empty. */
export interface BoundedHtml {
	readonly markup: string;
	readonly language: string;
}

/**
 * Rewrites HTML so that the DOM made of it is small: comments, styles, scripts (but JSON-LD) and
 * attributes that say nothing of the text are gone, and the size, number and depth of elements have
 * bounds. Linear in the length of its input.
 */
export function boundHtml(html: string): BoundedHtml {
	return new HtmlBounder(html).run();
}

class HtmlBounder {
	readonly #html: string;
	readonly #kept: string[] = [];
	readonly #open: string[] = [];
	/** Names of emptied elements that are known to have no closing tag further on. */
	readonly #unclosed = new Set<string>();
	#language = '';
	#position = 0;
	/** Tags and character references: the parser makes a node of each. */
	#nodes = 0;
	#text = 0;
	#markup = 0;
	/** Open elements that were left out because they lie too deep. */
	#tooDeep = 0;

	constructor(html: string) {
		this.#html = html;
	}

	run(): BoundedHtml {
		while (this.#position < this.#html.length && this.#hasRoom()) {
			const found = this.#html.indexOf('<', this.#position);
			const start = found < 0 ? this.#html.length : found;
			this.#addText(this.#html.slice(this.#position, start));
			this.#position = start + 1;
			if (found >= 0) {
				this.#readMarkup();
			}
		}

		return {markup: this.#kept.join(''), language: this.#language};
	}

	#hasRoom(): boolean {
		return this.#nodes < maxNodes && this.#text < maxText && this.#markup < maxMarkup;
	}

	#addText(text: string): void {
		const fitting = decodeNumbers(text.slice(0, maxText - this.#text));
		this.#text += fitting.length;
		this.#nodes += fitting.split('&').length - 1;
		this.#kept.push(fitting);
	}

	#addMarkup(markup: string): void {
		this.#nodes++;
		this.#markup += markup.length;
		this.#kept.push(markup);
	}

	/** Reads what follows a `<`. */
	#readMarkup(): void {
		const next = this.#html.charAt(this.#position);
		if (this.#html.startsWith('!--', this.#position)) {
			this.#skipPast('-->', this.#position + 1);
		} else if (next === '!' || next === '?') {
			this.#skipPast('>', this.#position);
		} else if (next === '/') {
			this.#readClosingTag();
		} else if (/[a-z]/i.test(next)) {
			this.#readElement();
		} else {
			this.#addText('&lt;');
		}
	}

	#skipPast(mark: string, from: number): void {
		const found = this.#html.indexOf(mark, from);
		this.#position = found < 0 ? this.#html.length : found + mark.length;
	}

	#readClosingTag(): void {
		const name = readTagName(this.#html, this.#position + 1);
		this.#skipPast('>', this.#position);
		if (this.#tooDeep > 0) {
			this.#tooDeep--;
			return;
		}

		const depth = this.#open.lastIndexOf(name);
		if (depth >= 0) {
			this.#open.length = depth;
			this.#addMarkup(`</${name}>`);
		}
	}

	#readElement(): void {
		const {name, attributes, isSelfClosing, end} = readOpeningTag(this.#html, this.#position);
		this.#position = end;
		if (frame.has(name)) {
			this.#language ||= /^ .*?\blang="([\w-]+)"/.exec(attributes)?.[1] ?? '';
		} else if (emptied.has(name)) {
			this.#readEmptied(name, attributes, isSelfClosing && name === 'svg');
		} else if (voids.has(name) || this.#enter(name)) {
			this.#addMarkup(`<${name}${attributes}>`);
		}
	}

	/** Notes an element as open; false when it lies too deep to be kept. */
	#enter(name: string): boolean {
		const top = this.#open.at(-1) ?? '';
		if (impliedEnds.get(name)?.has(top) || (top === 'p' && closesParagraph.has(name))) {
			this.#open.pop();
			this.#addMarkup(`</${top}>`);
		}

		if (this.#open.length >= maxDepth || name.length > longestName) {
			this.#tooDeep++;
			return false;
		}

		this.#open.push(name);
		return true;
	}

	#readEmptied(name: string, attributes: string, isEmpty: boolean): void {
		const start = this.#position;
		const end = isEmpty || this.#unclosed.has(name) ? -1 : this.#findClosingTag(name);
		if (end >= 0) {
			this.#skipPast('>', end);
		} else if (!isEmpty) {
			this.#unclosed.add(name);
		}

		if (name === 'iframe') {
			this.#addMarkup(`<iframe${attributes}></iframe>`);
		} else if (name === 'script' && end >= 0 && attributes.includes('ld+json')) {
			this.#addMarkup(`<script${attributes}>${this.#html.slice(start, end)}</script>`);
		}
	}

	#findClosingTag(name: string): number {
		const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
		closing.lastIndex = this.#position;
		return closing.exec(this.#html)?.index ?? -1;
	}
}

/** Decodes what is common in great numbers: spaces, and letters written as their code points. */
function decodeNumbers(text: string): string {
	return text.includes('&')
		? text
				.replaceAll('&nbsp;', ' ')
				.replace(/&#(?:x([\da-f]{2,5})|(\d{2,6}));/gi, (whole, hex?: string, decimal?: string) => {
					const letter = String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
					return /^\p{L}$/u.test(letter) ? letter : whole;
				})
		: text;
}
