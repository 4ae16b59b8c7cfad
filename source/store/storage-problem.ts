import {type PlainReasonKey, sayReason} from '../text/say-reason.ts';

interface SqliteError extends Error {
	/** Extended result code; its low byte is the primary one. */
	readonly errcode: number;
}

const logic = 1;
const busy = 5;
const locked = 6;
const readOnly = 8;
const inputOutput = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const protocol = 15;
const notDatabase = 26;

const sqliteReasons: Readonly<Record<number, PlainReasonKey>> = {
	[busy]: 'locked',
	[locked]: 'locked',
	[readOnly]: 'unwritable',
	[inputOutput]: 'diskError',
	[corrupt]: 'damaged',
	[full]: 'diskFull',
	[cannotOpen]: 'unopenable',
	[protocol]: 'withoutLocks',
	[notDatabase]: 'notDatabase',
};

const systemReasons: Readonly<Record<string, PlainReasonKey>> = {
	EACCES: 'folderUnwritable',
	EPERM: 'folderUnwritable',
	EROFS: 'diskReadOnly',
	ENOSPC: 'diskFull',
	EDQUOT: 'quotaUsed',
	EIO: 'diskFails',
	ENOLCK: 'withoutLocks',
	ENOENT: 'folderUnmade',
	ENOTDIR: 'notFolder',
	EEXIST: 'notFolder',
	EISDIR: 'isFolder',
	ELOOP: 'circular',
	ENAMETOOLONG: 'longPath',
	EMFILE: 'manyFiles',
	ENFILE: 'manyFiles',
	ESTALE: 'diskLost',
};

/** Whether the error says that the file is damaged, or was never a database. */
export function isDamage(error: unknown): boolean {
	const code = primaryCode(error);
	return code === corrupt || code === notDatabase;
}

/** Whether a statement does not fit the tables, because they are not those that it was made for. */
export const isMismatch = (error: unknown): boolean => primaryCode(error) === logic;

/** Whether SQLite has tried for ten seconds to lock its log, and given up. */
export const isUnlockable = (error: unknown): boolean => primaryCode(error) === protocol;

export const isBusy = (error: unknown): boolean => primaryCode(error) === busy;

/** Whether a database in WAL mode cannot be read because nothing can be written beside it. */
export function isUnopenable(error: unknown): boolean {
	const code = primaryCode(error);
	return code === cannotOpen || code === readOnly;
}

/** Whether the error is about the file or the disk, not about our own code. */
export const isStorageProblem = (error: unknown): boolean => reasonOf(error) !== undefined;

/** Why the store or a file cannot be used, and what to do, as a part of a sentence about «it». */
export function explainProblem(error: unknown): string {
	return reasonOf(error) ?? (error instanceof Error ? error.message : String(error));
}

function reasonOf(error: unknown): string | undefined {
	const key = keyOf(error);
	return key && sayReason(key);
}

function keyOf(error: unknown): PlainReasonKey | undefined {
	const code = primaryCode(error);
	if (code !== null) {
		return sqliteReasons[code];
	}

	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? systemReasons[error.code]
		: undefined;
}

function primaryCode(error: unknown): number | null {
	if (error instanceof RangeError && error.message.startsWith('Value is too large to be repres')) {
		// A number that no program of ours has written: Node refuses to read it.
		return corrupt;
	}

	return isSqliteError(error) ? error.errcode % 256 : null;
}

function isSqliteError(error: unknown): error is SqliteError {
	return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
}
