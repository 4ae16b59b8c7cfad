/** The reader's own palette, in the order of its numbers. */
export const paletteColors = [
	'black',
	'red',
	'green',
	'yellow',
	'blue',
	'magenta',
	'cyan',
	'white',
	'gray',
	'bright-red',
	'bright-green',
	'bright-yellow',
	'bright-blue',
	'bright-magenta',
	'bright-cyan',
	'bright-white',
] as const;

/** A colour of the reader's own palette, of the palette of 256, or 24-bit as `#rrggbb`. */
export type Color = (typeof paletteColors)[number] | number | `#${string}`;

/** How many colours a terminal has: none, the palette of 16, that of 256, 24-bit. */
export type ColorLevel = 0 | 1 | 2 | 3;

const isHex = (color: Exclude<Color, number>): color is `#${string}` => color.startsWith('#');

/** Reads a colour as people write it: a name, a number up to 255, `#fa0` or `#ffaa00`. */
export function parseColor(text: string): Color | null {
	const name = paletteColors.find(one => one === text);
	if (name) {
		return name;
	}

	if (/^\d{1,3}$/.test(text)) {
		return Number(text) < 256 ? Number(text) : null;
	}

	const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
	if (short) {
		const [, red = '', green = '', blue = ''] = short;
		return `#${red}${red}${green}${green}${blue}${blue}`;
	}

	return /^#[\da-f]{6}$/i.test(text) ? `#${text.slice(1)}` : null;
}

/** The colour itself, or the nearest that a terminal of that level has. */
export function fitColor(color: Color, level: ColorLevel): Color {
	if (typeof color === 'string' && !isHex(color)) {
		return color;
	}

	if (level >= 3 || (level === 2 && typeof color === 'number')) {
		return color;
	}

	const wanted = typeof color === 'number' ? rgbOfIndex(color) : rgbOfHex(color);
	return level === 2 ? nearestIndex(wanted) : (paletteColors[nearestOf16(wanted)] ?? 'white');
}

/** The parameters of the SGR sequence that draws with a colour, or on it. */
export function colorCodes(color: Color, isBackground = false): readonly number[] {
	const shift = isBackground ? 10 : 0;
	if (typeof color === 'number') {
		return [38 + shift, 5, color];
	}

	if (isHex(color)) {
		return [38 + shift, 2, ...rgbOfHex(color)];
	}

	const index = paletteColors.indexOf(color);
	return [index < 8 ? 30 + shift + index : 82 + shift + index];
}

type Rgb = readonly [red: number, green: number, blue: number];

const byteAt = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
const rgbOfHex = (hex: string): Rgb => [byteAt(hex, 1), byteAt(hex, 3), byteAt(hex, 5)];

/** What terminals show for the 16 colours, unless the reader has chosen others. */
const usual16: readonly Rgb[] = [
	[0, 0, 0],
	[205, 0, 0],
	[0, 205, 0],
	[205, 205, 0],
	[0, 0, 238],
	[205, 0, 205],
	[0, 205, 205],
	[229, 229, 229],
	[127, 127, 127],
	[255, 0, 0],
	[0, 255, 0],
	[255, 255, 0],
	[92, 92, 255],
	[255, 0, 255],
	[0, 255, 255],
	[255, 255, 255],
];

const cubeSteps = [0, 95, 135, 175, 215, 255];
const grays = Array.from({length: 24}, (_, index) => 8 + 10 * index);

/** The palette of 256: the 16, a cube of 6 × 6 × 6, 24 grays. */
function rgbOfIndex(index: number): Rgb {
	if (index < 16) {
		return usual16[index] ?? [0, 0, 0];
	}

	if (index >= 232) {
		const gray = grays[index - 232] ?? 0;
		return [gray, gray, gray];
	}

	const place = index - 16;
	const step = (divisor: number) => cubeSteps[Math.floor(place / divisor) % 6] ?? 0;
	return [step(36), step(6), step(1)];
}

function nearestOf16(wanted: Rgb): number {
	return indexOfNearest(usual16, wanted);
}

/** In the cube or the grays: the first 16 look different on each terminal. */
function nearestIndex(wanted: Rgb): number {
	const fixed = Array.from({length: 240}, (_, index) => rgbOfIndex(index + 16));
	return 16 + indexOfNearest(fixed, wanted);
}

function indexOfNearest(colors: readonly Rgb[], wanted: Rgb): number {
	const distances = colors.map(color =>
		color.reduce((sum, part, index) => sum + (part - (wanted[index] ?? 0)) ** 2, 0),
	);
	return distances.indexOf(Math.min(...distances));
}
