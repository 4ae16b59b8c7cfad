import {parsePublished} from '../dates/parse-published.ts';
import {zoneOfSource} from '../dates/source-zone.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {cleanByline} from './clean-byline.ts';
import {type HtmlDocument, microdataOf, plainOf, textOf} from './dom.ts';
import {type JsonObject, readJsonLd, textsOf} from './json-ld.ts';

/** What stands beside a story and tells when it was changed. */
const updatedTime = '[itemprop~="dateModified"], time.updated';

/** What a page says of itself and its story. Texts are sanitised, absent ones empty. */
export interface PageMetadata {
	readonly title: string;
	readonly byline: string;
	/** UTC ISO 8601, or null. */
	readonly published: string | null;
	/** When it was last changed, UTC ISO 8601, or null. */
	readonly updated: string | null;
	readonly siteName: string;
	/** BCP 47 tag as published. */
	readonly language: string;
	readonly description: string;
	/** Whether the page says that its text is for subscribers only. */
	readonly isPaid: boolean;
	/** How many words the story has by the page's own count; 0 when not told. */
	readonly wordCount: number;
	/** The text that the page gives in JSON-LD, not sanitised; it may be a part only. */
	readonly text: string;
}

/** Reads JSON-LD, Open Graph, `article:*`, microdata and plain HTML, in this order. */
export function readPageMetadata(document: HtmlDocument, url: string): PageMetadata {
	const story = readJsonLd(document) ?? {};
	const meta = (...names: readonly string[]) => readMeta(document, names);
	const siteName = textsOf(story['publisher'])[0] ?? '';
	const told = sanitizeLine(meta('og:site_name', 'application-name') || siteName);
	const named = told && !told.includes('://') ? told : hostOf(url);
	return {
		title: withoutSite(readTitle(document, story, meta('og:title', 'twitter:title')), named),
		byline: readByline(document, story, meta('author', 'article:author', 'byl', 'parsely-author')),
		published: firstDate(publishedTexts(document, story), url),
		updated: firstDate(updatedTexts(document, story), url),
		siteName: named,
		language: readLanguage(document, story, meta('og:locale', 'language')),
		description: sanitizeLine(meta('og:description', 'description', 'twitter:description')),
		isPaid: /^false$/i.test(String(story['isAccessibleForFree'] ?? '')),
		wordCount: Number(story['wordCount']) || 0,
		text: typeof story['articleBody'] === 'string' ? story['articleBody'] : '',
	};
}

function readMeta(document: HtmlDocument, names: readonly string[]): string {
	for (const name of names) {
		const selector = `meta[property="${name}"], meta[name="${name}"]`;
		const content = document.querySelector(selector)?.getAttribute('content')?.trim();
		if (content) {
			return content;
		}
	}

	return '';
}

function readTitle(document: HtmlDocument, story: JsonObject, shared: string): string {
	const headings = [...document.querySelectorAll('h1')].map(heading => textOf(heading));
	const named = document.querySelector('title');
	const page = named ? textOf(named) : '';
	// A page has one headline, but the site's name may stand in a heading of the first rank, too.
	const headline = headings.find(text => text.length > 10 && page.includes(text));
	const told = shared || (textsOf(story['headline'])[0] ?? '');
	return sanitizeLine(told || headline || page || (headings[0] ?? ''));
}

/** A title without the name of its site at the end: «Harvest begins – The Paper». */
function withoutSite(title: string, site: string): string {
	const [, start, end = ''] = /^(.{8,})\s+[-–—|•·:]\s+([^|]{2,60})$/.exec(title) ?? [];
	return start && plainOf(end) === plainOf(site) ? start : title;
}

function readByline(document: HtmlDocument, story: JsonObject, named: string): string {
	const authors = textsOf(story['author']);
	const element = document.querySelector(
		'[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], a[rel~="author"]',
	);
	const texts =
		authors.length > 0 ? [authors.join(', ')] : [named, element ? microdataOf(element) : ''];
	const found = texts.find(text => text !== '' && !/^(?:https?:)?\/\//.test(text)) ?? '';
	return cleanByline(found);
}

function publishedTexts(document: HtmlDocument, story: JsonObject): readonly string[] {
	const named = [
		'article:published_time',
		'og:article:published_time',
		'pubdate',
		'date',
		'dc.date',
	];
	const elements = document.querySelectorAll(
		`[itemprop~="datePublished"], time[pubdate], time[datetime]:not(${updatedTime})`,
	);
	return [
		textsOf(story['datePublished'])[0] ?? '',
		...named.map(name => readMeta(document, [name])),
		...[...elements].slice(0, 3).map(element => microdataOf(element)),
	];
}

function updatedTexts(document: HtmlDocument, story: JsonObject): readonly string[] {
	const names = ['article:modified_time', 'og:article:modified_time', 'og:updated_time'];
	const element = document.querySelector(updatedTime);
	return [
		textsOf(story['dateModified'])[0] ?? '',
		...names.map(name => readMeta(document, [name])),
		element ? microdataOf(element) : '',
	];
}

/** The first of some texts that is a date; one without a zone is in that of the site's country. */
function firstDate(texts: readonly string[], url: string): string | null {
	const zone = zoneOfSource(url) ?? 'UTC';
	return texts.map(text => parsePublished(text, zone)).find(date => date !== null) ?? null;
}

function readLanguage(document: HtmlDocument, story: JsonObject, named: string): string {
	const root = document.documentElement.getAttribute('lang') ?? '';
	const tag = (root || named || (textsOf(story['inLanguage'])[0] ?? ''))
		.trim()
		.replaceAll('_', '-');
	return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : '';
}

/** The host of an address as a name for its site; empty for what is no address. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m)\./, '') : '';
}
