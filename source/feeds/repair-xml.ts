import {absoluteUrls, resolveUrl} from './absolute-urls.ts';
import {type ElementKind, isNeverInText, kindOf, nameToWrite, type Root} from './element-kinds.ts';
import {FeedWriter} from './feed-writer.ts';
import {NamespaceScope} from './namespace-scope.ts';
import {OpenLeaf} from './open-leaf.ts';
import {type Attributes, readAttributes} from './read-attributes.ts';
import {MarkupScanner, type Token} from './scan-markup.ts';

/** A feed document made well-formed, with no more in it than what is read from it. */
export interface RepairedXml {
	readonly xml: string;
	readonly entryCount: number;
	/** The source ended inside the document. */
	readonly isCut: boolean;
	/** It ended inside the last entry. */
	readonly isLastEntryCut: boolean;
}

/** An open element that holds others. */
interface Frame {
	readonly tag: string;
	readonly name: string;
	readonly kind: ElementKind;
	readonly namespace: string;
	readonly base: string;
}

/** Beyond any feed: what is deeper is passed over, what comes later is not read. */
const maxDepth = 8;
const maxEntries = 5000;
const maxTokens = 1_000_000;

const noAttributes: Attributes = new Map();
const noFrame: Frame = {tag: '', name: '', kind: 'feed', namespace: '', base: ''};

/**
 * Rewrites an RSS, Atom or RDF document so that it is well-formed and safe to parse: usual prefixes,
 * texts escaped once and always HTML, addresses resolved where xml:base tells how, nothing but the
 * elements that are read. Linear in the length of the source; `url` resolves a relative xml:base.
 */
export function repairXml(source: string, root: Root, url: string): RepairedXml {
	return new XmlRepair(source, root, url).run();
}

class XmlRepair {
	readonly #scanner: MarkupScanner;
	readonly #root: Root;
	readonly #url: string;
	readonly #scope: NamespaceScope;
	readonly #writer: FeedWriter;
	readonly #frames: Frame[] = [];
	#leaf: OpenLeaf | null = null;
	#isWhole = false;

	constructor(source: string, root: Root, url: string) {
		this.#scanner = new MarkupScanner(source);
		this.#root = root;
		this.#url = url;
		this.#scope = new NamespaceScope(root);
		this.#writer = new FeedWriter(root);
	}

	run(): RepairedXml {
		let token = this.#scanner.next();
		for (let count = 0; token !== null && count < maxTokens; count++) {
			this.#take(token, this.#scanner.source.slice(token.from, token.to));
			token = this.#writer.entryCount < maxEntries ? this.#scanner.next() : null;
		}

		// The text in which the source ended is not whole: better none than half of it.
		this.#leaf = null;
		const isCut = !this.#isWhole;
		const isLastEntryCut = this.#frames.some(({kind}) => kind === 'entry');
		while (this.#frames.length > 0) {
			this.#closeFrame();
		}

		return {
			xml: this.#writer.toXml(),
			entryCount: this.#writer.entryCount,
			isCut,
			isLastEntryCut,
		};
	}

