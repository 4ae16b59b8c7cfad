import {cleanCharacters} from './clean-characters.ts';
import type {ElementKind} from './element-kinds.ts';
import type {Attributes} from './read-attributes.ts';
import {atomHtml, type Piece, plainText, rssHtml} from './text-construct.ts';

interface LeafStart {
	/** As written in the source. */
	readonly tag: string;
	/** With the usual prefix. */
	readonly name: string;
	/** Null when the element is passed over with all that is in it. */
	readonly kind: ElementKind | null;
	readonly attributes: Attributes;
	/** Usual prefix of the default namespace inside. */
	readonly namespace: string;
	/** xml:base in force, or empty. */
	readonly base: string;
	/** Its text follows the rules of Atom's text constructs. */
	readonly isTextConstruct: boolean;
}

/** Characters that a text, and a name, date or address, may have. */
const maxText = 1_000_000;
const maxWord = 8192;

/** An element that holds a text, from its opening tag to its end. */
export class OpenLeaf {
	readonly start: LeafStart;
	readonly #pieces: Piece[] = [];
	readonly #inside: string[] = [];
	readonly #counts = new Map<string, number>();
	#children = 0;
	#hasLooseText = false;
	#room: number;

	constructor(start: LeafStart) {
		this.start = start;
		this.#room = this.isShort ? maxWord : maxText;
	}

	/** Whether it holds a few words at most: what looks like an element beside it is one. */
	get isShort(): boolean {
		return this.start.kind !== null && this.start.kind !== 'html';
	}

	/** Whether no element inside is open. */
	get isBare(): boolean {
		return this.#inside.length === 0;
	}

	addText(piece: Piece): void {
		this.#add(piece);
		this.#hasLooseText ||= this.isBare && piece.source.trim() !== '';
	}

	openTag(name: string, source: string, isSelfClosing: boolean): void {
		this.#children += this.isBare ? 1 : 0;
		if (!isSelfClosing) {
			this.#inside.push(name);
			this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
		}

		this.#add({kind: 'markup', source});
	}

	/** Closes an element inside, with those left open in it; false when there is none of that name. */
	closeTag(name: string, source: string): boolean {
		if ((this.#counts.get(name) ?? 0) === 0) {
			return false;
		}

		let closed: string | undefined;
		do {
			closed = this.#inside.pop();
			this.#counts.set(closed ?? '', (this.#counts.get(closed ?? '') ?? 1) - 1);
		} while (closed !== undefined && closed !== name);

		this.#add({kind: 'markup', source});
		return true;
	}

	/** What the element says, as plain text or as HTML by its kind. */
	read(): string {
		const {kind, isTextConstruct, attributes} = this.start;
		if (kind !== 'html') {
			return cleanCharacters(plainText(this.#pieces));
		}

		const pieces = isTextConstruct ? this.#withoutWrapper() : this.#pieces;
		return cleanCharacters(isTextConstruct ? atomHtml(pieces, attributes) : rssHtml(pieces));
	}

	/** The `div` around XHTML is not a part of the text. */
	#withoutWrapper(): readonly Piece[] {
		const tags = this.#pieces.filter(({kind}) => kind === 'markup');
		const isWrapped = this.#children === 1 && !this.#hasLooseText && tags.length >= 2;
		const [first] = tags;
		const last = tags.at(-1);
		if (!isWrapped || !/^<div[\s>]/i.test(first?.source ?? '')) {
			return this.#pieces;
		}

		return this.#pieces.map(piece =>
			piece === first || piece === last ? {kind: 'markup', source: ''} : piece,
		);
	}

	/** Keeps a piece while there is room; what is over is cut. */
	#add(piece: Piece): void {
		const source = piece.source.slice(0, this.#room);
		if (this.start.kind !== null && source !== '') {
			this.#pieces.push({kind: piece.kind, source});
			this.#room -= source.length;
		}
	}
}
