import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {withKeys} from '../../docs/make-keys.ts';

it('the README has the keys of the program: `npm run docs` writes them', () => {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	expect(withKeys(readme)).toBe(readme);
	expect(readme).toContain('`Space`');
});
