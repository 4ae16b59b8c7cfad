import type {Effect} from './event.ts';
import type {State} from './state.ts';

/** What follows from an event: the next state and what is to be done outside. */
export interface Step {
	readonly state: State;
	readonly effects: readonly Effect[];
}

/** The next state, and these things to be done. */
export function step(state: State, ...effects: readonly Effect[]): Step {
	return {state, effects};
}

/** One step after another, their effects in order. */
export function andThen({state, effects}: Step, next: (state: State) => Step): Step {
	const following = next(state);
	return {state: following.state, effects: [...effects, ...following.effects]};
}
