import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseDate} from '../../source/dates/parse-date.ts';
import {htmlToLine, htmlToText} from '../../source/feeds/html-to-text.ts';
import {parseOpml} from '../../source/feeds/opml.ts';
import type {Check, Run, SuiteResult} from './check.ts';
import {runFile} from './run-file.ts';

type Text = string | {readonly value?: string};

interface PublishedItem {
	readonly title?: Text;
	readonly link?: string;
	readonly description?: string;
	readonly summary?: Text;
	readonly pubDate?: string;
	readonly published?: string;
	readonly updated?: string;
	readonly id?: string;
	readonly guid?: {readonly value?: string};
}

interface PublishedFeed {
	readonly title?: Text;
	readonly link?: string;
	readonly language?: string;
	readonly ttl?: number;
	readonly items?: readonly PublishedItem[];
	readonly entries?: readonly PublishedItem[];
}

interface Outline {
	readonly xmlUrl?: string;
	readonly outlines?: readonly Outline[];
}

/** Expectations of feedsmith's own references, feeds and OPML. */
export function feedsmithSuite(corpora: string): SuiteResult {
	const checks: Check[] = [];
	const runs: Run[] = [];
	const folder = join(corpora, 'feedsmith');
	for (const format of ['rss', 'atom', 'rdf']) {
		for (const name of readdirSync(join(folder, format)).filter(one => one.endsWith('.xml'))) {
			const bytes = readFileSync(join(folder, format, name));
			const answer: PublishedFeed = JSON.parse(
				readFileSync(join(folder, format, name.replace('.xml', '.json')), 'utf8'),
			);
			const file = join(format, name);
			const {feed, run} = runFile('feedsmith', file, {bytes, url: '', contentType: null}, true);
			runs.push(run);
			const items = answer.items ?? answer.entries ?? [];
			const pairs: [string, unknown, unknown][] = [
				['title', lineOf(answer.title), feed?.title],
				['link', normalUrl(answer.link), feed?.siteUrl],
				['language', answer.language, feed?.language],
				['ttl', answer.ttl, feed?.pace.ttlMinutes],
				['count', items.length, feed?.entries.length],
			];
			for (const [index, item] of items.entries()) {
				const entry = feed?.entries[index];
				pairs.push(
					[`${index}.title`, lineOf(item.title), entry?.title],
					[`${index}.link`, normalUrl(item.link), entry?.url],
					[`${index}.summary`, textOf(item.description ?? item.summary), entry?.summary],
					[`${index}.id`, item.guid?.value ?? item.id, entry?.id],
					[`${index}.published`, dateOf(item.pubDate ?? item.published), entry?.published],
					[`${index}.updated`, dateOf(item.updated), entry?.updated],
				);
			}

			for (const [what, expected, actual] of pairs.filter(([, wanted]) => wanted !== undefined)) {
				checks.push({suite: 'feedsmith', file, what, expected, actual});
			}
		}
	}

	return {checks: [...checks, ...opmlChecks(folder)], runs};
}

function opmlChecks(folder: string): readonly Check[] {
	const names = readdirSync(join(folder, 'opml')).filter(name => name.endsWith('.opml'));
	return names.map(name => {
		const text = readFileSync(join(folder, 'opml', name), 'utf8');
		const answer: {readonly body?: {readonly outlines?: readonly Outline[]}} = JSON.parse(
			readFileSync(join(folder, 'opml', name.replace('.opml', '.json')), 'utf8'),
		);
		const expected = urlsOf(answer.body?.outlines ?? []);
		const actual = parseOpml(text).map(({url}) => url);
		return {suite: 'feedsmith', file: join('opml', name), what: 'urls', expected, actual};
	});
}

function urlsOf(outlines: readonly Outline[]): readonly string[] {
	const urls = outlines.flatMap(({xmlUrl, outlines: inner}) => [
		...(xmlUrl ? [normalUrl(xmlUrl) ?? ''] : []),
		...urlsOf(inner ?? []),
	]);
	return [...new Set(urls)];
}

function textOf(text: Text | undefined): string | undefined {
	const html = typeof text === 'string' ? text : text?.value;
	return html === undefined ? undefined : htmlToText(html);
}

function lineOf(text: Text | undefined): string | undefined {
	const html = typeof text === 'string' ? text : text?.value;
	return html === undefined ? undefined : htmlToLine(html);
}

function dateOf(date: string | undefined): string | null | undefined {
	return date === undefined ? undefined : parseDate(date);
}

function normalUrl(url: string | undefined): string | undefined {
	return url && (URL.parse(url)?.href ?? url);
}
