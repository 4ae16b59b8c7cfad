/** Where a site keeps the parts of its story pages, as CSS selectors: a rule in the settings. */
export interface SiteSelectors {
	readonly body: string;
	readonly title?: string;
	readonly author?: string;
	readonly published?: string;
	/** The links of the site's own list of popular stories. */
	readonly popular?: string;
	/** What stands in the body and is not part of the story. */
	readonly remove?: string;
	/** The time zone of dates that name none, as `+06:00`. */
	readonly utcOffset?: string;
}

/** Rules of the reader's own, each under the host of its site. */
export type OwnSiteRules = Readonly<Record<string, SiteSelectors>>;
