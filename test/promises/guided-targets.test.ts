import {describe, expect, it} from 'vitest';
import {expectAllPlain, expectPlain, expectSoon} from '../bench/guided/expect-plain.ts';
import {followTerminal} from '../bench/guided/follow-terminal.ts';
import {targets} from '../bench/guided/targets.ts';

interface TargetModule {
	readonly fuzz: (data: Buffer) => void;
}

describe('what the fuzzer guided by coverage begins with', () => {
	it.each(targets)('$name: goes through', async ({name, seeds, longest}) => {
		const {fuzz} = (await import(`../bench/guided/${name}.ts`)) as TargetModule;
		const inputs = seeds();
		expect(inputs.length).toBeGreaterThan(0);
		for (const seed of inputs) {
			fuzz(seed.subarray(0, longest));
		}
	});
});

describe('what it looks at', () => {
	it.each([
		['\u001B[31m', ['sequence m']],
		['\u009B6n', ['sequence n']],
		['\u001B]0;a\u0007', ['command']],
		['\u001BPq\u001B\\', ['string']],
		['\u0090q\u009C', ['string']],
		['\u001B(0', ['escape 0']],
		['\u001Bc', ['escape c']],
		['a\u0007\u0085', ['control 7', 'control 133']],
		['\u001B]0;a', ['open command']],
		['\u001B[1\u0018a\nb', []],
	])('%j would make a terminal do %j', (text, acts) => {
		expect(followTerminal(text)).toEqual(acts);
	});

	it.each(['\u001B', '\u009B', '\u202E', '\uD800', '\r', '\u{E0041}'])('%j is not plain', text => {
		expect(() => expectPlain('it', `a${text}b`)).toThrow('it is not plain');
		expect(() => expectAllPlain('all', [{name: `a${text}`}])).toThrow('all.0.name is not plain');
		expect(() => expectAllPlain('all', {content: text}, ['content'])).not.toThrow();
	});

	it('gives what was made, and whatever was thrown', () => {
		expect(expectSoon('it', () => 7)).toBe(7);
		expect(() =>
			expectSoon('it', () => {
				throw new Error('other');
			}),
		).toThrow('other');
	});
});
