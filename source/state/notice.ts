import type {State} from './state.ts';
import {type Step, step} from './step.ts';

const noticeMilliseconds = 6000;

/** Shows one line to the reader for a while, in place of the hints. */
export function withNotice(state: State, text: string): Step {
	const token = state.token + 1;
	return step(
		{...state, token, notice: {text, token}},
		{type: 'wait', milliseconds: noticeMilliseconds, event: {type: 'notice-expired', token}},
	);
}
