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

function diffEachRow(shown: ShownRows, target: readonly Row[]): readonly Operation[] {
	return target.flatMap((row, y) => diffRows(y, shown[y], row));
}

function isKnown(rows: ShownRows): rows is readonly Row[] {
	return !rows.includes(undefined);
}
