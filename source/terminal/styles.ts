/** Attribute bits of a style. */
export const bold = 1;
export const dim = 2;
export const italic = 4;
export const underline = 8;
export const inverse = 16;
export const strikethrough = 32;

/** No colour of its own: the terminal's default foreground or background. */
export const defaultColor = -1;

/** What a blank shows of its style beside its background. */
export const visibleOnBlank = underline | inverse | strikethrough;

/** How a cell is drawn. Interned: two cells look alike exactly if they hold the same object. */
export type Style = {
	/** `defaultColor`, a palette entry 0–255, or `rgbColor(…)`. */
	readonly foreground: number;
	readonly background: number;
	/** The sum of attribute bits. */
	readonly attributes: number;
	/** Target of the hyperlink, or an empty string. */
	readonly link: string;
};

/** A 24-bit colour as one number, apart from the palette's numbers. */
export function rgbColor(red: number, green: number, blue: number): number {
	return 0x1_00_00_00 + red * 0x1_00_00 + green * 0x1_00 + blue;
}

export const plainStyle: Style = {
	foreground: defaultColor,
	background: defaultColor,
	attributes: 0,
	link: '',
};

const interned = new Map([[keyOf(plainStyle), plainStyle]]);

/** The one object that stands for this style. */
export function internStyle(style: Style): Style {
	const key = keyOf(style);
	const known = interned.get(key);
	if (known !== undefined) return known;
	const added = {...style};
	interned.set(key, added);
	return added;
}

/** The style as far as a blank shows it: the colour of absent ink does not count. */
export function styleOfBlank(style: Style): Style {
	if ((style.attributes & visibleOnBlank) !== 0) return style;
	return internStyle({...style, foreground: defaultColor, attributes: 0});
}

/** Whether a blank that wants `style` looks the same when it is drawn with `pen`. */
export function drawsBlankAlike(pen: Style, style: Style): boolean {
	return (
		pen === style ||
		(pen.background === style.background &&
			pen.link === style.link &&
			((pen.attributes | style.attributes) & visibleOnBlank) === 0)
	);
}

function keyOf(style: Style): string {
	return `${style.foreground},${style.background},${style.attributes},${style.link}`;
}
