import type {State} from '../../state/state.ts';
import {failedSources} from '../../state/update-errors.ts';
import {wordsOf} from '../../state/words-of.ts';
import {clockTime} from '../../text/time-ago.ts';
import type {Skin} from '../skin.ts';
import {isAsking, sayList} from './say-list.ts';
import {sayOverlay} from './say-overlay.ts';
import {sayHeaderRates, sayRates} from './say-rates.ts';
import {sayStory} from './say-story.ts';
import {sayTyping} from './say-typing.ts';
import {spoken} from './spoken.ts';

/**
 * What is new between two states, in lines of words: nothing for what stayed as it was. From nothing
 * (null) it is all that there is to say. Pure; the lines hold printable text only.
 */
export function announce(before: State | null, after: State, skin: Skin): readonly string[] {
	return [
		...(before ? [] : [`Masthead, ${clockTime(after.now, after.options.timeZone)}`]),
		...sayHeaderRates(before, after),
		...saySources(before, after),
		...sayAlerts(before, after),
		...sayOverlay(before, after, skin),
		...sayRates(before, after),
		...sayStory(before, after),
		...sayList(before, after),
		...sayTyping(before, after, skin),
		...sayNotices(before, after),
	];
}

function sayNotices(before: State | null, after: State): readonly string[] {
	const told = new Set(before?.notices.map(({token}) => token));
	return after.notices
		.filter(({token}) => !told.has(token))
		.map(({text}) => spoken(text, wordsOf(after).spoken));
}

function sayAlerts(before: State | null, after: State): readonly string[] {
	const told = new Set(before?.rates.alerts.map(({text}) => text));
	const words = wordsOf(after).spoken;
	const isNew = ({text}: {readonly text: string}) => !told.has(text);
	return after.rates.alerts.filter(isNew).map(({text}) => spoken(words.alert(text), words));
}

/** That the sources have been asked, and how many of them did not answer. */
function saySources(before: State | null, after: State): readonly string[] {
	const hasEnded = before !== null && isAsking(before) && !isAsking(after);
	const failed = countFailed(after);
	const isOther =
		hasEnded || before === null || (!isAsking(after) && countFailed(before) !== failed);
	const words = wordsOf(after).spoken;
	return [
		...(hasEnded ? [words.asked] : []),
		...(isOther && failed > 0 ? [words.failed(failed, after.sources.length)] : []),
	];
}

const countFailed = (state: State): number => failedSources(state).length;
