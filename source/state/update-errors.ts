import type {SourceState} from '../model/source.ts';
import type {Command} from './event.ts';
import {withAnswer} from './notice.ts';
import {movedCursor} from './overlay-cursor.ts';
import type {Overlay, State} from './state.ts';
import {type Step, step} from './step.ts';
import {askSource} from './update-sources.ts';
import {wordsOf} from './words-of.ts';

type ErrorsOverlay = Extract<Overlay, {kind: 'errors'}>;

/** The sources that did not answer when they were last asked; those that have nothing else lead. */
export function failedSources({sources}: Pick<State, 'sources'>): readonly SourceState[] {
	const isFailed = ({reason, status}: SourceState) =>
		status === 'failed' || status === 'stale' || (status === 'loading' && reason !== '');
	const failed = sources.filter(isFailed);
	return failed.toSorted((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'));
}

/** The one that the keys are about; null when every source answers. */
export function selectedFailure(state: State, {cursor}: ErrorsOverlay): SourceState | null {
	const failed = failedSources(state);
	return failed[Math.min(cursor, failed.length - 1)] ?? null;
}

/** Opens the errors view, or closes it. */
export function showErrors(state: State): Step {
	const isOpen = state.overlay?.kind === 'errors';
	const overlay: ErrorsOverlay = {kind: 'errors', top: 0, cursor: 0, hasAddress: false};
	return step({...state, overlay: isOpen ? null : overlay});
}

/** A command while the errors are on the screen; null for one that is not about them. */
export function giveToErrors(state: State, overlay: ErrorsOverlay, command: Command): Step | null {
	const cursor = movedCursor(command, overlay.cursor, failedSources(state).length);
	if (cursor !== null) {
		return step({...state, overlay: {...overlay, cursor, hasAddress: false}});
	}

	switch (command) {
		case 'open':
			return step({...state, overlay: {...overlay, hasAddress: !overlay.hasAddress}});
		case 'refresh-source': {
			const source = selectedFailure(state, overlay);
			return source ? askSource(state, source) : withAnswer(state, wordsOf(state).errors.none);
		}

		default:
			return null;
	}
}
