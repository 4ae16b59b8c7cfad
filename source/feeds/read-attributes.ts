import {decodeHTMLAttribute} from 'entities';

/** Attributes by their names in lower case, prefix and all; values decoded. */
export type Attributes = ReadonlyMap<string, string>;

const tagName = /^<[^\s/>"'=<]*/;
const attribute = /([^\s"'=<>/][^\s=>"']*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Most tags have few attributes; what is over this many is noise or an attack. */
const maxAttributes = 256;

/** Reads the attributes of a tag given as `<name …>`. Of a repeated one the first is kept. */
export function readAttributes(tag: string): Attributes {
	const attributes = new Map<string, string>();
	const inside = tag.replace(tagName, '').replace(/\/?>$/, '');
	for (const match of inside.matchAll(attribute)) {
		const [, name = '', quoted, single, bare] = match;
		const key = name.toLowerCase();
		if (!attributes.has(key)) {
			attributes.set(key, decodeHTMLAttribute(quoted ?? single ?? bare ?? ''));
		}

		if (attributes.size === maxAttributes) {
			break;
		}
	}

	return attributes;
}
