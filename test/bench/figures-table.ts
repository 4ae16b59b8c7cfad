/** One line of the table: what was measured, for Masthead and for newsboat, and what was aimed at. */
export type AddRow = (what: string, ours: string, theirs?: string, target?: string) => void;

/** The table that a benchmark prints at its end; each row is told on standard error as it comes. */
export function startTable(otherName: string): {
	readonly row: AddRow;
	readonly print: () => void;
} {
	const rows: (readonly string[])[] = [];
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return {
		row: (what, ours, theirs = '', target = '') => {
			rows.push([what, ours, theirs, target]);
			process.stderr.write(`${what}: ${ours}${theirs ? ` | newsboat ${theirs}` : ''}\n`);
		},
		print: () => {
			const head = [line(['', 'Masthead', otherName, 'target']), '|---|---|---|---|'];
			process.stdout.write(`${[...head, ...rows.map(line)].join('\n')}\n`);
		},
	};
}
