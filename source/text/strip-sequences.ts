/** A string sequence that has not ended after so many characters counts as unterminated. */
const maximalStringLength = 4096;

const esc = String.raw`\u001B`;
const bell = String.raw`\u0007`;
const terminator = String.raw`(?:${esc}\\|\u009C)`;

// What makes a terminal give up on a string: CAN, SUB and every other introducer. Because a string
// never runs over the next one, no text is scanned twice, and the whole takes linear time.
const interruptions = String.raw`\u0018\u001A\u001B\u0090\u0098\u009B-\u009F`;

const controlSequence = String.raw`(?:${esc}\[|\u009B)[0-?]*[ -/]*[@-~]`;

const operatingSystemCommand =
	String.raw`(?:${esc}\]|\u009D)[^${bell}${interruptions}]{0,${maximalStringLength}}` +
	`(?:${bell}|${terminator})`;

// Two ESC in a row are how a multiplexer quotes what it passes through inside its own string. They
// do not open a string of the same kind: that would let the scans overlap.
const controlString =
	String.raw`(?:${esc}[PX^_]|[\u0090\u0098\u009E\u009F])` +
	`(?:[^${interruptions}]|${esc}{2}(?![PX^_])){0,${maximalStringLength}}${terminator}`;

// Stands last: it takes the introducer, and no more, off a sequence that none of the others matched.
const otherEscape = `${esc}[ -/]*[0-~]`;

const sequence = new RegExp(
	[controlSequence, operatingSystemCommand, controlString, otherEscape].join('|'),
	'g',
);

/**
 * Removes whole escape sequences (ECMA-48: CSI, OSC, DCS, SOS, PM, APC and the short ones), with
 * 7-bit and 8-bit introducers. An unterminated string loses its introducer only, so that it hides no
 * text after it. Single control characters are left for the code point table.
 */
export function stripSequences(text: string): string {
	return text.replace(sequence, '');
}
