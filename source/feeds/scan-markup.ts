/** A piece of markup. `from` and `to` are offsets in the source. */
export type Token =
	| {readonly kind: 'text'; readonly from: number; readonly to: number}
	/** The inside of a CDATA section; `isCut` when the source ends before `]]>`. */
	| {readonly kind: 'cdata'; readonly from: number; readonly to: number; readonly isCut: boolean}
	| {
			readonly kind: 'open';
			/** As written, prefix and all, in lower case. */
			readonly name: string;
			readonly from: number;
			readonly to: number;
			readonly isSelfClosing: boolean;
	  }
	| {readonly kind: 'close'; readonly name: string; readonly from: number; readonly to: number}
	/** Comments, processing instructions and declarations. */
	| {readonly kind: 'aside'; readonly from: number; readonly to: number};

const markupStart = /[a-z_:!?/\u0080-\uffff]/i;
const namePattern = /[a-z_:\u0080-\uffff][^\s/>"'=<]*/iy;
const greaterThan = 0x3e;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const equals = 0x3d;

const isSpace = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/**
 * Cuts XML or HTML into tokens. Takes whatever comes: a `<` that starts no tag is text, what is not
 * closed ends with the source. The work is linear in the length of the source, whatever is in it.
 */
export class MarkupScanner {
	readonly source: string;
	#position = 0;
	/** Characters that searches without result may still look at before quotes are ignored. */
	#patience: number;
	/** Texts that are known not to occur from here on. */
	readonly #missing = new Set<string>();

	constructor(source: string) {
		this.source = source;
		this.#patience = source.length + 1024;
	}

	/** The next token; null at the end of the source. */
	next(): Token | null {
		const from = this.#position;
		if (from >= this.source.length) {
			return null;
		}

		const token = this.source[from] === '<' ? this.#scanMarkup(from) : null;
		const found = token ?? this.#scanText(from);
		this.#position = found.kind === 'cdata' ? this.#afterCdata(found) : found.to;
		return found;
	}

	/**
	 * Goes on behind the closing tag of an element whose content is not markup (script, style).
	 * False when there is no such tag: then it is at the end of the source, or where it was if it
	 * `staysWhenOpen`.
	 */
	skipElement(name: string, staysWhenOpen = false): boolean {
		const key = `</${name}`;
		if (!this.#missing.has(key)) {
			const closing = new RegExp(`${key}(?![\\w:.-])[^>]*>?`, 'gi');
			closing.lastIndex = this.#position;
			if (closing.test(this.source)) {
				this.#position = closing.lastIndex;
				return true;
			}

			this.#missing.add(key);
		}

		this.#position = staysWhenOpen ? this.#position : this.source.length;
		return false;
	}

	#scanText(from: number): Token {
		let next = this.source.indexOf('<', from + 1);
		while (next !== -1 && !markupStart.test(this.source.charAt(next + 1))) {
			next = this.source.indexOf('<', next + 1);
		}

		return {kind: 'text', from, to: next === -1 ? this.source.length : next};
	}

	#scanMarkup(from: number): Token | null {
		const second = this.source[from + 1];
		if (second === '!') {
			return this.#scanDeclaration(from);
		}

		if (second === '?') {
			return {kind: 'aside', from, to: this.#after('?>', from) ?? this.#afterOr('>', from)};
		}

		return second === '/' ? this.#scanClose(from) : this.#scanOpen(from);
	}

	#scanOpen(from: number): Token | null {
		const name = this.#nameAt(from + 1);
		const to = name === '' ? null : this.#endOfTag(from + 1 + name.length);
		if (to === null) {
			return null;
		}

		const isSelfClosing = this.source[to - 2] === '/';
		return {kind: 'open', name: name.toLowerCase(), from, to, isSelfClosing};
	}

	#scanClose(from: number): Token | null {
		const name = this.#nameAt(from + 2);
		if (name === '') {
			return null;
		}

		// A closing tag that lost its `>` ends where the next one begins.
		const end = from + 2 + name.length;
		const tail = /\s*>?/y;
		tail.lastIndex = end;
		tail.exec(this.source);
		return {kind: 'close', name: name.toLowerCase(), from, to: Math.max(tail.lastIndex, end)};
	}

	#scanDeclaration(from: number): Token | null {
		if (this.source.startsWith('<!--', from)) {
			return {kind: 'aside', from, to: this.#afterOr('-->', from + 2)};
		}

		if (this.source.startsWith('<![CDATA[', from)) {
			const end = this.#find(']]>', from);
			const to = end ?? this.source.length;
			return {kind: 'cdata', from: from + 9, to, isCut: end === null};
		}

		const end = this.#find('>', from);
		if (end === null) {
			return null;
		}

		// The internal subset of a document type holds declarations of its own.
		const subset = this.source.slice(from, end).indexOf('[');
		const to = subset === -1 ? null : this.#after(']', from + subset);
		return {kind: 'aside', from, to: to === null ? end + 1 : this.#afterOr('>', to)};
	}

	#afterCdata(token: Token & {kind: 'cdata'}): number {
		return token.isCut ? token.to : token.to + 3;
	}

	#nameAt(from: number): string {
		namePattern.lastIndex = from;
		return namePattern.exec(this.source)?.[0] ?? '';
	}

	/** Behind the `>` of a tag, with regard to quoted attribute values; null when there is none. */
	#endOfTag(from: number): number | null {
		let previous = 0;
		for (let at = from; at < this.source.length && this.#patience > 0; at++) {
			const code = this.source.charCodeAt(at);
			if (code === greaterThan) {
				return at + 1;
			}

			const isQuote = code === doubleQuote || code === singleQuote;
			if (isQuote && previous === equals) {
				const closing = this.#find(code === doubleQuote ? '"' : "'", at + 1);
				at = closing ?? at;
			}

			previous = isSpace(code) ? previous : code;
		}

		this.#patience -= this.source.length - from;
		return this.#after('>', from);
	}

	#find(text: string, from: number): number | null {
		if (this.#missing.has(text)) {
			return null;
		}

		const at = this.source.indexOf(text, from);
		if (at === -1) {
			this.#missing.add(text);
			return null;
		}

		return at;
	}

	#after(text: string, from: number): number | null {
		const at = this.#find(text, from);
		return at === null ? null : at + text.length;
	}

	#afterOr(text: string, from: number): number {
		return this.#after(text, from) ?? this.source.length;
	}
}
