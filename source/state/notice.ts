import type {Effect} from './event.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';

const shortestMilliseconds = 4000;
const millisecondsPerCharacter = 50;
const mostWaiting = 5;

/** Tells the reader something in place of the hints, for as long as it takes to read; the next waits its turn. */
export function withNotice(state: State, text: string): Step {
	const token = state.token + 1;
	const [current, ...waiting] = [...state.notices, {text, token}];
	const notices = [...(current ? [current] : []), ...waiting.slice(-mostWaiting)];
	const next = {...state, token, notices};
	return state.notices.length > 0 ? step(next) : step(next, expiry(text, token));
}

/** What the reader did is answered at once, whatever else is waiting to be told. */
export function withAnswer(state: State, text: string): Step {
	const told = withNotice({...state, notices: []}, text);
	return {...told, state: {...told.state, isAnswered: true}};
}

/** The next key has the hint line back from the answer to the last one. */
export function withoutAnswer(state: State): State {
	return state.isAnswered ? {...state, isAnswered: false, notices: state.notices.slice(1)} : state;
}

/** The next notice, if there is one. */
export function noticeExpired(state: State, token: number): Step {
	const [current, ...others] = state.notices;
	if (current?.token !== token) {
		return step(state);
	}

	const [next] = others;
	const left = {...state, isAnswered: false, notices: others};
	return next ? step(left, expiry(next.text, next.token)) : step(left);
}

function expiry(text: string, token: number): Effect {
	const milliseconds = Math.max(shortestMilliseconds, text.length * millisecondsPerCharacter);
	return {type: 'wait', milliseconds, event: {type: 'notice-expired', token}};
}
