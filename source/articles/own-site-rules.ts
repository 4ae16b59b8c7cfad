import type {OwnSiteRules, SiteSelectors} from '../model/site-selectors.ts';
import {sayReason} from '../text/say-reason.ts';
import {parseHtml} from './parse-html.ts';
import type {SiteRule} from './site-rules.ts';

/** The reader's own rules that can be used, and what is wrong with the others. */
export interface OwnRules {
	readonly rules: readonly SiteRule[];
	/** One line for each rule that is left out. */
	readonly problems: readonly string[];
}

const selectorNames = ['body', 'title', 'author', 'published', 'popular', 'remove'] as const;

const names: readonly string[] = [...selectorNames, 'utcOffset'];

/** Makes rules of what the settings say; one that is wrong is left out, the others hold. */
export function readOwnSiteRules(settings: OwnSiteRules): OwnRules {
	const entries = Object.entries(settings).map(([host, selectors]) => ({
		host,
		selectors,
		fault: faultOf(host, selectors),
	}));
	return {
		rules: entries
			.filter(({fault}) => fault === null)
			.map(({host, selectors}) => ruleOf(host.toLowerCase(), selectors)),
		problems: entries.flatMap(({host, fault}) =>
			fault === null ? [] : [sayReason('siteRuleUnused', {words: host, why: fault})],
		),
	};
}

function ruleOf(host: string, selectors: SiteSelectors): SiteRule {
	const none = {title: '', author: '', published: '', popular: '', remove: '', utcOffset: ''};
	return {...none, ...selectors, id: host, hosts: [host.replace(/^www\./, '')]};
}

function faultOf(host: string, selectors: SiteSelectors): string | null {
	const url = URL.parse(`https://${host}/`);
	if (url === null || url.host !== host.toLowerCase()) {
		const meant = URL.parse(host)?.host;
		return meant ? sayReason('noHostNameNear', {nearest: meant}) : sayReason('noHostName');
	}

	const unknown = Object.keys(selectors).find(name => !names.includes(name));
	if (unknown !== undefined) {
		return sayReason('siteRuleName', {words: unknown, list: names.join(', ')});
	}

	const bad = selectorNames.find(name => !isSelector(selectors[name]));
	return bad
		? sayReason('siteRuleSelector', {key: bad, words: JSON.stringify(selectors[bad])})
		: null;
}

function isSelector(text: string | undefined): boolean {
	if (text === undefined) {
		return true;
	}

	try {
		parseHtml('<p></p>').querySelector(text);
		return text.trim() !== '';
	} catch {
		return false;
	}
}
