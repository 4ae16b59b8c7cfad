import type {Command, Event} from './event.ts';
import {giveCommand} from './give-command.ts';
import {withAnswer} from './notice.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';
import {wordsOf} from './words-of.ts';

/** How long a key that may be the first of several waits for the next. */
const pauseMilliseconds = 400;
const mostDigits = 6;

/** A digit: the first of a count, a part of a link's number, or, when nothing follows, its own command. */
export function digitTyped(state: State, digit: string, command: Command | null): Step {
	const digits = `${state.digits}${digit}`.slice(-mostDigits);
	const isAlone = state.digits === '';
	if (isAlone && digit === '0' && state.pane === 'list') {
		return step(state);
	}

	const typed: State = {...state, digits, pending: null};
	return isAlone && command ? waitForNext(typed, '', command) : step(typed);
}

/** The first keys of a sequence: what they mean alone waits, or is nothing. */
export function sequenceBegun(state: State, keys: string, command: Command | null): Step {
	return waitForNext(state, keys, command);
}

/** No other key has followed. */
export function keysRested(state: State, token: number): Step {
	const {pending} = state;
	if (pending?.token !== token) {
		return step(state);
	}

	const alone: State = {...state, pending: null, digits: pending.keys ? state.digits : ''};
	return pending.command ? giveCommand(alone, pending.command) : step(alone);
}

/** What the key does, and where. */
export function keyMisplaced(
	state: State,
	{command, place}: Extract<Event, {type: 'key-misplaced'}>,
): Step {
	const {help, onlyIn} = wordsOf(state).keys;
	return withAnswer({...state, digits: ''}, onlyIn[place](help[command]));
}

function waitForNext(state: State, keys: string, command: Command | null): Step {
	const token = state.token + 1;
	return step(
		{...state, token, pending: {keys, command, token}},
		{type: 'wait', milliseconds: pauseMilliseconds, event: {type: 'keys-rested', token}},
	);
}
