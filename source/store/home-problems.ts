import {sayReason} from '../text/say-reason.ts';
import type {Paths} from './paths.ts';

/** Where the files are when that is not where the reader expects them. Apart from `paths.ts`, which each start waits for. */
export function homeProblems({substitute}: Pick<Paths, 'substitute'>): readonly string[] {
	return substitute === null ? [] : [sayReason('noHome', {path: substitute})];
}
