import {escapeUTF8} from 'entities';
import {resolveUrl} from './absolute-urls.ts';
import {cleanCharacters} from './clean-characters.ts';
import type {Root} from './element-kinds.ts';
import type {Attributes} from './read-attributes.ts';

const keptAttributes =
	/^(?:url|href|src|rel|type|length|ispermalink|term|label|medium|filesize|views|favorites)$/;
const addressAttributes = /^(?:url|href|src)$/;

/** Elements that one entry, or the feed beside its entries, may have. */
const maxElements = 1000;

/** Writes a feed document: what belongs to the feed first, then its entries. */
export class FeedWriter {
	readonly #root: Root;
	readonly #feed: string[] = [];
	readonly #entries: string[] = [];
	#entry: string[] | null = null;

	constructor(root: Root) {
		this.#root = root;
	}

	get entryCount(): number {
		return this.#entries.length;
	}

	startEntry(): void {
		this.endEntry();
		this.#entry = [];
	}

	endEntry(): void {
		if (this.#entry) {
			this.#entries.push(this.#entry.join(''));
			this.#entry = null;
		}
	}

	startGroup(name: string, attributes: Attributes, base: string): void {
		this.#write(`<${name}${writeAttributes(attributes, base)}>`);
	}

	endGroup(name: string): void {
		this.#write(`</${name}>`);
	}

	element(name: string, attributes: Attributes, base: string, text: string): void {
		if ((this.#entry ?? this.#feed).length >= maxElements) {
			return;
		}

		const start = `${name}${writeAttributes(attributes, base)}`;
		this.#write(text === '' ? `<${start}/>` : `<${start}>${escapeUTF8(text)}</${name}>`);
	}

	toXml(): string {
		const feed = this.#feed.join('');
		const name = this.#root === 'feed' ? 'entry' : 'item';
		const entries = this.#entries.map(entry => `<${name}>${entry}</${name}>`).join('');
		switch (this.#root) {
			case 'rss':
				return `<rss version="2.0"><channel>${feed}${entries}</channel></rss>`;
			case 'rdf':
				return `<rdf><channel>${feed}</channel>${entries}</rdf>`;
			case 'feed':
				return `<feed xmlns="http://www.w3.org/2005/Atom">${feed}${entries}</feed>`;
		}
	}

	#write(text: string): void {
		(this.#entry ?? this.#feed).push(text);
	}
}

function writeAttributes(attributes: Attributes, base: string): string {
	const written: string[] = [];
	for (const [name, value] of attributes) {
		if (keptAttributes.test(name)) {
			const isAddress = base !== '' && addressAttributes.test(name);
			const text = cleanCharacters(isAddress ? resolveUrl(value, base) : value);
			written.push(` ${name}="${escapeUTF8(text)}"`);
		}
	}

	return written.join('');
}
