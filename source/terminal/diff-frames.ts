import {detectScroll, scrollRows} from './detect-scroll.ts';
import {diffRows} from './diff-rows.ts';
import type {Operation} from './operations.ts';
import type {Row} from './rows.ts';

/** What the screen shows; undefined where nobody knows. */
export type ShownRows = readonly (Row | undefined)[];

/** Ways to turn what is shown into the target, the plain one first; the caller takes the one that encodes shortest. */
export function diffFrames(
	shown: ShownRows,
	target: readonly Row[],
	hasScrollRegions: boolean,
): readonly (readonly Operation[])[] {
	const plain = diffEachRow(shown, target);
	if (!hasScrollRegions || !isKnown(shown)) return [plain];
	const scroll = detectScroll(shown, target);
	if (scroll === undefined) return [plain];
	return [plain, [scroll, ...diffEachRow(scrollRows(shown, scroll), target)]];
}

/** From top to bottom, unless the screen might be empty in between: then the rows with text come first. */
function diffEachRow(shown: ShownRows, target: readonly Row[]): readonly Operation[] {
	const rows = target.map((row, y) => ({
		operations: diffRows(y, shown[y], row),
		isInked: row.inked > 0,
		stays: row.inked > 0 && (shown[y]?.inked ?? 0) > 0,
	}));
	const ordered = rows.some(({stays}) => stays)
		? rows
		: [...rows.filter(({isInked}) => isInked), ...rows.filter(({isInked}) => !isInked)];
	return ordered.flatMap(({operations}) => operations);
}

function isKnown(rows: ShownRows): rows is readonly Row[] {
	return !rows.includes(undefined);
}
