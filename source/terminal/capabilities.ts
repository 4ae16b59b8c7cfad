export type Environment = Readonly<Record<string, string | undefined>>;

/** What the terminal can do, as far as the environment tells. */
export type Capabilities = {
	/** Not even the cursor can be moved: print plain text. */
	readonly isDumb: boolean;
	/** 0 none, 1 the 16 named colours, 2 the palette of 256, 3 24-bit. */
	readonly colorLevel: 0 | 1 | 2 | 3;
	readonly hasColor: boolean;
	/** The locale's character set is UTF-8. */
	readonly isUtf8: boolean;
	/** The program runs on another machine than the one in front of the reader. */
	readonly isRemote: boolean;
	readonly hasAlternateScreen: boolean;
	readonly hasScrollRegions: boolean;
	readonly hasSynchronizedOutput: boolean;
	readonly hasHyperlinks: boolean;
};

const withScrollRegions =
	/^(?:xterm|rxvt|screen|tmux|linux|vt[1-5]\d\d|vte|gnome|konsole|putty|st|alacritty|kitty|foot|wezterm|contour|ghostty|mintty|iterm2?|nsterm|mlterm|eterm|dtterm|teraterm|cygwin|rio|fbterm|kmscon|hterm|terminator|Eterm)\b/;

/** Consoles and hardware terminals, without the private modes that came after them. */
const plainTerminal = /^(?:linux|vt[1-5]\d\d|ansi|pcansi|cons25|sun|cygwin|wy\d+|fbterm|kmscon)\b/;
const monochromeTerminal = /^vt[1-4]\d\d(?!.*color)|-m(?:ono)?$/;

/** Reads the environment; the terminal itself is never asked, because its answer may come late or from someone else. */
export function detectCapabilities(env: Environment): Capabilities {
	const term = env['TERM'] ?? '';
	const isDumb = isDumbTerminal(env);
	const colorLevel = isDumb ? 0 : detectColorLevel(env);
	const isPlain = isDumb || plainTerminal.test(term);
	return {
		isDumb,
		colorLevel,
		hasColor: colorLevel > 0,
		isUtf8: /utf-?8/i.test(env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''),
		isRemote: isSet(env['SSH_CONNECTION']) || isSet(env['SSH_CLIENT']) || isSet(env['SSH_TTY']),
		hasAlternateScreen: !isPlain,
		hasScrollRegions: withScrollRegions.test(term),
		hasSynchronizedOutput: !isPlain,
		hasHyperlinks: !isPlain,
	};
}

/** What is left of a terminal that is read aloud: text, and signs that have a sound. */
export function plainCapabilities(env: Environment): Capabilities {
	return {
		...detectCapabilities(env),
		colorLevel: 0,
		hasColor: false,
		isUtf8: false,
		hasAlternateScreen: false,
		hasScrollRegions: false,
		hasSynchronizedOutput: false,
		hasHyperlinks: false,
	};
}

function isDumbTerminal(env: Environment): boolean {
	const term = env['TERM'] ?? '';
	if (term === '') return !isSet(env['WT_SESSION']);
	return /^(?:dumb|unknown|emacs|network|dialup)$/.test(term);
}

/** FORCE_COLOR, then NO_COLOR and CLICOLOR, then what the terminal is known for. */
function detectColorLevel(env: Environment): Capabilities['colorLevel'] {
	const forced = env['FORCE_COLOR'];
	if (forced === '0' || forced === 'false') return 0;
	if (forced === '1' || forced === '2' || forced === '3') return levelOf(Number(forced));
	const isForced = forced !== undefined;
	if (!isForced && (isSet(env['NO_COLOR']) || env['CLICOLOR'] === '0')) return 0;
	const level = terminalColorLevel(env);
	return isForced && level === 0 ? 1 : level;
}

function terminalColorLevel(env: Environment): Capabilities['colorLevel'] {
	const term = env['TERM'] ?? '';
	const colorTerm = env['COLORTERM'] ?? '';
	if (/^(?:truecolor|24bit)$/i.test(colorTerm) || isSet(env['WT_SESSION'])) return 3;
	if (/-direct$|^(?:xterm-)?(?:kitty|ghostty)|^(?:alacritty|wezterm|contour|foot)/.test(term))
		return 3;
	if (/-256(?:color)?$/.test(term)) return 2;
	return monochromeTerminal.test(term) ? 0 : 1;
}

function levelOf(value: number): Capabilities['colorLevel'] {
	return value >= 3 ? 3 : value === 2 ? 2 : value === 1 ? 1 : 0;
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '';
}
