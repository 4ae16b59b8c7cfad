/** What may stand in the bytes that a program writes. */
export interface Allowed {
	/** Targets that links may have; none unless given. */
	readonly isLink?: (url: string) => boolean;
	/** For what is printed into a pipe: lines of text, and no sequence at all. */
	readonly isPlain?: boolean;
}

/** A pattern with `ESC` for the control character. */
const pattern = (source: string, flags = '') =>
	new RegExp(source.replaceAll('ESC', String.raw`\u001B`), flags);

/**
 * Every sequence that our renderer may write, and no other: moves, erasing to the end of a line,
 * margins, the modes of its start and end. Graphics and links are looked at by themselves.
 */
const ownSequence = pattern(
	[
		String.raw`^ESC(?:\[\d*[ABCD]`,
		String.raw`\[\d*(?:;\d+)?H`,
		String.raw`\[K`,
		String.raw`\[(?:\d+;\d+)?r`,
		'M',
		String.raw`\[\?(?:7|25|1049|2004|2026)[hl]`,
		String.raw`\[\?(?:1000|1002|1003|1004|1006)l)$`,
	].join('|'),
);

/** Only at the start, right behind the alternate screen. */
const emptyScreen = '\u001B[H\u001B[J';

/** The graphics that make no text hard to see: no blinking, no concealing, no other font. */
const ownGraphics = pattern(
	String.raw`^ESC\[(?:(?:0|1|2|3|4|7|9|2[234579]|3[0-79]|4[0-79]|9[0-7]|10[0-7]|[34]8;5;\d+|[34]8;2;\d+;\d+;\d+)?(?:;|m$))*$`,
);
const link = pattern(String.raw`^ESC\]8;;([\u0021-\u007E]*)\u0007$`);
const sequence = pattern(
	String.raw`ESC(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007ESC]*(?:\u0007|ESC\\)|[ -/]*[0-~]|)`,
	'g',
);

/** What no text may hold, whoever wrote it: controls, bidirectional controls, tags, private use, halves of pairs. */
const forbiddenCharacter = [
	String.raw`[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F`,
	String.raw`\u2028-\u202E\u2060-\u206F\uFEFF\uFFF0-\uFFFB\uD800-\uDFFF\uE000-\uF8FF\uFDD0-\uFDEF`,
	String.raw`\uFFFE\uFFFF\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]`,
].join('');
const forbidden = pattern(forbiddenCharacter, 'gu');
const notPlain = pattern(String.raw`${forbiddenCharacter}|\r`, 'u');

/**
 * Whether a text is well formed and `findViolations` finds nothing in it where it is to be plain. One
 * look is enough: each sequence begins with a character that is forbidden by itself.
 */
export function isPlainText(text: string): boolean {
	return !notPlain.test(text);
}

/** What the bytes hold that is not ours, each with what stands around it. */
export function findViolations(bytes: Uint8Array, allowed: Allowed = {}): readonly string[] {
	const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
	const found: string[] = [];
	const note = (what: string, at: number) => {
		const around = text.slice(Math.max(0, at - 20), at + 40);
		found.push(`${what} in ${JSON.stringify(around)}`);
	};
	// The one clearing at the start, wherever the modes before it end.
	const start = allowed.isPlain ? -1 : text.indexOf(emptyScreen);
	const rest = text.replaceAll(sequence, (match, at: number) => {
		const isStart = start >= 0 && (at === start || at === start + 3) && emptyScreen.includes(match);
		if (allowed.isPlain || !(isStart || isOwn(match, allowed))) {
			note(`sequence ${JSON.stringify(match)}`, at);
		}

		return '\u0000'.repeat(match.length);
	});
	for (const {0: character, index} of rest.matchAll(forbidden)) {
		const isSequence = character === '\u0000' && text[index] !== '\u0000';
		// The renderer goes back by backspaces.
		const isBackspace = character === '\b' && !allowed.isPlain;
		if (!isSequence && !isBackspace) {
			note(`U+${character.codePointAt(0)?.toString(16)}`, index);
		}
	}

	if (allowed.isPlain && rest.includes('\r')) {
		note('a carriage return', rest.indexOf('\r'));
	}

	return found;
}

function isOwn(match: string, {isLink = () => false}: Allowed): boolean {
	const [isOfLink, url = ''] = link.exec(match) ?? [];
	if (isOfLink !== undefined) {
		return url === '' || isLink(url);
	}

	return (match.endsWith('m') ? ownGraphics : ownSequence).test(match);
}
