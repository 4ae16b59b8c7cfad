import {translateReason} from '../text/translate-reason.ts';
import {choiceRead, followLate} from './choose-stories.ts';
import {promptTyped} from './command-line.ts';
import type {Event} from './event.ts';
import {giveCommand} from './give-command.ts';
import {chooseHintAction, typeHint} from './link-hints.ts';
import {noticeExpired, withAnswer, withNotice, withoutAnswer} from './notice.ts';
import {rateNewsRead} from './rates/rate-news.ts';
import {textTyped} from './rates/typed-text.ts';
import {lookAgain, storiesFound, typingRested} from './search/find-stories.ts';
import {countAgain, countSearch, storiesCounted} from './search/searches-overlay.ts';
import type {State} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {pageLoaded} from './trail.ts';
import {digitTyped, keyMisplaced, keysRested, sequenceBegun} from './typed-keys.ts';
import {articleFailed, articleLoaded, articleRead, readingRested} from './update-article.ts';
import {feedsFound, feedsMissed} from './update-feeds.ts';
import {headlinesChanged, listRead, selectionRested} from './update-list.ts';
import {allMarked, choiceMarked, markUndone} from './update-marks.ts';
import {rowClicked, storyClicked, wheelTurned} from './update-mouse.ts';
import {historyLoaded, pairRead, ratesRead, withRates} from './update-rates.ts';
import {
	clockTicked,
	editionChanged,
	optionsChanged,
	resized,
	sourceChanged,
} from './update-screen.ts';
import {refreshFinished} from './update-sources.ts';

/** A click is an answer to whatever was asked for. */
const withoutQuestion = (state: State): State => ({
	...withoutAnswer(state),
	pending: null,
	choice: null,
	linkHints: null,
	prompt: null,
});

/** The whole program as one pure function: no clock, no disk, no screen in it. */
export function update(state: State, event: Event): Step {
	switch (event.type) {
		case 'command-given':
			return giveCommand(state, event.command);
		case 'digit-typed':
			return digitTyped(state, event.digit, event.command);
		case 'sequence-begun':
			return sequenceBegun(state, event.keys, event.command);
		case 'sequence-ended':
			return giveCommand({...state, pending: null}, event.command);
		case 'key-misplaced':
			return keyMisplaced(state, event);
		case 'keys-rested':
			return keysRested(state, event.token);
		case 'prompt-typed':
			return promptTyped(state, event.key);
		case 'feeds-found':
			return feedsFound(state, event);
		case 'feeds-missed':
			return feedsMissed(state, event);
		case 'typing-rested':
			return typingRested(state, event.token);
		case 'stories-found':
			return storiesFound(state, event);
		case 'count-due':
			return countSearch(state, event);
		case 'stories-counted':
			return storiesCounted(state, event);
		case 'hint-typed':
			return typeHint(state, event.letter);
		case 'hint-action-chosen':
			return chooseHintAction(state, event.action);
		case 'hints-left':
			return step({...state, linkHints: null});
		case 'wheel-turned':
			return wheelTurned(withoutQuestion(state), event.place, event.lines);
		case 'row-clicked':
			return rowClicked(withoutQuestion(state), event.place);
		case 'story-clicked':
			return storyClicked(withoutQuestion(state), event.link);
		case 'resized':
			return resized(state, event.columns, event.rows);
		case 'clock-ticked':
			return clockTicked(state, event.now);
		case 'visit-read':
			return step({...state, lastVisit: event.time});
		case 'headlines-changed':
			return andThen(andThen(headlinesChanged(state), lookAgain), countAgain);
		case 'list-read':
			return followLate(listRead(state, event));
		case 'selection-rested':
			return selectionRested(state, event.token);
		case 'article-read':
			return articleRead(state, event);
		case 'article-loaded':
			return articleLoaded(state, event.token);
		case 'page-loaded':
			return pageLoaded(state, event);
		case 'article-failed':
			return articleFailed(state, event.token, event.reason);
		case 'reading-rested':
			return readingRested(state, event.token);
		case 'rates-changed':
			return step(state, {type: 'read-rates'});
		case 'rates-read':
			return ratesRead(state, event);
		case 'pair-read':
			return pairRead(state, event.report);
		case 'history-loaded':
			return historyLoaded(state, event);
		case 'amount-converted':
			return step(withRates(state, {answer: event.answer}));
		case 'rate-news-read':
			return rateNewsRead(state, {about: event.about, rows: event.rows});
		case 'text-typed':
			return textTyped(state, event.key);
		case 'source-changed':
			return sourceChanged(state, event.source);
		case 'sources-read':
			return step({...state, sources: event.sources});
		case 'refresh-finished':
			return refreshFinished(state, event.done, event.failed);
		case 'all-marked':
			return allMarked(state, event.ids);
		case 'choice-read':
			return choiceRead(state, event);
		case 'choice-marked':
			return choiceMarked(state, event.mark);
		case 'mark-undone':
			return markUndone(state, event);
		case 'edition-changed':
			return editionChanged(state, event.isSample, event.notice);
		case 'options-changed':
			return optionsChanged(state, event.options);
		case 'notice-raised':
			return withNotice(state, translateReason(event.text, state.options.language));
		case 'answer-given':
			return withAnswer(state, translateReason(event.text, state.options.language));
		case 'notice-expired':
			return noticeExpired(state, event.token);
	}
}
