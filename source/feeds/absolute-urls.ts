import {decodeHTMLAttribute, escapeAttribute} from 'entities';
import {MarkupScanner} from './scan-markup.ts';

const urlAttributes =
	/(\s(?:href|src|srcset|poster|cite|longdesc|data-src|data-srcset)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

const relativeHint = /\s(?:href|src|srcset|poster|cite|longdesc|data-src|data-srcset)\s*=/i;

/** What one address may measure; a longer one (an inline picture) is left as it is. */
const maxUrlLength = 4096;

/**
 * Resolves an address as found in a document. White space that wrapped it is dropped. Empty when
 * there is no address; as it is when there is no base to resolve it.
 */
export function resolveUrl(value: string, base: string): string {
	const address = value.replace(/[\t\n\r]+/g, '').trim();
	if (address === '') {
		return '';
	}

	return URL.parse(address, base || undefined)?.href ?? address;
}

/** HTML with the addresses of its links and pictures resolved; the rest is left as published. */
export function absoluteUrls(html: string, base: string): string {
	if (!relativeHint.test(html)) {
		return html;
	}

	const scanner = new MarkupScanner(html);
	const parts: string[] = [];
	let end = 0;
	for (let token = scanner.next(); token !== null; token = scanner.next()) {
		const source = html.slice(token.from, token.to);
		parts.push(
			html.slice(end, token.from),
			token.kind === 'open' ? absoluteTag(source, base) : source,
		);
		end = token.to;
	}

	return parts.join('') + html.slice(end);
}

function absoluteTag(tag: string, base: string): string {
	return tag.replace(urlAttributes, (whole: string, start: string, value: string) => {
		const name = start.split('=', 1)[0]?.trim().toLowerCase() ?? '';
		const published = decodeHTMLAttribute(value.replace(/^(["'])(.*)\1$/s, '$2'));
		if (published === '' || published.startsWith('#') || value.length > maxUrlLength) {
			return whole;
		}

		const resolved = name.endsWith('srcset')
			? absoluteSrcset(published, base)
			: resolveUrl(published, base);
		return resolved === published ? whole : `${start}"${escapeAttribute(resolved)}"`;
	});
}

/** `srcset` is a list of an address and a size, with commas between them. */
function absoluteSrcset(value: string, base: string): string {
	const candidates = value.split(/,\s+|,$/).filter(candidate => candidate.trim() !== '');
	return candidates
		.map(candidate => {
			const [address = '', ...sizes] = candidate.trim().split(/\s+/);
			return [resolveUrl(address, base), ...sizes].join(' ');
		})
		.join(', ');
}
