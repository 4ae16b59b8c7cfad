import type * as Sqlite from 'node:sqlite';

/**
 * Loads `node:sqlite`. Node 22 prints an ExperimentalWarning when the module is first loaded, which
 * would land on the screen: warnings are held back for the length of this load and no longer.
 */
export function loadSqlite(): typeof Sqlite {
	const {emitWarning} = process;
	process.emitWarning = () => {};
	try {
		return process.getBuiltinModule('node:sqlite');
	} finally {
		process.emitWarning = emitWarning;
	}
}
