const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const unclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const everyUnclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Text without the characters that XML forbids. Those of U+0080–009F are what an editor for
 * windows-1252 left behind: they become the quotation marks and dashes that were meant.
 */
export function cleanCharacters(text: string): string {
	if (!unclean.test(text)) {
		return text;
	}

	return text.replace(everyUnclean, character => {
		const meant = windows1252[character.charCodeAt(0) - 0x80] ?? '';
		return meant > '\u009f' ? meant : '';
	});
}
