import type {FoundFeed} from '../../model/feed.ts';
import type {Language} from '../../model/language.ts';
import type {Event} from '../../state/event.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {wordsFor} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import {makeSettingsFile} from '../make-settings-file.ts';
import type {ReaderSettings} from '../open-home.ts';
import type {SearchChange} from './change-searches.ts';
import {createHandOver} from './hand-over.ts';
import type {Outside} from './run-effect.ts';
import type {World} from './world.ts';

interface OutsideOptions {
	readonly context: CommandContext;
	readonly session: TerminalSession;
	/** Copying takes a sequence, and plain mode writes none. */
	readonly hasClipboard: boolean;
	/** As they are now. */
	settings(): ReaderSettings;
	world(): World;
	/** The reader's, as it is at the moment. */
	language(): Language;
	dispatch(event: Event): void;
	/** The settings may be others now. */
	onSettingsEdited(): Promise<void>;
	/** The searches in the settings are others now, and nothing else. */
	onSearchesChanged(): void;
	redraw(): void;
	quit(): void;
}

/** The terminal, the browser, the editor and the clock, as the effects know them. */
export function createOutside(options: OutsideOptions): Outside {
	const {context, session, hasClipboard, dispatch} = options;
	const words = () => wordsFor(options.language());
	const tell = (text: string) => dispatch({type: 'answer-given', text});

	const copyLink = (url: string, before = '') => {
		const {notices, spoken} = words();
		if (!hasClipboard) {
			tell(before + spoken.address(url));
			return;
		}

		const copied = session.copyLink(url);
		tell(before + (copied.isCopied ? notices.copied(url) : copied.reason));
	};

	/** Where no browser can be opened, the reader is told why and has the address at hand. */
	const openOrCopy = async (url: string) => {
		const {openLink} = await import('../../terminal/open-link.ts');
		const result = await openLink(url, context.env, session);
		if (result.isOpened) {
			tell(words().notices.opened(url));
		} else {
			copyLink(url, `${result.reason} `);
		}
	};

	let isEditing = false;
	const editSettings = async () => {
		if (isEditing) {
			return;
		}

		isEditing = true;
		const {editFile} = await import('../../terminal/edit-file.ts');
		const {path, values} = options.settings();
		makeSettingsFile({path, all: () => values});
		const problem = await editFile(path, context.env, session);
		isEditing = false;
		if (problem) {
			tell(problem);
		} else {
			await options.onSettingsEdited();
		}
	};

	const subscribe = async (feeds: readonly FoundFeed[]) => {
		const {addFeeds} = await import('./add-feeds.ts');
		const {text, added} = await addFeeds(feeds, context, words().links);
		if (added.length > 0) {
			const {isSample, send} = options.world();
			for (const feed of isSample ? [] : added) {
				send({type: 'keep-found', feed});
			}

			await options.onSettingsEdited();
		}

		tell(text);
	};

	const readList = async (token: number, path: string) => {
		const {readListFile} = await import('./read-list-file.ts');
		dispatch(await readListFile(token, path));
	};

	const keepSearches = async (change: SearchChange) => {
		const {changeSearches} = await import('./change-searches.ts');
		const {text, isChanged} = await changeSearches(change, context, words().search);
		if (isChanged) {
			options.onSearchesChanged();
		}

		tell(text);
	};

	return {
		clock: context.clock,
		world: options.world,
		language: options.language,
		dispatch,
		wait: (milliseconds, event) => {
			setTimeout(() => dispatch(event), milliseconds).unref();
		},
		signal: (signal, text) => session.signal(signal, text),
		openLink: url => void openOrCopy(url),
		copyLink: url => copyLink(url),
		readFeedList: (token, path) => void readList(token, path),
		addFeeds: feeds => void subscribe(feeds),
		changeSearches: change => void keepSearches(change),
		...createHandOver({...options, tell}),
		editSettings: () => void editSettings(),
		redraw: options.redraw,
		suspend: () => void session.suspend(),
		quit: options.quit,
	};
}
