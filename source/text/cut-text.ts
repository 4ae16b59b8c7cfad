import {graphemeStart} from './graphemes.ts';

const ellipsis = '…';

/** A cluster longer than this many code units is an attack, and may be cut anywhere. */
const longestCluster = 64;

/** Shortens a text of more than `limit` code points to at most `limit`, the last of them an ellipsis. */
export function cutToCodePoints(text: string, limit: number): string {
	if (limit < 1) {
		return '';
	}

	return indexOfCodePoint(text, limit) < text.length
		? dropLastJoiner(
				text.slice(0, boundaryBefore(text, indexOfCodePoint(text, limit - 1))).trimEnd(),
			) + ellipsis
		: text;
}

/** Breaks lines of more than `limit` code points, at a space where there is one. */
export function splitLongLines(text: string, limit: number): string {
	if (text.length <= limit) {
		return text;
	}

	return text
		.split('\n')
		.map(line => splitLine(line, limit))
		.join('\n');
}

function splitLine(line: string, limit: number): string {
	const pieces: string[] = [];
	let rest = line;
	while (rest.length > limit) {
		const end = indexOfCodePoint(rest, limit);
		if (end === rest.length) {
			break;
		}

		const space = rest.lastIndexOf(' ', end);
		const cut = space > end / 2 ? space : boundaryBefore(rest, end);
		pieces.push(dropLastJoiner(rest.slice(0, cut)));
		rest = rest.slice(space === cut ? cut + 1 : cut);
	}

	return [...pieces, rest].join('\n');
}

/** The code unit at which the code point number `count` starts, or the length of a shorter text. */
function indexOfCodePoint(text: string, count: number): number {
	if (text.length <= count) {
		return text.length;
	}

	let index = 0;
	for (let passed = 0; passed < count && index < text.length; passed++) {
		index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
	}

	return index;
}

/** The last grapheme boundary at or before `index`. */
function boundaryBefore(text: string, index: number): number {
	const start = graphemeStart(text.slice(0, index + longestCluster), index);
	return index - start <= longestCluster ? start : baseBefore(text, index);
}

/** Where the last code point at or before `index` starts that is not a mark or joiner of another. */
function baseBefore(text: string, index: number): number {
	let base = index;
	while (base > 0 && /^[\p{M}\p{Cs}\u200C\u200D]/u.test(text.slice(base, base + 2))) {
		base--;
	}

	return base;
}

// At the end a joiner joins nothing, and it would be stripped the next time.
function dropLastJoiner(text: string): string {
	return text.replace(/(?:[\u200C\u200D]|(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F])$/u, '');
}
