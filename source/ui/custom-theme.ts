import {sayReason} from '../text/say-reason.ts';
import {type Color, type ColorLevel, fitColor, parseColor} from './colors.ts';
import type {Style, Theme} from './theme.ts';

/** A theme with the reader's own styles in it, and what of those could not be used. */
export interface CustomTheme {
	readonly theme: Theme;
	/** One line each, for the reader. */
	readonly problems: readonly string[];
}

const attributes = {
	bold: {bold: true},
	dim: {dimColor: true},
	italic: {italic: true},
	underline: {underline: true},
	inverse: {inverse: true},
} as const satisfies Readonly<Record<string, Style>>;

/**
 * Gives parts of the screen other styles, by the names of their roles: `{"title": "bold #ffaa00",
 * "link": "underline 39", "sample": "black on yellow"}`. A colour that the terminal has not becomes
 * the nearest that it has; without any, colours are left out and the rest stays.
 */
export function customTheme(
	base: Theme,
	own: Readonly<Record<string, string>>,
	level: ColorLevel,
	nearest: (name: string, names: readonly string[]) => string | null,
): CustomTheme {
	const problems: string[] = [];
	const roles = roleNames(base);
	const styles = new Map<string, Style>();
	for (const [role, text] of Object.entries(own)) {
		const style = parseStyle(text, level);
		if (!roles.includes(role)) {
			const meant = nearest(role, roles);
			problems.push(
				meant === null
					? sayReason('unknownRole', {words: role, list: roles.join(', ')})
					: sayReason('unknownRoleNear', {words: role, nearest: meant}),
			);
		} else if (style === null) {
			problems.push(sayReason('unknownStyle', {role, words: text}));
		} else {
			styles.set(role, style);
		}
	}

	return {theme: mapStyles(base, (role, style) => styles.get(role) ?? style), problems};
}

/** Every part of the screen that can have a style of its own. */
export function roleNames(theme: Theme): readonly string[] {
	const names: string[] = [];
	mapStyles(theme, (role, style) => {
		names.push(role);
		return style;
	});
	return names;
}

function mapStyles(theme: Theme, change: (role: string, style: Style) => Style): Theme {
	const changeAll = <Styles extends object>(styles: Styles): Styles =>
		Object.fromEntries(
			Object.entries(styles).map(([role, style]) => [
				role,
				role === 'runs' || role === 'status' ? changeAll(style) : change(role, style),
			]),
		) as Styles;
	return changeAll(theme);
}

function parseStyle(text: string, level: ColorLevel): Style | null {
	let style: Style = {};
	let isBackground = false;
	for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
		const attribute = attributes[word as keyof typeof attributes];
		const color = attribute ? null : parseColor(word);
		if (word === 'on') {
			isBackground = true;
		} else if (attribute) {
			style = {...style, ...attribute};
		} else if (color !== null) {
			style = {...style, ...colored(color, isBackground, level)};
			isBackground = false;
		} else {
			return null;
		}
	}

	return isBackground ? null : style;
}

function colored(color: Color, isBackground: boolean, level: ColorLevel): Style {
	if (level === 0) {
		return {};
	}

	const fitted = fitColor(color, level);
	return isBackground ? {background: fitted} : {color: fitted};
}
