import {type SiteRule, siteRuleFor} from '../../articles/site-rules.ts';
import type {FeedFindings} from '../../store/store.ts';

/** What is in the answers of a source: a clause for the reader, and what is missing in them, if anything. */
export interface Finding {
	readonly text: string;
	/** What is missing, and what to do about it; null when all is there. */
	readonly lack: {readonly text: string; readonly advice: string} | null;
}

/** So many texts say something about a site; fewer may be odd stories. */
const enough = 3;

/** Whether stories, dates and texts are still found where they used to be. */
export function findInFeed(
	{stories, dated, texts}: FeedFindings,
	url: string,
	siteRules: readonly SiteRule[],
): Finding {
	const pages = texts.filter(({extractor}) => extractor !== 'feed');
	const whole = texts.filter(({completeness}) => completeness === 'full').length;
	const text = [
		`${stories} stories, ${dated} dated`,
		...(texts.length > 0 ? [`${whole} of the last ${texts.length} texts whole`] : []),
	].join(', ');
	const look = `masthead feed ${url} shows what it answers.`;
	if (stories === 0) {
		return {text, lack: {text: 'it answers, but without a story', advice: look}};
	}

	if (dated === 0) {
		return {text, lack: {text: 'no story has a date any more', advice: look}};
	}

	const broken = brokenRule(pages, siteRules);
	if (broken) {
		return {text, lack: broken};
	}

	const hasFewTexts = texts.length >= enough && whole * 2 < texts.length;
	return {text, lack: hasFewTexts ? fewTexts(texts) : null};
}

/** A rule that has found nothing on the last pages of its site: the site has changed. */
function brokenRule(pages: FeedFindings['texts'], siteRules: readonly SiteRule[]): Finding['lack'] {
	const [latest] = pages;
	const rule = latest && siteRuleFor(latest.url, siteRules);
	if (!rule) {
		return null;
	}

	const own = pages.filter(({url}) => siteRuleFor(url, siteRules) === rule).slice(0, enough);
	if (own.length < enough) {
		return null;
	}

	const missing = [
		...(own.every(({extractor}) => extractor !== `site:${rule.id}`) ? [`body (${rule.body})`] : []),
		...(rule.published && own.every(({isDated}) => !isDated)
			? [`published (${rule.published})`]
			: []),
	];
	return missing.length === 0
		? null
		: {
				text: `the rule for ${rule.hosts[0]} no longer finds ${missing.join(' and ')}`,
				advice: 'The general reader stands in. A rule of your own in siteRules goes before it.',
			};
}

function fewTexts(texts: FeedFindings['texts']): Finding['lack'] {
	const paid = texts.filter(({completeness}) => completeness === 'paywalled').length;
	return paid * 2 > texts.length
		? {
				text: 'most of its stories are for subscribers',
				advice: 'In the dashboard o opens a story in the browser, where you may be signed in.',
			}
		: {
				text: 'of most stories there is a summary only',
				advice: 'In the dashboard x reads the page again; siteRules can say where its text is.',
			};
}
