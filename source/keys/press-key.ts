import type {Event} from '../state/event.ts';
import {takesCount} from '../state/give-command.ts';
import type {Pending, State} from '../state/state.ts';
import {bindings} from './bindings.ts';
import {matchKey} from './match-key.ts';

/** The program that keys are pressed in. */
export interface Pressed {
	readonly state: State;
	dispatch(event: Event): void;
}

/**
 * Dispatches what a key means. Where one is waiting for the next and this is none that goes with it,
 * that one takes effect first, so that this one means what it means then.
 */
export function pressKey(key: string, program: Pressed, table = bindings): void {
	const {pending} = program.state;
	const event = matchKey(key, program.state, table);
	if (!pending || goesOn(event, pending)) {
		dispatchIfAny(event, program);
		return;
	}

	program.dispatch({type: 'keys-rested', token: pending.token});
	dispatchIfAny(matchKey(key, program.state, table), program);
}

function goesOn(event: Event | null, {keys}: Pending): boolean {
	switch (event?.type) {
		case 'digit-typed':
			return keys === '';
		case 'sequence-begun':
			return keys === '' || event.keys.startsWith(`${keys} `);
		case 'sequence-ended':
			return true;
		case 'command-given':
			return keys === '' && takesCount(event.command);
		default:
			return false;
	}
}

function dispatchIfAny(event: Event | null, {dispatch}: Pressed): void {
	if (event) {
		dispatch(event);
	}
}
