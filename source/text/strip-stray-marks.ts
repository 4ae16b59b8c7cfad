import {lazily} from './lazily.ts';

const emojiSelectors = /[\uFE0E\uFE0F]+/gu;
const joiners = /[\u200C\u200D]+/gu;
// What a letter takes on, the skin tones and the half-width voicing marks too.
const mark = String.raw`[\p{M}\p{Emoji_Modifier}\uFF9E\uFF9F]`;
const excessMarks = lazily(
	() => new RegExp(String.raw`((?:${mark}[\u200C\u200D]?){4})${mark}+`, 'gu'),
);

// What joins whole letters into one cluster: more of it in a row than any word has.
const viramas = String.raw`\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2\u1A60\u1B44\u1BAB\uA9C0\uAAF6\u{10A3F}\u{11133}\u{113D0}\u{1193E}\u{11A47}\u{11A99}\u{11F42}`;
const excessConjuncts = lazily(
	() =>
		new RegExp(
			String.raw`(?:\p{L}[[\p{M}\u200C\u200D]--[${viramas}]]{0,8}[${viramas}][\p{M}\u200C\u200D]{0,8}){8,}`,
			'gv',
		),
);
const anyVirama = lazily(() => new RegExp(`[${viramas}]`, 'gu'));
const prefix = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]`;
const excessPrefixes = lazily(() => new RegExp(`(${prefix}{8})${prefix}+`, 'gu'));
// A table of them has each kind in a row, and none is longer.
const excessJamo =
	/([\u1100-\u115E\uA960-\uA97C]{128})[\u1100-\u115E\uA960-\uA97C]+|([\u1161-\u11A7\uD7B0-\uD7C6]{128})[\u1161-\u11A7\uD7B0-\uD7C6]+|([\u11A8-\u11FF\uD7CB-\uD7FB]{128})[\u11A8-\u11FF\uD7CB-\uD7FB]+/g;

const endsInPictograph = lazily(() => /\p{Extended_Pictographic}$/u);
const endsInKeycapBase = /[0-9#*]$/;

// Letters that change their form beside a neighbour.
const cursive = 'Adlm Arab Mand Mani Mong Nkoo Phag Phlp Rohg Sogd Syrc';
const conjoining =
	'Bali Beng Cakm Deva Gran Gujr Guru Java Khmr Knda Lana Mlym Mymr Orya Sinh Taml Telu Tibt';
const joiningScripts = `${cursive} ${conjoining}`
	.split(' ')
	.map(script => String.raw`\p{Script=${script}}`)
	.join('');

// No more than three marks before it: one more may follow, and the four of them all stay.
const endsInJoiningLetter = lazily(
	() => new RegExp(String.raw`[[${joiningScripts}]&&\p{L}]\p{M}{0,3}$`, 'v'),
);
const startsInJoiningLetter = lazily(
	() => new RegExp(String.raw`^[[${joiningScripts}]&&\p{L}]`, 'v'),
);
const startsInVirama =
	/^[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2]/;

const endsInEmoji = lazily(() => /\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?$/u);
const startsInEmoji = lazily(() => /^\p{Extended_Pictographic}/u);

/** Enough code units to see what stands beside a mark. */
const context = 12;

/**
 * Leaves clusters that fit into a few columns: at most four combining marks on a base, no more letters
 * joined into one than a word has, variation selectors only on emoji, and U+200C and
 * U+200D only where they join: between letters of scripts that join, or inside an emoji sequence.
 */
export function stripStrayMarks(text: string): string {
	const joined = text.replace(emojiSelectors, keepOnEmoji).replace(joiners, keepWhereItJoins);
	const cut = joined
		.replace(excessMarks(), '$1')
		.replace(excessConjuncts(), chain => chain.replace(anyVirama(), ''))
		.replace(excessPrefixes(), '$1')
		.replace(excessJamo, '$1$2$3');
	// A joiner may have stood beside what is gone now.
	return cut === joined ? cut : cut.replace(joiners, keepWhereItJoins);
}

function keepOnEmoji(run: string, offset: number, text: string): string {
	const before = text.slice(Math.max(0, offset - context), offset);
	const isKeycap = endsInKeycapBase.test(before) && text[offset + run.length] === '\u20E3';
	return isKeycap || endsInPictograph().test(before) ? run.slice(0, 1) : '';
}

function keepWhereItJoins(run: string, offset: number, text: string): string {
	const before = text.slice(Math.max(0, offset - context), offset);
	const after = text.slice(offset + run.length, offset + run.length + 2);
	const joinsLetters =
		endsInJoiningLetter().test(before) &&
		(startsInJoiningLetter().test(after) || startsInVirama.test(after));
	const joinsEmoji =
		run.startsWith('\u200D') && endsInEmoji().test(before) && startsInEmoji().test(after);
	return joinsLetters || joinsEmoji ? run.slice(0, 1) : '';
}
