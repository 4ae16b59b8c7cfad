import {parsePublished} from '../dates/parse-published.ts';
import {zoneOfSource} from '../dates/source-zone.ts';
import type {Link} from '../model/article.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {cleanByline} from './clean-byline.ts';
import {type HtmlDocument, type HtmlElement, microdataOf, textOf} from './dom.ts';
import {LinkList} from './link-list.ts';
import type {SiteRule} from './site-rules.ts';

/** The parts of a page that a rule has found; empty or null where it has not. */
export interface SitePage {
	readonly title: string;
	readonly byline: string;
	/** UTC ISO 8601, or null. */
	readonly published: string | null;
	readonly popular: readonly Link[];
	readonly body: HtmlElement | null;
}

/** Finds the parts of a page by the rule of its site, and removes what the rule says. */
export function applySiteRule(rule: SiteRule, document: HtmlDocument, url: string): SitePage {
	const find = (selector: string) => (selector ? document.querySelector(selector) : null);
	const title = find(rule.title);
	const author = find(rule.author);
	const published = find(rule.published);
	const body = find(rule.body);
	for (const element of body && rule.remove ? body.querySelectorAll(rule.remove) : []) {
		element.remove();
	}

	return {
		title: title ? sanitizeLine(textOf(title)) : '',
		byline: author ? cleanByline(microdataOf(author)) : '',
		published: published
			? parsePublished(microdataOf(published), rule.utcOffset || (zoneOfSource(url) ?? 'UTC'))
			: null,
		popular: rule.popular ? readLinks(document.querySelectorAll(rule.popular), url) : [],
		body,
	};
}

function readLinks(elements: Iterable<HtmlElement>, url: string): readonly Link[] {
	const list = new LinkList(url);
	for (const element of elements) {
		list.number(element.getAttribute('href') ?? '', sanitizeLine(textOf(element)));
	}

	return list.links;
}