	#take(token: Token, source: string): void {
		switch (token.kind) {
			case 'text':
			case 'cdata':
				this.#leaf?.addText({kind: token.kind, source});
				break;
			case 'open':
				this.#open(token.name, source, token.isSelfClosing);
				break;
			case 'close':
				this.#close(token.name, source);
				break;
			case 'aside':
				break;
		}
	}

	#open(tag: string, source: string, isSelfClosing: boolean): void {
		// Of the tags in a text only those matter that declare namespaces.
		const isRead = source.includes(this.#leaf && !this.#leaf.isShort ? 'xmlns' : '=');
		const attributes = isRead ? readAttributes(source) : noAttributes;
		this.#scope.enter(tag);
		this.#scope.declare(attributes);
		const parent = this.#leaf?.start ?? this.#frames.at(-1) ?? noFrame;
		const namespace = this.#scope.defaultAt(attributes, parent.namespace);
		const name = this.#nameOf(tag, namespace, parent.namespace);
		if (this.#leaf && !breaksOut(name, this.#leaf, this.#root)) {
			this.#leaf.openTag(tag, this.#scope.asHtml(source, tag), isSelfClosing);
			return;
		}

		this.#endLeaf();
		const isLate = !isRead && source.includes('=');
		this.#openElement(tag, name, namespace, isLate ? readAttributes(source) : attributes);
		if (isSelfClosing) {
			this.#close(tag, '');
		}
	}

	#openElement(tag: string, name: string, namespace: string, attributes: Attributes): void {
		const kind = this.#frames.length < maxDepth ? kindOf(name, this.#root) : null;
		if (kind === 'entry') {
			this.#closeEntry();
		}

		const frame = this.#frames.at(-1) ?? noFrame;
		const base = this.#baseAt(attributes, frame.base);
		if (kind === 'feed' || kind === 'entry' || kind === 'group') {
			this.#openFrame({tag, name, kind, namespace, base}, attributes);
		} else {
			const isTextConstruct =
				/^(?:atom|media):/.test(name) || (this.#root === 'feed' && !name.includes(':'));
			const start = {tag, name, kind, attributes, namespace, base, isTextConstruct};
			this.#leaf = new OpenLeaf(start);
		}
	}

	/** A default namespace that nobody knows, given to the document or a large part, is the format's. */
	#nameOf(tag: string, namespace: string, inherited: string): string {
		const kind = kindOf(tag, this.#root);
		const isLarge = kind === 'feed' || kind === 'entry';
		const isOwn = namespace === 'other' && (isLarge || inherited === 'other');
		return isOwn && !tag.includes(':') ? tag : this.#scope.nameOf(tag, namespace);
	}

	#openFrame(frame: Frame, attributes: Attributes): void {
		if (frame.kind === 'entry') {
			this.#writer.startEntry();
		}

		this.#frames.push(frame);
		if (frame.kind === 'group') {
			this.#writer.startGroup(frame.name, attributes, frame.base);
		}

		const about = attributes.get('rdf:about') ?? attributes.get('about');
		if (about && frame.kind === 'entry') {
			const link = new Map([
				['rel', 'about'],
				['href', about],
			]);
			this.#writer.element('atom:link', link, frame.base, '');
		}

		const language = attributes.get('xml:lang');
		if (language && frame.kind === 'feed') {
			this.#writer.element('dc:language', noAttributes, '', language);
		}
	}

	#close(tag: string, source: string): void {
		if (this.#leaf?.closeTag(tag, this.#scope.asHtml(source, tag))) {
			return;
		}

		if (this.#leaf?.start.tag === tag) {
			this.#endLeaf();
			return;
		}

		if (this.#frames.some(frame => frame.tag === tag)) {
			this.#endLeaf();
			while (this.#closeFrame() !== tag) {
				// What was left open inside is closed with it.
			}
		}
	}

	/** Closes the innermost frame and tells its tag. */
	#closeFrame(): string {
		const frame = this.#frames.pop() ?? noFrame;
		if (frame.kind === 'group') {
			this.#writer.endGroup(frame.name);
		} else if (frame.kind === 'entry') {
			this.#writer.endEntry();
		} else {
			this.#isWhole = true;
		}

		return frame.tag;
	}

	/** An entry that was not closed ends where the next one begins. */
	#closeEntry(): void {
		while (this.#frames.some(({kind}) => kind === 'entry')) {
			this.#closeFrame();
		}
	}

	#endLeaf(): void {
		const leaf = this.#leaf;
		this.#leaf = null;
		if (!leaf?.start.kind || this.#frames.length === 0) {
			return;
		}

		const {name, kind, attributes, base} = leaf.start;
		const text = leaf.read();
		if (nameToWrite(name) === 'dc:subject') {
			const subject = attributes.get('text') ?? attributes.get('label') ?? text;
			this.#writeText('dc:subject', noAttributes, subject);
		} else if (kind === 'empty') {
			this.#writer.element(name, withText(attributes, name, text), base, '');
		} else if (kind === 'url') {
			const address = text === '' ? (attributes.get('href') ?? '') : text;
			const url = base === '' ? address : resolveUrl(address, base);
			this.#writeText(name, noAttributes, url);
		} else {
			this.#writeText(
				nameToWrite(name),
				kind === 'html' ? noAttributes : attributes,
				kind === 'html' && base !== '' ? absoluteUrls(text, base) : text,
			);
		}
	}

	#writeText(name: string, attributes: Attributes, text: string): void {
		if (text !== '') {
			this.#writer.element(name, attributes, '', text);
		}
	}

	#baseAt(attributes: Attributes, inherited: string): string {
		const base = attributes.get('xml:base');
		const resolved =
			base === undefined ? null : URL.parse(base.trim(), inherited || this.#url || undefined);
		return resolved?.href ?? inherited;
	}
}

/** Whether a tag inside a text shows that the text's own closing tag is missing. */
function breaksOut(name: string, leaf: OpenLeaf, root: Root): boolean {
	const kind = kindOf(name, root);
	if (kind === null) {
		return false;
	}

	return (
		kind === 'entry' ||
		leaf.isShort ||
		(leaf.start.kind === 'html' && leaf.isBare && isNeverInText(name))
	);
}

/** A link or a category that gives as text what belongs in an attribute. */
function withText(attributes: Attributes, name: string, text: string): Attributes {
	const attribute = /link$/.test(name) ? 'href' : /category$/.test(name) ? 'term' : null;
	if (attribute === null || text === '' || attributes.has(attribute)) {
		return attributes;
	}

	return new Map([...attributes, [attribute, text]]);
}
