import type {Article, Link} from '../model/article.ts';
import type {Headline} from '../model/headline.ts';
import {sanitizeUrl} from '../text/sanitize-url.ts';
import {headlineOfUrl} from './article-view.ts';
import type {Event} from './event.ts';
import {withAnswer} from './notice.ts';
import type {ArticleState, State, TrailStep} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {atPlace, currentPlace, keepPlace, openStory} from './update-article.ts';
import {wordsOf} from './words-of.ts';

/** How many stories back the way leads. */
const longestTrail = 50;

/** Opens what a link leads to, in the article pane, with a way back: one of the headlines, or any page. */
export function followLink(state: State, link: Link): Step {
	const headline = headlineOfUrl(state, link.url);
	const isShown = headline !== null && headline.id === state.article?.headline.id;
	const trail = isShown ? state.trail : longerTrail(state);
	const opened = headline ? openStory(state, headline) : openPage(state, link);
	return {...opened, state: {...opened.state, trail}};
}

function longerTrail(state: State): State['trail'] {
	const {article, trail} = state;
	return article ? [...trail, {article, place: currentPlace(state)}].slice(-longestTrail) : trail;
}

/** Shows a page that is in no feed: it has no marks, and its text is not kept. */
export function openPage(state: State, {text, url: address}: Link): Step {
	const url = sanitizeUrl(address);
	if (url === null) {
		return withAnswer(state, wordsOf(state).links.webOnly);
	}

	const kept = keepPlace(state);
	const token = kept.state.token + 1;
	const article: ArticleState = {
		headline: pageHeadline(text, url, state.now),
		article: emptyArticle(text, url),
		status: 'loading',
		reason: '',
		top: 0,
		isScrolled: false,
		isWanted: true,
		isPage: true,
		token,
	};
	const next: State = {...kept.state, token, article, trail: [], pane: 'article', digits: ''};
	return step(next, ...kept.effects, ...leaving(state), {
		type: 'load-page',
		token,
		url,
		title: text,
	});
}

const leaving = ({article}: State) =>
	article?.status === 'loading' ? [{type: 'cancel-article' as const, token: article.token}] : [];

function pageHeadline(title: string, url: string, now: number): Headline {
	return {
		id: 0,
		feedId: '',
		source: URL.parse(url)?.host ?? '',
		title: title || url,
		url,
		published: null,
		firstSeen: now,
		time: now,
		isRead: true,
		isSaved: false,
	};
}

/** What is shown until the page is there, and where it cannot be had. */
function emptyArticle(title: string, url: string): Article {
	return {
		url,
		title: title || url,
		byline: '',
		published: null,
		siteName: '',
		language: '',
		blocks: [],
		links: [],
		popular: [],
		wordCount: 0,
		completeness: 'empty',
		extractor: 'readability',
	};
}

/** The worker has read a page that is in no feed. */
export function pageLoaded(
	state: State,
	{token, article}: Extract<Event, {type: 'page-loaded'}>,
): Step {
	const before = state.article;
	return before?.token === token
		? step({...state, article: {...before, article, status: 'ready'}})
		: step(state);
}

/** Whether there is a story to go back to. */
export const hasTrail = ({trail, pane}: State): boolean => pane === 'article' && trail.length > 0;

/** Back to the story that a link was followed from, at the place where that was. */
export function stepBack(state: State): Step {
	const last = state.trail.at(-1);
	if (!last) {
		return step(state);
	}

	return showAgain(state, last, state.trail.slice(0, -1));
}

/** Shows a story as it was left, at the place where that was. */
export function showAgain(state: State, last: TrailStep, trail: State['trail']): Step {
	const kept = keepPlace(state);
	const token = kept.state.token + 1;
	const isUnread = last.article.status === 'loading' || last.article.status === 'reading';
	const article: ArticleState = {
		...last.article,
		token,
		isWanted: true,
		status: isUnread ? 'reading' : last.article.status,
	};
	const shown: State = {
		...kept.state,
		token,
		article,
		trail,
		digits: '',
	};
	const placed = last.place ? atPlace(shown, last.place) : shown;
	return andThen(step(placed, ...kept.effects, ...leaving(state)), readAgain);
}

/** What was on its way when the reader left is asked for again; of a story, the store may know more by now. */
function readAgain(state: State): Step {
	const {article} = state;
	if (!article?.isPage) {
		return article
			? step(state, {type: 'read-article', token: article.token, headline: article.headline})
			: step(state);
	}

	const {token, headline, status} = article;
	return status === 'reading'
		? step(
				{...state, article: {...article, status: 'loading'}},
				{type: 'load-page', token, url: headline.url, title: headline.title},
			)
		: step(state);
}
