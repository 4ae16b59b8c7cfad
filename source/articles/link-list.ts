import type {Link} from '../model/article.ts';
import {sanitizeUrl} from '../text/sanitize-url.ts';

/** The numbered links of a story: absolute, http(s) only, each address once. */
export class LinkList {
	readonly #baseUrl: string | undefined;
	readonly #links: Link[] = [];
	readonly #numbers = new Map<string, number>();

	constructor(baseUrl: string) {
		// What is read from a file may have no address; its absolute links are good all the same.
		this.#baseUrl = URL.canParse(baseUrl) ? baseUrl : undefined;
	}

	get links(): readonly Link[] {
		return this.#links;
	}

	/** The absolute address that `href` means on this page; empty when it is none of the web. */
	resolve(href: string): string {
		return sanitizeUrl(href, this.#baseUrl) ?? '';
	}

	/**
	 * The number (from 1) of an address, which its first text names; undefined for what leads nowhere
	 * but to this page.
	 */
	number(href: string, text: string): number | undefined {
		const url = href.trim().startsWith('#') ? '' : this.resolve(href);
		if (!url) {
			return undefined;
		}

		const known = this.#numbers.get(url);
		if (known) {
			return known;
		}

		this.#links.push({text, url});
		this.#numbers.set(url, this.#links.length);
		return this.#links.length;
	}
}
