import type {Root} from './element-kinds.ts';
import {prefixByCustom, prefixOfUri} from './namespaces.ts';
import type {Attributes} from './read-attributes.ts';

/** Namespaces whose elements make up the formats themselves, by the root that they belong to. */
const core: Readonly<Record<Root, ReadonlySet<string>>> = {
	feed: new Set(['', 'atom']),
	rss: new Set(['', 'rss', 'rdf']),
	rdf: new Set(['', 'rss', 'rdf']),
};

/** Finds out by which name an element is known, whatever prefix the publisher chose. */
export class NamespaceScope {
	readonly #core: ReadonlySet<string>;
	readonly #declared = new Map<string, string>();
	/** The prefix of the outermost element: what has it too is of the format. */
	#home: string | null = null;

	constructor(root: Root) {
		this.#core = core[root];
	}

	/** Takes note of the prefix of the outermost element. */
	enter(tag: string): void {
		this.#home ??= tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
	}

	/** Takes note of the prefixes that a tag declares. */
	declare(attributes: Attributes): void {
		for (const [name, uri] of attributes) {
			if (name.startsWith('xmlns:')) {
				this.#declared.set(name.slice(6), prefixOfUri(uri));
			}
		}
	}

	/** The usual prefix of the default namespace on this element, given that of its parent. */
	defaultAt(attributes: Attributes, inherited: string): string {
		const uri = attributes.get('xmlns');
		return uri === undefined ? inherited : prefixOfUri(uri);
	}

	/** The local name of an element of the format itself, `prefix:name` of another. */
	nameOf(tag: string, defaultPrefix: string): string {
		const colon = tag.indexOf(':');
		const local = tag.slice(colon + 1);
		const written = tag.slice(0, Math.max(colon, 0));
		const prefix = written === '' ? defaultPrefix : this.#prefixOf(written);
		const isCore = this.#core.has(prefix) || (written !== '' && written === this.#home);
		return isCore ? local : `${prefix}:${local}`;
	}

	/** A tag of XHTML as HTML writes it. */
	asHtml(source: string, tag: string): string {
		const colon = tag.indexOf(':');
		if (colon === -1 || this.#prefixOf(tag.slice(0, colon)) !== 'xhtml') {
			return source;
		}

		const start = source.startsWith('</') ? 2 : 1;
		return source.slice(0, start) + source.slice(start + colon + 1);
	}

	#prefixOf(written: string): string {
		return this.#declared.get(written) ?? prefixByCustom(written);
	}
}
