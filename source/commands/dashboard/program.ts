import type {Effect, Event} from '../../state/event.ts';
import type {State} from '../../state/state.ts';
import {update} from '../../state/update.ts';

/** The pure core at work: events in, states out, effects handed on. */
export interface Program {
	readonly state: State;
	/** Takes an event; one that comes while another is at work follows it, before anything is drawn. */
	dispatch(event: Event): void;
	/** From here on nothing happens: what a timer or a worker still says is about a store that is closed. */
	stop(): void;
}

interface ProgramOptions {
	readonly initial: State;
	run(effect: Effect): void;
	/** Called once after each event that changed the state, and after everything that it led to. */
	draw(cause: Event): void;
}

export function createProgram({initial, run, draw}: ProgramOptions): Program {
	const queue: Event[] = [];
	let state = initial;
	let isAtWork = false;
	let isStopped = false;

	function work(): void {
		for (let event = queue.shift(); event; event = queue.shift()) {
			const next = update(state, event);
			state = next.state;
			next.effects.forEach(run);
		}
	}

	return {
		get state() {
			return state;
		},
		dispatch(event) {
			if (isStopped) {
				return;
			}

			queue.push(event);
			if (isAtWork) {
				return;
			}

			const before = state;
			isAtWork = true;
			try {
				work();
			} finally {
				isAtWork = false;
			}

			if (state !== before) {
				draw(event);
			}
		},
		stop() {
			isStopped = true;
		},
	};
}
