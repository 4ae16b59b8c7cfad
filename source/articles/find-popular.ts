import type {Link} from '../model/article.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {coreOf, type HtmlDocument, type HtmlElement, textOf} from './dom.ts';
import {isSameSite} from './is-same-site.ts';
import {LinkList} from './link-list.ts';

/** How sites head the list of their most read stories, in the languages of their readers. */
const heading = new RegExp(
	`^(?:${[
		'(?:the )?(?:most )?(?:popular|read|viewed)(?: now| today| news| stories| articles| posts| this week)?|trending(?: now)?|top read',
		'(?:самое |самые )?(?:популярное|популярные|читаемое|читаемые|обсуждаемое)(?: новости| статьи| материалы| сегодня| за (?:день|неделю|месяц))?',
		'(?:эң )?(?:көп окулган(?:дар)?|популярдуу)(?: жаңылыктар| материалдар| макалалар)?',
		"ең көп оқылған(?:дар)?|eng ko[‘ʻ’']p o[‘ʻ’']qilgan(?:lar)?|çok okunanlar|en çok okunanlar",
		'meistgelesen|meist gelesen|les plus lus|lo más leído|mais lidas|najczęściej czytane',
	].join('|')})$`,
	'iu',
);

const headingSelector = 'h1, h2, h3, h4, h5, h6, div, span, p, strong, b, a, dt, th, li';
const mostHeadings = 5;
const fewestLinks = 3;
const mostLinks = 10;
/** A headline has at least so many characters; shorter links lead to sections. */
const shortestTitle = 20;
const longestTitle = 200;
/** Addresses of stories have a number or a name of several words in them; those of sections have none. */
const storyPath = /\d{3}|[^/]+(?:[-_][^/]+){2}/;
/** Where a link holds a headline, a teaser and a time, the headline is named. */
const titleSelector = 'h1, h2, h3, h4, h5, h6, [class*="title"], [class*="headline"]';
/** Among more links to other places there is no list, but a menu. */
const mostOthers = 3;
/** How far above the heading its list may end. */
const listHeight = 4;

/** The list of popular stories that a page carries, found by its heading; empty when it has none. */
export function findPopular(document: HtmlDocument, url: string): readonly Link[] {
	const headings = [...document.querySelectorAll(headingSelector)].filter(
		element => isHeading(element) && !isInMenu(element),
	);
	const lists = headings.slice(0, mostHeadings).map(element => linksAfter(element, url));
	return lists.find(links => links.length >= fewestLinks) ?? [];
}

function isHeading(element: HtmlElement): boolean {
	const isWhole = /^h[1-6]$/.test(element.localName) || element.children.length === 0;
	const text = isWhole ? textOf(element) : '';
	return text !== '' && text.length <= 60 && heading.test(coreOf(text));
}

/** Climbs from a heading until what stands around it holds enough links behind it. */
function linksAfter(start: HtmlElement, url: string): readonly Link[] {
	let around = start.parentElement;
	for (let height = 0; height < listHeight && around; height++) {
		const links = headlinesIn(around, start, url);
		if (links.length >= fewestLinks) {
			return links;
		}

		around = around.parentElement;
	}

	return [];
}

function headlinesIn(around: HtmlElement, start: HtmlElement, url: string): readonly Link[] {
	const list = new LinkList(url);
	let isBehind = false;
	let others = 0;
	for (const element of around.querySelectorAll('*')) {
		const isEnd = isBehind && list.links.length > 0 && isNextHeading(element, start);
		if (isEnd || list.links.length >= mostLinks || others > mostOthers) {
			break;
		}

		if (isBehind && element.localName === 'a' && !start.contains(element)) {
			others += addHeadline(element, list, url) ? 0 : 1;
		}

		isBehind ||= element === start;
	}

	return list.links;
}

/** A heading that is no headline itself: the next list begins. */
function isNextHeading(element: HtmlElement, start: HtmlElement): boolean {
	const isAlike = /^h[1-6]$/.test(element.localName) || isNamedLike(element, start);
	return isAlike && !element.querySelector('a[href]') && !isInLink(element);
}

function isNamedLike(element: HtmlElement, start: HtmlElement): boolean {
	const name = start.getAttribute('class');
	return (
		Boolean(name) && element.localName === start.localName && element.getAttribute('class') === name
	);
}

function isInLink(element: HtmlElement): boolean {
	return isInside(element, 'a', 3);
}

function isInMenu(element: HtmlElement): boolean {
	return isInside(element, 'nav', 8);
}

function isInside(element: HtmlElement, name: string, height: number): boolean {
	const isOne = element.localName === name;
	const outer = element.parentElement;
	return isOne || (height > 0 && outer !== null && isInside(outer, name, height - 1));
}

/** Adds a link to a story of the site; false for any other link that has a text. */
function addHeadline(element: HtmlElement, list: LinkList, url: string): boolean {
	const text = textOf(element.querySelector(titleSelector) ?? element);
	const target = list.resolve(element.getAttribute('href') ?? '');
	const path = isSameSite(target, url) ? new URL(target).pathname : '';
	const isStory = storyPath.test(path) && path !== new URL(url).pathname;
	if (isStory && text.length >= shortestTitle) {
		list.number(target, sanitizeLine(text, longestTitle));
	}

	return isStory || text === '';
}
