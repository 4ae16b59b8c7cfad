/**
 * Code points that never reach the screen: controls, format and bidi controls, invisible fillers,
 * tags, and the variation selectors other than U+FE0E and U+FE0F. Tab and the newlines are not here.
 */
export const removed = characterClass(
	// Controls.
	String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F`,
	// Bidirectional controls, and the deprecated format controls beside them.
	String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F`,
	// Invisible: soft hyphen, joiner, fillers, Mongolian selectors, zero-width spaces, operators.
	String.raw`\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2065\u3164\uFEFF\uFFA0`,
	// Interlinear annotations, shorthand and musical format controls.
	String.raw`\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}`,
	// Variation selectors 1–14 and 17–256, tags.
	String.raw`\uFE00-\uFE0D\u{E0000}-\u{E0FFF}`,
);

/** Code points that mean nothing between strangers, shown as U+FFFD: private use, noncharacters. */
export const replaced = characterClass(
	String.raw`\uE000-\uF8FF\u{F0000}-\u{10FFFF}`,
	String.raw`\uFDD0-\uFDEF\uFFFE\uFFFF`,
	...Array.from({length: 14}, (_, index) => {
		const plane = (index + 1).toString(16);
		return String.raw`\u{${plane}FFFE}\u{${plane}FFFF}`;
	}),
);

/** Every kind of newline, a Windows pair as one. */
export const newlines = /\r\n?|[\n\u0085\u2028\u2029]/g;

/**
 * What most headlines are made of, with nothing in it that any rule here would change: Latin, Greek,
 * Cyrillic, Armenian, punctuation, symbols, kana, ideographs, Hangul, all without combining marks.
 * Few ranges: with more than about sixteen the engine tests a character four times slower.
 */
export const plainCharacters = [
	String.raw`\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590`,
	String.raw`\u2010-\u2027\u202F-\u205E\u2070-\u20CF\u2100-\u2BFF`,
	String.raw`\u3000-\u3029\u3041-\u3096\u30A1-\u3163\u3400-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9F`,
].join('');

function characterClass(...parts: readonly string[]): RegExp {
	return new RegExp(`[${parts.join('')}]`, 'gu');
}
