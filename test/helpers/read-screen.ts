import {readFileSync} from 'node:fs';

/** A whole frame as it was read by eye and written down: `list-80x24`. */
export function readScreen(name: string): readonly string[] {
	const text = readFileSync(new URL(`../screens/${name}.txt`, import.meta.url), 'utf8');
	return text.split('\n').slice(0, -1);
}
