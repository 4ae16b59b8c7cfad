import {
	bold,
	defaultColor,
	dim,
	inverse,
	italic,
	plainStyle,
	rgbColor,
	type Style,
	strikethrough,
	underline,
} from './styles.ts';

const switchedOn: Readonly<Record<number, number>> = {
	1: bold,
	2: dim,
	3: italic,
	4: underline,
	7: inverse,
	9: strikethrough,
	21: underline,
};

const switchedOff: Readonly<Record<number, number>> = {
	22: bold | dim,
	23: italic,
	24: underline,
	27: inverse,
	29: strikethrough,
};

/** The style after an SGR sequence with these parameters (`1;38;5;208`); what we do not draw, such as blinking and concealment, is passed over. */
export function parseStyle(style: Style, parameters: string): Style {
	const codes = parameters.replaceAll(/:+/g, ';').split(';').map(Number);
	let next = style;
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index] ?? 0;
		if (code === 38 || code === 48 || code === 58) {
			const {color, length} = parseColor(codes, index + 1);
			if (color !== undefined && code === 38) next = {...next, foreground: color};
			if (color !== undefined && code === 48) next = {...next, background: color};
			index += length;
		} else {
			next = applyCode(next, code);
		}
	}
	return next;
}

function applyCode(style: Style, code: number): Style {
	if (code === 0) return {...plainStyle, link: style.link};
	const on = switchedOn[code];
	if (on !== undefined) return {...style, attributes: style.attributes | on};
	const off = switchedOff[code];
	if (off !== undefined) return {...style, attributes: style.attributes & ~off};
	if (code >= 30 && code <= 37) return {...style, foreground: code - 30};
	if (code >= 90 && code <= 97) return {...style, foreground: code - 90 + 8};
	if (code >= 40 && code <= 47) return {...style, background: code - 40};
	if (code >= 100 && code <= 107) return {...style, background: code - 100 + 8};
	if (code === 39) return {...style, foreground: defaultColor};
	if (code === 49) return {...style, background: defaultColor};
	return style;
}

function parseColor(
	codes: readonly number[],
	start: number,
): {readonly color: number | undefined; readonly length: number} {
	const [kind, ...values] = codes.slice(start, start + 4);
	const [first, second, third] = values;
	if (kind === 5) return {color: isByte(first) ? first : undefined, length: 2};
	if (kind !== 2) return {color: undefined, length: codes.length};
	const isComplete = isByte(first) && isByte(second) && isByte(third);
	return {color: isComplete ? rgbColor(first, second, third) : undefined, length: 4};
}

function isByte(value: number | undefined): value is number {
	return value !== undefined && value >= 0 && value <= 255;
}
