import {type Words, wordsFor} from '../words/words.ts';
import type {State} from './state.ts';

/** What the interface says, in the reader's language. */
export const wordsOf = ({options}: Pick<State, 'options'>): Words => wordsFor(options.language);
