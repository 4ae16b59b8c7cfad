import type {Article} from '../../model/article.ts';
import type {FoundFeed} from '../../model/feed.ts';
import type {Language} from '../../model/language.ts';
import type {RateAlert} from '../../model/rate-alert.ts';
import type {Effect, Event, MarkdownSource, Place} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';
import type {Signal} from '../../terminal/encode-signal.ts';
import {articleFromSummary} from './article-from-summary.ts';
import type {SearchChange} from './change-searches.ts';
import {convert} from './convert.ts';
import {countStories, findStories} from './find-stories.ts';
import {makeMark, markAllRead, markChoice, undoMark} from './make-mark.ts';
import {keepFavourites, keepToldAlerts} from './rate-notes.ts';
import {readChoice} from './read-choice.ts';
import {readFound} from './read-found.ts';
import {readPair, spanOf} from './read-pair.ts';
import {readRateNews} from './read-rate-news.ts';
import {readRates} from './read-rates.ts';
import {visitKey, type World} from './world.ts';

/** What an effect may need besides the world that is on screen. */
export interface Outside {
	readonly clock: () => number;
	world(): World;
	/** The reader's. */
	language(): Language;
	dispatch(event: Event): void;
	/** Dispatches an event later. */
	wait(milliseconds: number, event: Event): void;
	openLink(url: string): void;
	/** Calls for the reader with a sound or a notification. */
	signal(signal: Signal, text: string): void;
	copyLink(url: string): void;
	/** Subscribes to a feed in the settings. */
	readFeedList(token: number, path: string): void;
	addFeeds(feeds: readonly FoundFeed[]): void;
	/** Puts a search into the settings, or takes it out. */
	changeSearches(change: SearchChange): void;
	copyMarkdown(markdown: MarkdownSource): void;
	/** Writes the story to a file. */
	writeStory(article: Article): void;
	/** Hands the story to the reader's command. */
	pipeStory(article: Article): void;
	editSettings(): void;
	redraw(): void;
	suspend(): void;
	quit(): void;
}

type EffectOf<T extends Effect['type']> = Extract<Effect, {type: T}>;

