/** How a site lists its news on a page, where it has no feed for them: names of classes. */
export interface ListRule {
	/** Hosts, each with all of its subdomains. */
	readonly hosts: readonly string[];
	/** The `id` of the element that holds the list; what stands before it is not read. */
	readonly list: string;
	/** The class of each story in it. */
	readonly item: string;
	/** The class of its time: `15:24`, or a date. */
	readonly time: string;
	/** The class of what holds its link, whose text is the headline. */
	readonly title: string;
}

/** 24.kg: the same in all its sections and languages; its news in Kyrgyz have no known feed. */
const rules: readonly ListRule[] = [
	{hosts: ['24.kg'], list: 'newslist', item: 'one', time: 'time', title: 'title'},
];

/** The rule for the lists of a site; null for most. */
export function listRuleFor(url: string): ListRule | null {
	const host = URL.parse(url)?.hostname ?? '';
	const isOn = (site: string) => host === site || host.endsWith(`.${site}`);
	return rules.find(({hosts}) => hosts.some(isOn)) ?? null;
}
