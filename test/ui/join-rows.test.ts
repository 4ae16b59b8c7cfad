import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
// Ink does not export it; the build puts our way of joining rows before its own.
import Output from '../../node_modules/ink/build/output.js';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import {joinRows, type OutputOperation} from '../../source/ui/join-rows.ts';

const columns = 60;
const height = 6;
const parse = createFrameParser({hasColor: true, resolveLink: () => ''});
const cells = (frame: string) =>
	parse(frame, columns, height).map(({clusters, styles}) => ({clusters, styles}));

type Write = Extract<OutputOperation, {type: 'write'}>;
const write = (x: number, y: number, text: string, transformers: Write['transformers'] = []) =>
	({type: 'write', x, y, text, transformers}) as const;

function inkRows(writes: readonly Write[]): string {
	const output = new Output({width: columns, height});
	for (const {x, y, text, transformers} of writes) {
		output.write(x, y, text, {transformers: [...transformers]});
	}

	return output.get().output;
}

const words = ['Headline', 'Урожай', '首都', 'カナ', '~', ' ', '👍', 'é', 'e\u0301'];
const piece = fc
	.tuple(fc.constantFrom(...words), fc.constantFrom('', '1', '1;36', '7;31', '2', '4;34'))
	.map(([text, style]) => (style ? `\u001B[${style}m${text}\u001B[0m` : text));
const line = fc.array(piece, {maxLength: 4}).map(pieces => pieces.join(''));
const text = fc.array(line, {minLength: 1, maxLength: height}).map(lines => lines.join('\n'));

describe('rows that are joined without cells', () => {
	it('show what Ink makes of the same texts', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(0, 25, 50), fc.integer({min: 0, max: height}), text), {
					maxLength: 5,
				}),
				all => {
					const writes = all.map(([x, y, content]) => write(x, y, content));
					const joined = joinRows(writes, height);
					fc.pre(joined !== null);
					expect(cells(joined ?? '')).toEqual(cells(inkRows(writes)));
				},
			),
			{numRuns: 300},
		);
	});

	it('go through what Ink does to each line', () => {
		const shout = (one: string, index: number) => `${index}${one.toUpperCase()}`;
		expect(joinRows([write(2, 1, 'a\nb', [shout])], 3)).toBe('\n  0A\n  1B');
	});

	it.each([
		['texts upon each other', [write(0, 0, 'under'), write(2, 0, 'over')]],
		['a text left of the screen', [write(-1, 0, 'text')]],
		['a style that goes on in the next line', [write(0, 0, '\u001B[1mbold\nbold too\u001B[0m')]],
		['what is clipped', [{type: 'clip'}, write(0, 0, 'text'), {type: 'unclip'}]],
	] as const)('are left to Ink for %s', (_, operations) => {
		expect(joinRows(operations, height)).toBeNull();
	});
});
