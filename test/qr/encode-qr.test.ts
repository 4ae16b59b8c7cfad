import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {encodeQr} from '../../source/qr/encode-qr.ts';
import {readQr} from './read-qr.ts';

/** `https://24.kg/`, as a reader that is not ours took it. */
const known = `
#######.##..#.#######
#.....#..#..#.#.....#
#.###.#.#.#.#.#.###.#
#.###.#.#..#..#.###.#
#.###.#.####..#.###.#
#.....#.......#.....#
#######.#.#.#.#######
.........##.#........
####..#.#.####..###.#
...#.....##..########
#.#.#.###..#.#...#.##
####...#...###.#.#.#.
#..#.####..####.##..#
........##.##.#.#....
#######..#.#.##.#....
#.....#....#...####.#
#.###.#..#####..#.##.
#.###.#.###.#..#...#.
#.###.#.#.###..#..#..
#.....#.#####.###...#
#######.#.#####.###..
`.trim();

const drawn = (text: string) =>
	encodeQr(text)
		?.map(row => row.map(isDark => (isDark ? '#' : '.')).join(''))
		.join('\n');

describe('a QR code', () => {
	it('is the known one for a known address', () => {
		expect(drawn('https://24.kg/')).toBe(known);
	});

	it.each([
		[1, 17],
		[4, 78],
		[6, 134],
		[10, 271],
		[19, 792],
	])('of version %i is read back, up to %i bytes', (version, most) => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.integer({min: 33, max: 126}).map(code => String.fromCharCode(code)),
					minLength: most,
					maxLength: most,
				}),
				text => {
					const modules = encodeQr(text);
					expect(modules).toHaveLength(17 + 4 * version);
					expect(readQr(modules ?? [])).toBe(text);
				},
			),
			{numRuns: 3},
		);
		expect(encodeQr('x'.repeat(most + 1))?.length).toBeGreaterThan(17 + 4 * version);
	});

	it('holds letters of any script', () => {
		expect(readQr(encodeQr('ёлка') ?? [])).toBe('ёлка');
	});

	it('does not exist for what no code can hold', () => {
		expect(encodeQr('x'.repeat(2953))).toHaveLength(177);
		expect(encodeQr('x'.repeat(2954))).toBeNull();
	});
});
