/** A test by its file under `test/` and its title, or that of the group it is in, as the file spells it. */
export interface NamedTest {
	readonly file: string;
	readonly title: string;
}

/** A measurement that is made on request: the command, and what it printed when it was last run. */
export interface Measurement {
	readonly command: string;
	readonly figure: string;
}

interface Kept {
	readonly tests: readonly NamedTest[];
	readonly measured?: readonly Measurement[];
	/** What of the promise is shown by none of these. */
	readonly except?: string;
	readonly notKept?: never;
}

interface NotKept {
	/** Why not, and what there is instead. */
	readonly notKept: string;
	readonly tests?: never;
	readonly measured?: never;
	readonly except?: never;
}

/** What is promised to the reader, and what shows that it is kept. */
export type ReaderPromise = {
	readonly number: number;
	readonly promise: string;
} & (Kept | NotKept);

/** Tests of one file. */
export function inFile(file: string, ...titles: readonly string[]): readonly NamedTest[] {
	return titles.map(title => ({file, title}));
}
