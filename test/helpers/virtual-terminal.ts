import xterm from '@xterm/headless';

/** One cell as the terminal shows it; colours as in SGR: undefined is the default, a number a palette entry, a string `#rrggbb`. */
export type ShownCell = {
	readonly chars: string;
	readonly width: number;
	readonly foreground: number | string | undefined;
	readonly background: number | string | undefined;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isItalic: boolean;
	readonly isUnderline: boolean;
	readonly isInverse: boolean;
	readonly isStrikethrough: boolean;
};

export type VirtualTerminal = ReturnType<typeof createVirtualTerminal>;

/** A headless terminal emulator that is fed with bytes and can be asked what it shows. */
export function createVirtualTerminal(columns = 80, rows = 24) {
	const terminal = new xterm.Terminal({
		cols: columns,
		rows,
		scrollback: 1000,
		allowProposedApi: true,
		logLevel: 'off',
	});
	const clipboard: string[] = [];
	const links: string[] = [];
	let isCursorHidden = false;
	let hasClearedScreen = false;

	const followCursor = (isHidden: boolean) => (params: readonly (number | number[])[]) => {
		if (params.includes(25)) isCursorHidden = isHidden;
		return false;
	};
	terminal.parser.registerCsiHandler({prefix: '?', final: 'h'}, followCursor(false));
	terminal.parser.registerCsiHandler({prefix: '?', final: 'l'}, followCursor(true));
	terminal.parser.registerCsiHandler({final: 'J'}, params => {
		if (params.includes(2) || params.includes(3)) hasClearedScreen = true;
		return false;
	});
	terminal.parser.registerOscHandler(52, data => {
		clipboard.push(Buffer.from(data.slice(data.indexOf(';') + 1), 'base64').toString());
		return true;
	});
	terminal.parser.registerOscHandler(8, data => {
		const url = data.slice(data.indexOf(';') + 1);
		if (url !== '') links.push(url);
		return false;
	});

	const lineAt = (y: number) => {
		const buffer = terminal.buffer.active;
		return buffer.getLine(buffer.baseY + y);
	};

	const lines = () =>
		Array.from(
			{length: terminal.rows},
			(_, y) => lineAt(y)?.translateToString(true, 0, terminal.cols).trimEnd() ?? '',
		);

	return {
		/** The emulator itself, for what the other members do not tell. */
		terminal,
		/** Texts that the program put on the clipboard with OSC 52, oldest first. */
		clipboard: clipboard as readonly string[],
		/** Targets of OSC 8 hyperlinks, in the order they were opened. */
		links: links as readonly string[],
		/** Feeds output; resolves when it has been interpreted. */
		write: (data: string | Uint8Array) =>
			new Promise<void>(resolve => {
				terminal.write(data, resolve);
			}),
		/** Feeds output and interprets it at once. */
		writeSync: (data: string) => {
			coreOf(terminal).writeSync(data);
		},
		/** The screen as text, one string a row, trailing blanks cut. */
		lines,
		/** The screen as one text. */
		text: () => lines().join('\n'),
		/** Every cell of a row. */
		cells: (y: number): readonly ShownCell[] => readCells(lineAt(y), terminal.cols),
		/** Zero-based. */
		cursor: () => ({column: terminal.buffer.active.cursorX, row: terminal.buffer.active.cursorY}),
		isAlternateScreen: () => terminal.buffer.active.type === 'alternate',
		isCursorHidden: () => isCursorHidden,
		/** True once CSI 2J or 3J was seen. */
		hasClearedScreen: () => hasClearedScreen,
		modes: () => terminal.modes,
		resize: (nextColumns: number, nextRows: number) => {
			terminal.resize(nextColumns, nextRows);
		},
	};
}

/** Only the emulator's core can be written to synchronously, and its typings leave that out. */
function coreOf(terminal: xterm.Terminal): {writeSync: (data: string) => void} {
	const core: unknown = Reflect.get(terminal, '_core');
	if (isCore(core)) return core;
	throw new Error('This version of @xterm/headless has no writeSync.');
}

function isCore(value: unknown): value is {writeSync: (data: string) => void} {
	return typeof value === 'object' && value !== null && 'writeSync' in value;
}

function readCells(
	line: ReturnType<xterm.Terminal['buffer']['active']['getLine']>,
	columns: number,
): readonly ShownCell[] {
	const cells: ShownCell[] = [];
	for (let x = 0; x < columns; x++) {
		const cell = line?.getCell(x);
		if (cell === undefined) continue;
		cells.push({
			chars: cell.getChars(),
			width: cell.getWidth(),
			foreground: colourOf(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
			background: colourOf(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
			isBold: cell.isBold() !== 0,
			isDim: cell.isDim() !== 0,
			isItalic: cell.isItalic() !== 0,
			isUnderline: cell.isUnderline() !== 0,
			isInverse: cell.isInverse() !== 0,
			isStrikethrough: cell.isStrikethrough() !== 0,
		});
	}
	return cells;
}

function colourOf(isDefault: boolean, isRgb: boolean, value: number): number | string | undefined {
	if (isDefault) return undefined;
	return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
}
