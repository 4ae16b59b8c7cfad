import type {Capabilities} from './capabilities.ts';

const plain = '\u001B[m';
const wholeScreenScrolls = '\u001B[r';
const noWrap = '\u001B[?7l';
const wrap = '\u001B[?7h';
const hideCursor = '\u001B[?25l';
const showCursor = '\u001B[?25h';
const alternateScreen = '\u001B[?1049h';
const mainScreen = '\u001B[?1049l';
const emptyScreen = '\u001B[H\u001B[J';
const noLink = '\u001B]8;;\u0007';
const endSynchronized = '\u001B[?2026l';
const pasteMarks = '\u001B[?2004h';
const noPasteMarks = '\u001B[?2004l';
/** Buttons and the wheel, in the form that has no limit on columns. */
const mouse = '\u001B[?1000h\u001B[?1006h';
const noMouse = '\u001B[?1000l\u001B[?1002l\u001B[?1003l\u001B[?1004l\u001B[?1006l';

/** Where there is no alternate screen, as in mosh, which a terminal does not tell, the prompt comes back below what was drawn. */
const belowEverything = '\u001B[999H\u001B[K';

export function setBracketedPaste(isOn: boolean): string {
	return isOn ? pasteMarks : noPasteMarks;
}

export function setMouse(isOn: boolean): string {
	return isOn ? mouse : noMouse;
}

/** Puts the drawing modes right without touching what is on the screen. */
export function drawingModes(capabilities: Capabilities): string {
	const link = capabilities.hasHyperlinks ? noLink : '';
	return link + plain + wholeScreenScrolls + noWrap + hideCursor;
}

/** Takes the terminal over: an empty alternate screen, no wrapping, no cursor. */
export function enterScreen(capabilities: Capabilities): string {
	const screen = capabilities.hasAlternateScreen ? alternateScreen : '';
	return screen + drawingModes(capabilities) + emptyScreen;
}

/** Gives the terminal back as a shell expects it. */
export function leaveScreen(capabilities: Capabilities): string {
	const link = capabilities.hasHyperlinks ? noLink : '';
	const sync = capabilities.hasSynchronizedOutput ? endSynchronized : '';
	const screen = belowEverything + (capabilities.hasAlternateScreen ? mainScreen : '');
	return (
		sync + link + plain + wholeScreenScrolls + wrap + noPasteMarks + noMouse + showCursor + screen
	);
}
