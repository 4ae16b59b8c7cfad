import {drawPicture} from './draw-picture.ts';
import {encodeWindows1251} from './encode-windows-1251.ts';
import {buildAtom} from './feeds/build-atom.ts';
import {buildJsonFeed} from './feeds/build-json-feed.ts';
import {buildRdf} from './feeds/build-rdf.ts';
import {buildRss} from './feeds/build-rss.ts';
import {buildArticlePage} from './pages/build-article-page.ts';
import {buildFrontPage} from './pages/build-front-page.ts';
import {buildNewsPage} from './pages/build-news-page.ts';
import type {Paper} from './paper.ts';
import {papers} from './papers.ts';
import {
	feedUrl,
	frontUrl,
	type Press,
	publishedAt,
	resolveReference,
	sectionUrl,
	storyUrl,
} from './press.ts';
import {findPicture} from './render-body.ts';

/** What an address answers with. `modified` is in epoch milliseconds. */
export interface Page {
	readonly contentType: string;
	readonly modified: number;
	readonly build: () => Buffer;
}

const feeds: Readonly<
	Record<Paper['format'], {contentType: string; build: (press: Press, paper: Paper) => string}>
> = {
	rss: {contentType: 'application/rss+xml; charset=utf-8', build: buildRss},
	atom: {contentType: 'application/atom+xml; charset=utf-8', build: buildAtom},
	// No charset here, as on many old servers: the document's own declaration has to be read.
	rdf: {contentType: 'application/rdf+xml', build: buildRdf},
	json: {contentType: 'application/feed+json', build: buildJsonFeed},
};

/** Every feed, page and picture of the sample edition, by its path. */
export function buildSiteMap(press: Press): ReadonlyMap<string, Page> {
	const pages = papers.flatMap(paper => [
		...listFronts(press, paper),
		...listStories(press, paper),
		...listPictures(press, paper),
	]);
	return new Map(pages.map(([url, page]) => [new URL(url).pathname, page]));
}

type Addressed = readonly [url: string, page: Page];

function listFronts(press: Press, paper: Paper): readonly Addressed[] {
	const newest = Math.max(...paper.stories.map(story => publishedAt(press, story)));
	const feed = feeds[paper.format];
	const front = (section?: string): Page => ({
		contentType: pageType(paper),
		modified: newest,
		build: () => encode(paper, buildFrontPage(press, paper, section)),
	});
	const feedPage: Page = {
		contentType: feed.contentType,
		modified: newest,
		build: () => encode(paper, feed.build(press, paper)),
	};
	return [
		[feedUrl(press, paper), feedPage],
		[frontUrl(press, paper), front()],
		...Object.keys(paper.sections).map(
			(key): Addressed => [sectionUrl(press, paper, key), front(key)],
		),
	];
}

function listStories(press: Press, paper: Paper): readonly Addressed[] {
	const buildPage = paper.pages === 'news-site' ? buildNewsPage : buildArticlePage;
	return paper.stories.map(story => {
		const page = {
			contentType: pageType(paper),
			modified: publishedAt(press, story),
			build: () => encode(paper, buildPage(press, paper, story)),
		};
		return [storyUrl(press, paper, story), page];
	});
}

function listPictures(press: Press, paper: Paper): readonly Addressed[] {
	return paper.stories.flatMap((story): readonly Addressed[] => {
		const picture = findPicture(story.body);
		if (!picture) {
			return [];
		}

		const page = {
			contentType: 'image/svg+xml',
			modified: publishedAt(press, story),
			build: () => Buffer.from(drawPicture(picture.name)),
		};
		return [[resolveReference(press, picture.reference), page]];
	});
}

function pageType(paper: Paper): string {
	return `text/html; charset=${paper.encoding}`;
}

function encode(paper: Paper, text: string): Buffer {
	return paper.encoding === 'windows-1251' ? encodeWindows1251(text) : Buffer.from(text);
}
