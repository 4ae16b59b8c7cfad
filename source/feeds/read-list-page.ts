import {parseDate} from '../dates/parse-date.ts';
import {parsePublished} from '../dates/parse-published.ts';
import {zoneOfSource} from '../dates/source-zone.ts';
import type {Entry, Feed} from '../model/feed.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {feedPace} from './feed-pace.ts';
import {htmlToLine} from './html-to-text.ts';
import type {ListRule} from './list-rules.ts';
import {firstUrl, makeEntry} from './make-entry.ts';
import {readAttributes} from './read-attributes.ts';
import {MarkupScanner, type Token} from './scan-markup.ts';

interface ListItem {
	time: string;
	title: string;
	href: string;
}

/** No page lists more. */
const mostItems = 200;

const day = 86_400_000;

/**
 * Reads a site's list of news from its page, as if it were a feed; null where the page has none. Times
 * are those of the clock where the site is, and go back from `now` (epoch milliseconds).
 */
export function readListPage(
	html: string,
	url: string,
	rule: ListRule,
	now = Date.now(),
): Feed | null {
	const page = new ListReader(html, rule).read();
	const zone = zoneOfSource(url) ?? 'UTC';
	const dates = datesOf(
		page.items.map(({time}) => time),
		zone,
		now,
	);
	const entries = page.items
		.map((item, index) => entryOf(item, dates[index] ?? null, url))
		.filter(entry => entry.title !== '' && entry.url !== '');
	const {title, language} = page;
	const siteUrl = firstUrl([url], '');
	const feed = {title, siteUrl, feedUrl: siteUrl, language, pace: feedPace({}), entries};
	return entries.length > 0 ? {...feed, format: 'html'} : null;
}

function entryOf({title, href}: ListItem, published: string | null, url: string): Entry {
	const none = {id: undefined, updated: undefined, summary: undefined, content: undefined};
	const lists = {authors: [], categories: [], enclosures: [], score: undefined};
	const entry = {...none, ...lists, title, urls: [href], published: published ?? undefined};
	return makeEntry(entry, {base: url, zone: () => 'UTC'});
}

/** The newest story stands first: a time later than the one above it is of the day before. */
function datesOf(texts: readonly string[], zone: string, now: number): readonly (string | null)[] {
	let latest = now;
	return texts.map(text => {
		const line = sanitizeLine(htmlToLine(text), 80);
		if (!/^\d{1,2}:\d\d$/.test(line)) {
			return parsePublished(line, zone, now);
		}

		const date = parseDate(`сегодня, ${line}`, zone, latest);
		const time = date === null ? Number.NaN : Date.parse(date);
		if (Number.isNaN(time)) {
			return null;
		}

		latest = time > latest ? time - day : time;
		return new Date(latest).toISOString();
	});
}

/** Collects what stands in the elements that the rule names. Linear in the length of the page. */
class ListReader {
	readonly #html: string;
	readonly #rule: ListRule;
	readonly #items: ListItem[] = [];
	#title = '';
	#language = '';
	#isInList = false;
	/** What the text that comes is part of, and the element that it ends with. */
	#part: {readonly name: 'time' | 'title'; readonly element: string} | null = null;
	#isInTitle = false;

	constructor(html: string, rule: ListRule) {
		this.#html = html;
		this.#rule = rule;
	}

	read() {
		const scanner = new MarkupScanner(this.#html);
		for (let token = scanner.next(); token !== null; token = scanner.next()) {
			if (token.kind === 'open' && (token.name === 'script' || token.name === 'style')) {
				scanner.skipElement(token.name);
			} else if (token.kind === 'open' && token.name === 'title' && this.#title === '') {
				const end = this.#html.indexOf('<', token.to);
				this.#title = sanitizeLine(htmlToLine(this.#html.slice(token.to, end)));
			} else {
				this.#take(token);
			}

			if (this.#items.length >= mostItems) {
				break;
			}
		}

		return {items: this.#items, title: this.#title, language: this.#language};
	}

	#take(token: Token): void {
		if (token.kind === 'open') {
			this.#open(token.name, readAttributes(this.#html.slice(token.from, token.to)));
		} else if (token.kind === 'close' && token.name === this.#part?.element) {
			this.#part = null;
		} else if (token.kind === 'text') {
			this.#write(this.#html.slice(token.from, token.to));
		}
	}

	#open(name: string, attributes: ReadonlyMap<string, string>): void {
		const {list, item, time, title} = this.#rule;
		const classes = (attributes.get('class') ?? '').split(/\s+/);
		const last = this.#items.at(-1);
		if (name === 'html') {
			this.#language = sanitizeLine(attributes.get('lang') ?? '', 40);
		}

		if (!this.#isInList) {
			this.#isInList = attributes.get('id') === list;
		} else if (classes.includes(item)) {
			this.#items.push({time: '', title: '', href: ''});
			this.#isInTitle = false;
		} else if (last && classes.includes(time)) {
			this.#part = {name: 'time', element: name};
		} else if (classes.includes(title)) {
			this.#isInTitle = true;
		} else if (last && this.#isInTitle && name === 'a' && last.href === '') {
			last.href = attributes.get('href') ?? '';
			this.#part = {name: 'title', element: name};
		}
	}

	#write(text: string): void {
		const last = this.#items.at(-1);
		if (last && this.#part) {
			last[this.#part.name] += text;
		}
	}
}
