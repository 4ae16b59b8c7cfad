import stringWidth from 'string-width';
import {simpleWidth} from './graphemes.ts';
import {lazily} from './lazily.ts';

// What is known of a code point, in bits. Two each: the columns that it takes at the start of a cluster
// (none when it is invisible), and those that it adds behind the start.
const ownColumns = 0b11;
const addedShift = 2;
const isKnown = 1 << 4;
const isJamo = 1 << 5;
const isJoiner = 1 << 6;
const isPictograph = 1 << 7;
const isOfEmoji = 1 << 8;
const isOfKeycap = 1 << 9;

const patterns = lazily(
	() =>
		[
			[isJamo, /[\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7C6\uD7CB-\uD7FB]/],
			[isJoiner, /\u200D/],
			[isPictograph, /\p{Extended_Pictographic}/u],
			[isOfEmoji, /[[\p{Emoji}\p{Emoji_Component}]--[#*0-9\u20E3]]/v],
			[isOfKeycap, /[#*0-9]|\uFE0F|\u20E3/],
		] as const,
);
const addsColumns = lazily(() => /[\p{Spacing_Mark}\uFF00-\uFFEF]/v);
const leading = /[\u1100-\u115F\uA960-\uA97C]/;
const vowel = /[\u1160-\u11A7\uD7B0-\uD7C6]/;
const trailing = /[\u11A8-\u11FF\uD7CB-\uD7FB]/;

const facts = lazily(() => new Uint16Array(0x11_00_00));

/**
 * The columns of one grapheme cluster, as Ink's `string-width` counts them. That one takes some
 * microseconds for a cluster, which a story has a hundred thousand of; here it is asked for emoji in
 * several parts, and once for each code point.
 */
export function clusterWidth(cluster: string): number {
	return (cluster.length === 1 ? simpleWidth(cluster) : null) ?? widthOfParts(cluster);
}

/** Of what is no plain letter; it wakes patterns over Unicode, which no start should wait for. */
function widthOfParts(cluster: string): number {
	const known = facts();
	let width = 0;
	let common = isOfEmoji | isOfKeycap;
	let any = 0;
	let size = 0;
	for (let index = 0; index < cluster.length; index += size) {
		const codePoint = cluster.codePointAt(index) ?? 0;
		const fact = known[codePoint] || learn(codePoint);
		size = codePoint > 0xffff ? 2 : 1;
		common &= fact;
		any |= fact;
		if (width > 0) {
			width += (fact >> addedShift) & ownColumns;
		} else {
			width = fact & ownColumns;
			if (width > 0 && fact & isJamo) {
				return hangulWidth(cluster);
			}
		}
	}

	const isEmoji = common > 0 || (any & isJoiner && any & isPictograph);
	return isEmoji && cluster.length > size ? stringWidth(cluster) : width;
}

function learn(codePoint: number): number {
	const character = String.fromCodePoint(codePoint);
	const own = stringWidth(character);
	const added = addsColumns().test(character) ? own || 1 : 0;
	let fact = isKnown | own | (added << addedShift);
	for (const [bit, pattern] of patterns()) {
		fact |= pattern.test(character) ? bit : 0;
	}

	facts()[codePoint] = fact;
	return fact;
}

/** In a cluster that begins with a letter of Hangul, a syllable takes two columns, all else its own. */
function hangulWidth(cluster: string): number {
	const visible = [...cluster].filter(character => columnsOf(character) > 0);
	let width = 0;
	let isAllJamo = true;
	for (let index = 0; index < visible.length; index++) {
		const [character = '', next = '', third = ''] = visible.slice(index, index + 3);
		isAllJamo &&= (factOf(character) & isJamo) > 0;
		if (isAllJamo && leading.test(character) && vowel.test(next)) {
			width += 2;
			index += trailing.test(third) ? 2 : 1;
		} else {
			width += columnsOf(character);
		}
	}

	return width;
}

function columnsOf(character: string): number {
	return factOf(character) & ownColumns;
}

function factOf(character: string): number {
	const codePoint = character.codePointAt(0) ?? 0;
	return facts()[codePoint] || learn(codePoint);
}
