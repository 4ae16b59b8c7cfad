/**
 * What is done with an element: `entry` and `feed` hold the parts of the document, `group` holds
 * further elements, `html` and `plain` hold a text, `url` an address, `empty` only has attributes.
 */
export type ElementKind = 'feed' | 'entry' | 'group' | 'html' | 'plain' | 'url' | 'empty';

/** The outermost element of a document, without prefix: RSS 0.9x and 2.0, Atom, RSS 1.0. */
export type Root = 'rss' | 'feed' | 'rdf';

const list = (kind: ElementKind, names: string): readonly (readonly [string, ElementKind])[] =>
	names.split(' ').map(name => [name, kind]);

const modules = [
	...list('html', 'content:encoded dc:title dc:description itunes:summary itunes:subtitle'),
	...list('html', 'media:title media:description'),
	...list('plain', 'dc:creator dc:subject dc:date dc:language dc:identifier slash:comments'),
	...list('plain', 'dcterms:created dcterms:issued dcterms:modified thr:total itunes:author'),
	...list('group', 'media:group media:content'),
	...list('empty', 'media:thumbnail media:category itunes:category'),
];

const atom = [
	...list('html', 'title summary content'),
	...list('plain', 'id published updated issued modified created name email uri'),
	...list('group', 'author'),
	...list('empty', 'link category'),
];

const rss = [
	...list('feed', 'rss rdf channel'),
	...list('entry', 'item'),
	...list('group', 'skiphours skipdays'),
	...list('html', 'title description body xhtml:body fullitem'),
	...list('url', 'link'),
	...list(
		'plain',
		'language ttl hour day managingeditor author category guid pubdate lastbuilddate',
	),
	...list('empty', 'enclosure'),
	...atom.map(([name, kind]) => [`atom:${name}`, kind] as const),
	...modules,
];

const kinds: Readonly<Record<Root, ReadonlyMap<string, ElementKind>>> = {
	rss: new Map(rss),
	rdf: new Map(rss),
	feed: new Map([...list('feed', 'feed'), ...list('entry', 'entry'), ...atom, ...modules]),
};

/** Other names for the whole text of an RSS item and for what it is about. */
const otherNames: Readonly<Record<string, string>> = {
	body: 'content:encoded',
	'xhtml:body': 'content:encoded',
	fullitem: 'content:encoded',
	'media:category': 'dc:subject',
	'itunes:category': 'dc:subject',
};

/** Elements that no text holds: met inside one, they show that its closing tag is missing. */
const neverInText = /^(?:item|entry|pubdate|guid|enclosure|description|content:encoded|dc:\w+)$/;

/** What to do with an element of the document's format or of a module; null to pass over it. */
export function kindOf(name: string, root: Root): ElementKind | null {
	return kinds[root].get(name) ?? null;
}

/** The name under which the element is handed on. */
export function nameToWrite(name: string): string {
	return Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name;
}

/** Whether the element cannot be a part of a text. */
export function isNeverInText(name: string): boolean {
	return neverInText.test(name);
}
