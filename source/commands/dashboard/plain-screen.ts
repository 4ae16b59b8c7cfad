import type {State} from '../../state/state.ts';
import {currentList} from '../../state/state.ts';
import {announce} from '../../ui/plain/announce.ts';
import type {Skin} from '../../ui/skin.ts';
import type {LiveScreen} from './render-screen.tsx';

/** A held key is heard where it ends: it comes some thirty times a second, over a slow line in bunches. */
const restMilliseconds = 150;

/** The screen of plain mode: a column of lines that only grows. */
export interface PlainScreen extends LiveScreen {
	/** Says everything again. */
	repeat(state: State): void;
}

const mostColumns = 80;
const leastColumns = 40;
const leastRows = 10;

/** The size that the state is told: one pane at a time, and always something in it. */
export function plainSize(columns: number, rows: number) {
	return {
		columns: Math.max(leastColumns, Math.min(mostColumns, columns)),
		rows: Math.max(leastRows, rows),
	};
}

/** Says in words what Ink's screen would show. */
export function openPlainScreen(output: {write(text: string): unknown}, dress: Skin): PlainScreen {
	let skin = dress;
	let said: State | null = null;
	let newest: State | null = null;
	let timer: NodeJS.Timeout | undefined;

	const say = (state: State) => {
		clearTimeout(timer);
		const lines = announce(said, state, skin);
		said = state;
		if (lines.length > 0) {
			output.write(`${lines.join('\n')}\n`);
		}
	};

	return {
		draw(state) {
			const isMove = newest !== null && hasOnlyMoved(newest, state);
			newest = state;
			if (isMove) {
				clearTimeout(timer);
				timer = setTimeout(() => say(state), restMilliseconds);
			} else {
				say(state);
			}
		},
		repeat(state) {
			said = null;
			newest = state;
			say(state);
		},
		dress(other) {
			skin = other;
		},
		failure: new Promise(() => {}),
		close: () => clearTimeout(timer),
	};
}

/** Whether the selection or the line that is typed is another one, and nothing else has to be told. */
function hasOnlyMoved(before: State, after: State): boolean {
	const isSamePlace =
		before.view === after.view &&
		before.pane === after.pane &&
		before.overlay === after.overlay &&
		before.pane === 'list';
	const hasMoved =
		currentList(before)?.cursor !== currentList(after)?.cursor ||
		before.rates.cursor !== after.rates.cursor ||
		(before.prompt !== after.prompt && before.prompt !== null && after.prompt !== null);
	const isTold = after.notices.some(notice => !before.notices.includes(notice));
	return isSamePlace && hasMoved && !isTold;
}
