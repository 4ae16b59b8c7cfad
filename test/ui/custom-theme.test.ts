import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nearestName} from '../../source/text/nearest-name.ts';
import {type ColorLevel, colorCodes, fitColor, parseColor} from '../../source/ui/colors.ts';
import {customTheme, roleNames} from '../../source/ui/custom-theme.ts';
import {encodeRows} from '../../source/ui/encode-rows.ts';
import {themes} from '../../source/ui/theme.ts';

const custom = (own: Readonly<Record<string, string>>, level: ColorLevel = 3) =>
	customTheme(themes.dark, own, level, nearestName);

describe('a colour of the settings', () => {
	it.each([
		['cyan', '36'],
		['gray', '90'],
		['bright-white', '97'],
		['39', '38;5;39'],
		['#fa0', '38;2;255;170;0'],
		['#00AAff', '38;2;0;170;255'],
	])('%s is drawn with %s', (text, codes) => {
		expect(colorCodes(parseColor(text) ?? 'black').join(';')).toBe(codes);
	});

	it.each(['256', 'mauve', '#12', '#ggg', '', '-1'])('%j is none', text => {
		expect(parseColor(text)).toBeNull();
	});

	it.each([
		['#ff8700', 2, 208],
		['#ff0000', 1, 'bright-red'],
		['208', 1, 'yellow'],
		['208', 2, 208],
		['magenta', 1, 'magenta'],
	] as const)('%s on a terminal of level %i is %s', (text, level, shown) => {
		expect(fitColor(parseColor(text) ?? 'black', level)).toBe(shown);
	});

	it('keeps its own entry of the palette of 256, from the cube on', () => {
		fc.assert(
			fc.property(fc.integer({min: 16, max: 255}), index => {
				expect(fitColor(index, 2)).toBe(index);
			}),
		);
	});
});

describe("the reader's own styles", () => {
	it('are drawn on what they name, and on nothing else', () => {
		const {theme, problems} = custom({title: 'bold #ffaa00', sample: 'black on yellow'});
		const draw = (style: object) => encodeRows([[{text: 'x', style}]]);
		expect(problems).toEqual([]);
		expect(draw(theme.runs.title)).toBe('\u001B[1;38;2;255;170;0mx\u001B[0m');
		expect(draw(theme.sample)).toBe('\u001B[30;43mx\u001B[0m');
		expect(theme.runs.link).toBe(themes.dark.runs.link);
		expect(theme.status).toEqual(themes.dark.status);
	});

	it('keep their weight where the terminal has no colours', () => {
		expect(custom({title: 'bold underline #ffaa00 on 7'}, 0).theme.runs.title).toEqual({
			bold: true,
			underline: true,
		});
	});

	it('say in one line what is wrong, and leave the theme as it was', () => {
		const {theme, problems} = custom({titel: 'bold', link: 'blinking', read: 'red on'});
		expect(problems).toHaveLength(3);
		expect(problems[0]).toContain('did you mean "title"?');
		expect(problems[1]).toContain('give link the style "blinking"');
		expect(theme).toEqual(themes.dark);
	});

	it('reach every part of the screen', () => {
		const names = roleNames(themes.dark);
		expect(new Set(names).size).toBe(names.length);
		const {theme} = custom(Object.fromEntries(names.map(name => [name, 'inverse'])));
		expect(roleNames(theme)).toEqual(names);
		expect([theme.marker, theme.runs.code, theme.status.failed]).toEqual(
			Array.from({length: 3}, () => ({inverse: true})),
		);
	});
});
