import {
	bold,
	defaultColor,
	dim,
	inverse,
	italic,
	plainStyle,
	type Style,
	strikethrough,
	underline,
} from './styles.ts';

const attributeCodes = [
	{bit: bold, on: '1', off: '22'},
	{bit: dim, on: '2', off: '22'},
	{bit: italic, on: '3', off: '23'},
	{bit: underline, on: '4', off: '24'},
	{bit: inverse, on: '7', off: '27'},
	{bit: strikethrough, on: '9', off: '29'},
] as const;

const changes = new WeakMap<Style, WeakMap<Style, string>>();

/** The shortest escape sequences that take the pen from one style to another. */
export function changeStyle(from: Style, to: Style): string {
	if (from === to) return '';
	let known = changes.get(from);
	if (known === undefined) {
		known = new WeakMap();
		changes.set(from, known);
	}
	let change = known.get(to);
	if (change === undefined) {
		change = changeGraphics(from, to) + changeLink(from, to);
		known.set(to, change);
	}
	return change;
}

function changeLink(from: Style, to: Style): string {
	return from.link === to.link ? '' : `\u001B]8;;${to.link}\u0007`;
}

function changeGraphics(from: Style, to: Style): string {
	const steps = stepsBetween(from, to);
	if (steps.length === 0) return '';
	// An empty first parameter is the reset.
	const fromScratch = ['', ...stepsBetween(plainStyle, to)].join(';');
	const inSteps = steps.join(';');
	return `\u001B[${fromScratch.length < inSteps.length ? fromScratch : inSteps}m`;
}

function stepsBetween(from: Style, to: Style): readonly string[] {
	const steps: string[] = [];
	let attributes = from.attributes;
	for (const {bit, off} of attributeCodes) {
		if ((attributes & ~to.attributes & bit) === 0) continue;
		steps.push(off);
		// One code takes bold and dim away together.
		attributes &= bit === bold || bit === dim ? ~(bold | dim) : ~bit;
	}
	for (const {bit, on} of attributeCodes) {
		if ((to.attributes & ~attributes & bit) !== 0) steps.push(on);
	}
	if (from.foreground !== to.foreground) steps.push(colorCode(to.foreground, 30));
	if (from.background !== to.background) steps.push(colorCode(to.background, 40));
	return steps;
}

function colorCode(color: number, base: 30 | 40): string {
	if (color === defaultColor) return String(base + 9);
	if (color < 8) return String(base + color);
	if (color < 16) return String(base + 60 + color - 8);
	if (color < 256) return `${base + 8};5;${color}`;
	return `${base + 8};2;${(color >> 16) & 255};${(color >> 8) & 255};${color & 255}`;
}
