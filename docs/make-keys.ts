// Writes the key table of the README from the one table of keys: `npm run docs`.
import {readFileSync, writeFileSync} from 'node:fs';
import {helpRows} from '../source/keys/help.ts';

/** The README with the key table between its marks made anew. */
export function withKeys(readme: string): string {
	const rows = helpRows({isUtf8: true, language: 'en'}).map(({keys, text, isHeading}) =>
		isHeading
			? `| **${text}** | |`
			: `| ${keys
					.split(' ')
					.map(key => `\`${key.replace('|', '\\|')}\``)
					.join(' ')} | ${text} |`,
	);
	const table = ['| keys | |', '|---|---|', ...rows].join('\n');
	return readme.replace(
		/(<!-- keys:[^\n]*\n)[\s\S]*?(<!-- \/keys -->)/,
		(_, start: string, end: string) => `${start}\n${table}\n\n${end}`,
	);
}

if (import.meta.main) {
	const path = new URL('../README.md', import.meta.url);
	writeFileSync(path, withKeys(readFileSync(path, 'utf8')));
}
