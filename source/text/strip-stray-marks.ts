import {lazily} from './lazily.ts';

const emojiSelectors = /[\uFE0E\uFE0F]+/gu;
const joiners = /[\u200C\u200D]+/gu;
const excessMarks = lazily(() => /((?:\p{M}[\u200C\u200D]?){4})\p{M}+/gu);

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
 * Leaves at most four combining marks on a base, variation selectors only on emoji, and U+200C and
 * U+200D only where they join: between letters of scripts that join, or inside an emoji sequence.
 */
export function stripStrayMarks(text: string): string {
	return text
		.replace(emojiSelectors, keepOnEmoji)
		.replace(joiners, keepWhereItJoins)
		.replace(excessMarks(), '$1');
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
