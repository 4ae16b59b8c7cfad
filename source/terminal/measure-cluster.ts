import {lazily} from '../text/lazily.ts';
import {widthOf} from '../text/width.ts';

/** How a grapheme cluster sits on the screen. */
export type Measure = {
	/** Columns; 0 for a cluster that shows nothing. */
	readonly width: number;
	/** Terminals differ about its columns, so the cursor is anywhere after it. */
	readonly isDisputed: boolean;
	/** Columns that a terminal may take beyond `width`. */
	readonly overhang: number;
};

const measures = new Map<string, Measure>();
const largestCache = 4096;

// Code points on whose width all terminals agree: one column, or two for the East Asian scripts.
const agreed = lazily(
	() =>
		/^[[\p{L}\p{N}\p{P}\p{S}\p{Zs}]--[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB\u4DC0-\u4DFF]]\p{Mn}*$/v,
);
const isEastAsian = lazily(
	() =>
		/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/v,
);
const changesWidth = /[\uFE00-\uFE0F\u20E3\u{E0100}-\u{E01EF}]/u;
const controls = lazily(() => /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
const invisible = lazily(() => /^\p{Default_Ignorable_Code_Point}+$/u);
const noColumns: Measure = {width: 0, isDisputed: false, overhang: 0};

/** Measures a grapheme cluster; control characters of any kind count as nothing to show. */
export function measureCluster(cluster: string): Measure {
	const known = measures.get(cluster);
	if (known !== undefined) return known;
	if (measures.size >= largestCache) measures.clear();
	const measure = measureAnew(cluster);
	measures.set(cluster, measure);
	return measure;
}

function measureAnew(cluster: string): Measure {
	if (controls().test(cluster) || invisible().test(cluster)) return noColumns;
	const width = Math.max(1, widthOf(cluster));
	const isAgreed =
		agreed().test(cluster) &&
		!changesWidth.test(cluster) &&
		(width === 1 || isEastAsian().test(cluster));
	if (isAgreed) return {width, isDisputed: false, overhang: 0};
	return {width, isDisputed: true, overhang: Math.max(0, 2 * [...cluster].length - width)};
}
