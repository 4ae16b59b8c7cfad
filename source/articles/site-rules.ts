import {site24kg} from './sites/24kg.ts';

/**
 * Where a site keeps the parts of its story pages, as CSS selectors; empty where the site has no such
 * part or the general extractor finds it as well.
 */
export interface SiteRule {
	/** Short and stable: `24kg`. */
	readonly id: string;
	/** Hosts, each with all of its subdomains. */
	readonly hosts: readonly string[];
	readonly title: string;
	readonly body: string;
	readonly published: string;
	readonly author: string;
	/** The links of the site's own list of popular stories. */
	readonly popular: string;
	/** What stands in the body and is not part of the story. */
	readonly remove: string;
	/** The time zone of dates that name none, as `+06:00`; empty for that of the site's country. */
	readonly utcOffset: string;
}

const rules: readonly SiteRule[] = [site24kg];

/** The rule for the site of a page, the reader's own first; null for most of the web. */
export function siteRuleFor(url: string, own: readonly SiteRule[] = []): SiteRule | null {
	const {host, hostname} = URL.parse(url) ?? {host: '', hostname: ''};
	const isOn = (site: string) =>
		host === site || hostname === site || hostname.endsWith(`.${site}`);
	return [...own, ...rules].find(({hosts}) => hosts.some(site => isOn(site))) ?? null;
}
