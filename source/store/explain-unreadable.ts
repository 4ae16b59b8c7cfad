import {type PlainReasonKey, sayReason} from '../text/say-reason.ts';
import {explainProblem} from './storage-problem.ts';

const reasons: Readonly<Record<string, PlainReasonKey>> = {
	ENOENT: 'noSuchFile',
	EISDIR: 'folderForFile',
	EACCES: 'unreadableFile',
	EPERM: 'unreadableFile',
};

/** Why a file that the reader has named or written cannot be read, as a part of a sentence about it. */
export function explainUnreadable(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : '';
	const key = typeof code === 'string' ? reasons[code] : undefined;
	return key ? sayReason(key) : explainProblem(error);
}
