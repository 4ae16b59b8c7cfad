import type {View} from '../../model/headline.ts';
import type {Place} from '../event.ts';
import type {State, TrailStep} from '../state.ts';

/** Where the reader was when the search began. */
export interface Origin extends Pick<State, 'pane' | 'trail' | 'isZen'> {
	readonly view: Exclude<View, 'found'>;
	readonly story: TrailStep | null;
}

/** What is being looked for in the lists: it makes a list of its own. */
export interface Finding {
	/** What has been typed after `/`. */
	readonly query: string;
	/** What has been typed after `=`: words of titles. */
	readonly filter: string;
	/** The stories that were found; they stay until something else is looked for. */
	readonly ids: readonly number[];
	/** The newest request; an answer to an older one is dropped. */
	readonly token: number;
	/** Whether the newest request has not been answered yet. */
	readonly isPending: boolean;
	/** The newest request is for news of what is on screen already. */
	readonly isAgain: boolean;
	readonly origin: Origin;
}

/** As many as the store gives. */
const mostFound = 1000;

/** How many stories were found: `12`, or `1000+`. */
export const countText = (count: number): string => `${count}${count >= mostFound ? '+' : ''}`;

/** What is being looked for in the story on screen. */
export interface TextFind {
	readonly text: string;
	/** Where the reader was when it began. */
	readonly place: Place | null;
}
