/** The prefixes under which elements of other namespaces are handed on, by the names of these. */
const prefixes: readonly (readonly [prefix: string, uris: readonly string[]])[] = [
	['atom', ['www.w3.org/2005/atom', 'purl.org/atom/ns', 'purl.org/atom']],
	[
		'rss',
		['purl.org/rss/1.0', 'channel.netscape.com/rdf/simple/0.9', 'my.netscape.com/rdf/simple/0.9'],
	],
	['rdf', ['www.w3.org/1999/02/22-rdf-syntax-ns']],
	['dc', ['purl.org/dc/elements/1.1', 'purl.org/dc/elements/1.0']],
	['dcterms', ['purl.org/dc/terms']],
	['content', ['purl.org/rss/1.0/modules/content']],
	['slash', ['purl.org/rss/1.0/modules/slash']],
	['thr', ['purl.org/syndication/thread/1.0']],
	[
		'media',
		['search.yahoo.com/mrss', 'video.search.yahoo.com/mrss', 'tools.search.yahoo.com/mrss'],
	],
	['itunes', ['www.itunes.com/dtds/podcast-1.0.dtd']],
	['xhtml', ['www.w3.org/1999/xhtml']],
	['xml', ['www.w3.org/xml/1998/namespace']],
];

const byUri = new Map(prefixes.flatMap(([prefix, uris]) => uris.map(uri => [uri, prefix])));
const known = new Set(prefixes.map(([prefix]) => prefix));

/** The usual prefix of a namespace; `other` for one that is of no use here. */
export function prefixOfUri(uri: string): string {
	const bare = uri
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/[/#]+$/, '');
	return byUri.get(bare) ?? 'other';
}

/** Prefixes that are used but not declared mean what they always mean. */
export function prefixByCustom(prefix: string): string {
	return known.has(prefix) ? prefix : 'other';
}