/** Does what the state asks for. Reading the store answers at once, in the same frame. */
export function runEffect(effect: Effect, outside: Outside): void {
	const {store, send} = outside.world();
	switch (effect.type) {
		case 'read-list':
			outside.dispatch(readList(effect, store));
			break;
		case 'read-article':
			outside.dispatch(readArticle(effect, store));
			break;
		case 'load-article': {
			const {token, headlineId, isForced} = effect;
			send({type: 'load-article', token, headlineId, isForced});
			break;
		}

		case 'load-page': {
			const {token, url, title} = effect;
			send({type: 'load-page', token, url, title});
			break;
		}

		case 'cancel-article':
			send({type: 'cancel-article', token: effect.token});
			break;
		case 'keep-place':
			store.setNote(placeKey(effect.headlineId), JSON.stringify(effect.place));
			break;
		case 'read-rates':
			outside.dispatch(readRates(outside.world(), outside.clock(), outside.language()));
			break;
		case 'read-pair':
			outside.dispatch(
				readPair(effect.rate, effect.days, outside.world(), outside.clock(), outside.language()),
			);
			break;
		case 'convert-amount': {
			const answer = convert(effect.text, effect.favourites, outside.world(), outside.language());
			outside.dispatch({type: 'amount-converted', answer});
			break;
		}

		case 'read-rate-news':
			outside.dispatch(readRateNews(effect.rates, store, outside.language()));
			break;
		case 'load-history': {
			const {source, base, quote} = effect.rate;
			const span = spanOf(effect.days, outside.clock());
			send({type: 'load-history', source, pair: {base, quote}, ...span});
			break;
		}

		case 'ask-other-banks':
			send({type: 'refresh', sourceIds: outside.world().compareSources, isManual: true});
			break;
		case 'keep-favourites':
			keepFavourites(store, effect.codes);
			break;
		case 'announce-alerts':
			announceAlerts(effect.alerts, outside);
			break;
		case 'make-mark':
			makeMark(effect.mark, store, outside.dispatch);
			break;
		case 'read-choice':
			outside.dispatch(readChoice(effect, store));
			break;
		case 'mark-choice':
			markChoice(effect, store, outside.dispatch);
			break;
		case 'undo-mark':
			undoMark(store, outside.dispatch);
			break;
		case 'mark-all-read':
			markAllRead(effect, store, outside.dispatch);
			break;
		case 'find-stories':
			findStories(effect, store, outside.dispatch);
			break;
		case 'count-stories':
			countStories(effect, store, outside.dispatch);
			break;
		case 'keep-search':
		case 'drop-search':
			outside.changeSearches(effect);
			break;
		case 'refresh':
			send({type: 'refresh', sourceIds: effect.sourceIds, isManual: true});
			break;
		case 'wait':
			outside.wait(effect.milliseconds, effect.event);
			break;
		case 'open-link':
			outside.openLink(effect.url);
			break;
		case 'copy-link':
			outside.copyLink(effect.url);
			break;
		case 'find-feeds':
			send({type: 'find-feeds', token: effect.token, url: effect.url});
			break;
		case 'read-feed-list':
			outside.readFeedList(effect.token, effect.path);
			break;
		case 'add-feeds':
			outside.addFeeds(effect.feeds);
			break;
		case 'copy-markdown':
			outside.copyMarkdown(effect.markdown);
			break;
		case 'write-story':
			outside.writeStory(effect.article);
			break;
		case 'pipe-story':
			outside.pipeStory(effect.article);
			break;
		case 'edit-settings':
			outside.editSettings();
			break;
		case 'redraw':
			outside.redraw();
			break;
		case 'suspend':
			outside.suspend();
			break;
		case 'quit':
			store.setNote(visitKey, String(outside.clock()));
			outside.quit();
			break;
	}
}

/** The header shows them already; from now on they count as told. */
function announceAlerts(alerts: readonly RateAlert[], outside: Outside): void {
	const {store, alertSignal} = outside.world();
	keepToldAlerts(store, alerts);
	if (alertSignal !== 'none') {
		outside.signal(alertSignal, alerts.map(({text}) => text).join(' · '));
	}
}

/** The rows around a story, or around a place; half of what is asked for stands above it. */
export function readList(effect: EffectOf<'read-list'>, store: Store): Event {
	const {view, token, around, limit, isCollapsed} = effect;
	if (view === 'found') {
		return readFound(effect, store);
	}

	const position = around === null ? null : store.positionOf(view, around, false, isCollapsed);
	const middle = position ?? effect.position;
	const offset = Math.max(0, middle - Math.floor(limit / 2));
	const page = store.listHeadlines({view, offset, limit, isCollapsed});
	const basis = view === 'popular' ? store.popularBasis() : 'none';
	return {type: 'list-read', view, token, page, position, basis, muted: store.countMuted()};
}

/** The text as kept, or what the feed said, and the place where the reader left it. */
export function readArticle({token, headline}: EffectOf<'read-article'>, store: Store): Event {
	const stored = store.getArticle(headline.id);
	const article = stored?.article ?? articleFromSummary(headline, store.getEntryText(headline.id));
	return {
		type: 'article-read',
		token,
		article,
		isComplete: stored !== null && !stored.isOutdated && article.extractor !== 'feed',
		place: parsePlace(store.getNote(placeKey(headline.id))),
	};
}

const placeKey = (headlineId: number) => `place:${headlineId}`;

function parsePlace(note: string | null): Place | null {
	try {
		const {block, line} = JSON.parse(note ?? '{}');
		return Number.isInteger(block) && Number.isInteger(line) ? {block, line} : null;
	} catch {
		return null;
	}
}
