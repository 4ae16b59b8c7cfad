import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {htmlToLine, htmlToText} from '../../source/feeds/html-to-text.ts';
import type {Entry} from '../../source/model/feed.ts';
import type {Check, Run, SuiteResult} from './check.ts';
import {runFile} from './run-file.ts';

interface UnifiedPerson {
	readonly name?: string;
	readonly email?: string;
}

interface UnifiedItem {
	readonly title?: string;
	readonly description?: string;
	readonly content?: string;
	readonly link?: string;
	readonly guid?: string;
	readonly publishedParsed?: string;
	readonly updatedParsed?: string;
	readonly authors?: readonly UnifiedPerson[];
	readonly categories?: readonly string[];
	readonly enclosures?: readonly {readonly url?: string; readonly type?: string}[];
}

interface UnifiedFeed {
	readonly title?: string;
	readonly link?: string;
	readonly language?: string;
	readonly items?: readonly UnifiedItem[];
}

/** Expectations of gofeed's translators: one model for all formats. */
export function gofeedSuite(corpora: string): SuiteResult {
	const checks: Check[] = [];
	const runs: Run[] = [];
	for (const format of ['rss', 'atom', 'json']) {
		const folder = join(corpora, 'gofeed/translator', format);
		for (const name of readdirSync(folder)) {
			const answer = join(folder, name.replace(/\.(xml|json)$/, answerEnding(name)));
			if (answerEnding(name) === '' || !existsSync(answer)) {
				continue;
			}

			const bytes = readFileSync(join(folder, name));
			const file = join(format, name);
			const {feed, run} = runFile('gofeed', file, {bytes, url: '', contentType: null}, true);
			runs.push(run);
			const expected: UnifiedFeed = JSON.parse(readFileSync(answer, 'utf8'));
			const add = (what: string, wanted: unknown, actual: unknown) => {
				if (wanted !== undefined) {
					checks.push({suite: 'gofeed', file, what, expected: wanted, actual});
				}
			};

			add('title', expected.title && htmlToLine(expected.title), feed?.title);
			add('link', normalUrl(expected.link), feed?.siteUrl);
			add('language', expected.language, feed?.language);
			for (const [index, item] of (expected.items ?? []).entries()) {
				for (const [what, wanted, actual] of itemPairs(item, feed?.entries[index])) {
					add(`items.${index}.${what}`, wanted, actual);
				}
			}
		}
	}

	return {checks, runs};
}

/** XML has its answer in `.json`, JSON in `_expected.json`. */
function answerEnding(name: string): string {
	if (name.endsWith('.xml')) {
		return '.json';
	}

	return /\d_\w+\.json$/.test(name) && !name.includes('_expected') ? '_expected.json' : '';
}

function itemPairs(
	item: UnifiedItem,
	entry: Entry | undefined,
): readonly [string, unknown, unknown][] {
	return [
		['title', item.title && htmlToLine(item.title), entry?.title],
		['description', item.description && htmlToText(item.description), entry?.summary],
		['content', item.content && htmlToText(item.content), htmlToText(entry?.content ?? '')],
		['link', normalUrl(item.link), entry?.url],
		['guid', item.guid, entry?.id],
		['published', iso(item.publishedParsed), entry?.published],
		['updated', iso(item.updatedParsed), entry?.updated],
		['author', item.authors?.map(({name, email}) => name ?? email).join(', '), entry?.author],
		['categories', item.categories, entry?.categories],
		...(item.enclosures ?? []).map(({url}, index): [string, unknown, unknown] => [
			`enclosures.${index}`,
			normalUrl(url),
			entry?.enclosures[index]?.url,
		]),
	];
}

function iso(date: string | undefined): string | undefined {
	return date && new Date(date).toISOString();
}

function normalUrl(url: string | undefined): string | undefined {
	return url && (URL.parse(url)?.href ?? url);
}
