import {bindings} from '../../source/keys/bindings.ts';
import {helpRows} from '../../source/keys/help.ts';
import {pressKey} from '../../source/keys/press-key.ts';
import type {Article} from '../../source/model/article.ts';
import type {Headline, ListView, StoredList} from '../../source/model/headline.ts';
import type {Language} from '../../source/model/language.ts';
import {isAbove, type Mark} from '../../source/model/mark.ts';
import type {StorySearch} from '../../source/model/story-search.ts';
import {isChosen} from '../../source/state/choose-stories.ts';
import type {Command, Effect, Event} from '../../source/state/event.ts';
import {initialState, type State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {findTerms, searchTerms} from '../../source/text/search-terms.ts';

/** A headline for tests; the time goes down with the id so that lists are in order of id. */
export function makeHeadline(id: number, change: Partial<Headline> = {}): Headline {
	const time = Date.UTC(2026, 10, 24, 9, 0) - id * 60_000;
	return {
		id,
		feedId: 'daily',
		source: 'Daily',
		title: `Story ${id}`,
		url: `https://daily.example/${id}/`,
		published: time,
		firstSeen: time,
		time,
		isRead: false,
		isSaved: false,
		...change,
	};
}

/** An article of so many paragraphs, each of one short sentence. */
export function makeArticle(paragraphs: number, change: Partial<Article> = {}): Article {
	return {
		url: 'https://daily.example/1/',
		title: 'Story',
		byline: '',
		published: null,
		siteName: 'Daily',
		language: 'en',
		blocks: Array.from({length: paragraphs}, (_, index) => ({
			kind: 'paragraph',
			spans: [{text: `Paragraph ${index + 1} says a little.`}],
		})),
		links: [],
		popular: [],
		wordCount: paragraphs * 5,
		completeness: 'full',
		extractor: 'readability',
		...change,
	};
}

export interface Driver {
	state: State;
	/** The stories that the store would hold, by view. */
	stories: Record<StoredList, Headline[]>;
	articles: Map<number, Article>;
	/** What the store would say about a pair of rates. */
	readPair: ((asked: Extract<Effect, {type: 'read-pair'}>) => Event) | null;
	/** Marks that can be taken back, newest last. */
	readonly journal: Mark[];
	/** Effects that need the outside, in order. */
	readonly done: Effect[];
	send(event: Event): void;
	/** Presses keys in the line that is being typed. */
	type(text: string): void;
	give(...commands: readonly Command[]): void;
	/** Lets everything happen that the state waits for. */
	rest(): void;
}

/** Runs the pure core against lists in memory, as the program does against its store. */
export function createDriver(
	stories: readonly Headline[],
	columns = 80,
	rows = 24,
	articles: readonly (readonly [id: number, article: Article])[] = [],
	language: Language = 'en',
): Driver {
	let waiting: Event[] = [];
	const options = {
		hasSeconds: false,
		timeZone: 'UTC',
		isUtf8: true,
		language,
		searches: [],
		help: helpRows({isUtf8: true, language}),
	};
	const driver: Driver = {
		state: initialState({
			columns,
			rows,
			now: Date.UTC(2026, 10, 24, 9, 24),
			options,
			isSample: false,
		}),
		stories: {latest: [...stories], popular: [], saved: []},
		articles: new Map(articles),
		readPair: null,
		journal: [],
		done: [],
		send(event) {
			const {state, effects} = update(driver.state, event);
			driver.state = state;
			for (const effect of effects) {
				answer(effect);
			}
		},
		type(text) {
			for (const key of text) {
				driver.send({type: 'prompt-typed', key: key === ' ' ? 'Space' : key});
			}

			driver.rest();
		},
		give(...commands) {
			for (const command of commands) {
				driver.send({type: 'command-given', command});
			}
		},
		rest() {
			const events = waiting;
			waiting = [];
			for (const event of events) {
				driver.send(event);
			}
		},
	};

	/** The stories that have the words in their titles. */
	function found({words, titleWords, isUnread}: StorySearch): readonly Headline[] {
		const terms = searchTerms(`${words} ${titleWords}`);
		return driver.stories.latest.filter(
			({title, isRead}) =>
				!(isUnread && isRead) && terms.every(term => findTerms(title, [term]).length > 0),
		);
	}

	function answer(effect: Effect): void {
		if (effect.type === 'wait') {
			waiting.push(effect.event);
		} else if (effect.type === 'read-list') {
			readList(effect);
		} else if (effect.type === 'find-stories') {
			const hits = new Set(found(effect.search));
			const stories = driver.stories.latest.filter(
				story => hits.has(story) || effect.kept.includes(story.id),
			);
			const unread = stories.filter(({isRead}) => !isRead).length;
			const ids = stories.map(({id}) => id);
			driver.send({type: 'stories-found', token: effect.token, found: {ids, unread}});
		} else if (effect.type === 'count-stories') {
			const {token, query, search} = effect;
			const all = found(search);
			const count = {all: all.length, unread: all.filter(({isRead}) => !isRead).length};
			driver.send({type: 'stories-counted', token, query, count});
		} else if (effect.type === 'read-article') {
			const article = driver.articles.get(effect.headline.id);
			driver.send({
				type: 'article-read',
				token: effect.token,
				article: article ?? makeArticle(1, {completeness: 'summary', extractor: 'feed'}),
				isComplete: article !== undefined,
				place: null,
			});
		} else if (effect.type === 'read-choice') {
			readChoice(effect);
		} else if (effect.type === 'mark-choice') {
			markChoice(effect);
		} else if (effect.type === 'undo-mark') {
			const mark = driver.journal.pop() ?? null;
			const story = driver.stories.latest.find(({id}) => id === mark?.ids[0]);
			driver.send({type: 'mark-undone', mark, title: story?.title ?? ''});
		} else {
			driver.done.push(effect);
			if (effect.type === 'make-mark') {
				driver.journal.push(effect.mark);
			}

			if (effect.type === 'read-pair' && driver.readPair) {
				driver.send(driver.readPair(effect));
			}
		}
	}

	function readChoice({view, one, other, found}: Extract<Effect, {type: 'read-choice'}>): void {
		const [first, last] = isAbove(other, one) ? [other, one] : [one, other];
		const ids = listOf(view, found).map(({id}) => id);
		const range = {first, last, newest: Math.max(...ids), ids: null};
		const count = ids.indexOf(last.id) - ids.indexOf(first.id) + 1;
		driver.send({type: 'choice-read', range, count});
	}

	function markChoice({kind, view, range, found}: Extract<Effect, {type: 'mark-choice'}>): void {
		const choice = {anchor: range.first, range, count: 0, isBehind: false};
		const chosen = listOf(view, found).filter(story => isChosen(choice, story));
		const has = ({isRead, isSaved}: Headline) => (kind === 'read' ? isRead : isSaved);
		const value = !chosen.every(has);
		const ids = chosen.filter(story => has(story) !== value).map(({id}) => id);
		const mark: Mark = {kind, ids, value};
		driver.send({type: 'choice-marked', mark});
		driver.done.push({type: 'make-mark', mark});
		driver.journal.push(mark);
	}

	function listOf(view: ListView, found: readonly number[]): readonly Headline[] {
		const stories = [...driver.stories.latest, ...driver.stories.saved];
		return view === 'found'
			? found.flatMap(id => stories.find(story => story.id === id) ?? [])
			: driver.stories[view];
	}

	function readList({
		view,
		token,
		around,
		position,
		found,
		limit,
	}: Extract<Effect, {type: 'read-list'}>) {
		const all = listOf(view, found.ids);
		const place = around === null ? -1 : all.findIndex(({id}) => id === around);
		const offset = Math.max(0, (place < 0 ? position : place) - Math.floor(limit / 2));
		driver.send({
			type: 'list-read',
			view,
			token,
			page: {
				total: all.length,
				unread: all.filter(({isRead}) => !isRead).length,
				offset,
				rows: all.slice(offset, offset + limit),
			},
			position: place < 0 ? null : place,
			basis: 'none',
			muted: 0,
		});
	}

	driver.send({type: 'headlines-changed'});
	return driver;
}

/** Presses keys as fast as the program sees them: nothing rests in between. */
export function pressKeys(driver: Driver, keys: readonly string[], table = bindings): void {
	const program = {
		get state() {
			return driver.state;
		},
		dispatch: driver.send,
	};
	for (const key of keys) {
		pressKey(key, program, table);
	}
}
