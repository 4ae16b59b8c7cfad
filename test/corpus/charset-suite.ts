import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {decodeHtml} from '../../source/http/decode-body.ts';
import type {Check, SuiteResult} from './check.ts';

/** Expectations of html5lib-tests and html-encoding-sniffer on the charset of pages. */
export function charsetSuite(corpora: string): SuiteResult {
	return {checks: [...html5libChecks(corpora), ...snifferChecks(corpora)], runs: []};
}

/** Blocks of `#data` and `#encoding`. The cases that need a script to be run are left out. */
function html5libChecks(corpora: string): readonly Check[] {
	return ['tests1.dat', 'tests2.dat', 'test-yahoo-jp.dat'].flatMap(file => {
		const source = readFileSync(join(corpora, 'html5lib-encoding', file), 'latin1');
		const [, ...blocks] = source.split(/(?:^|\n)#data\n/);
		return blocks.map((block, index) => {
			const [data = '', label = ''] = block.split(/\n#encoding\n/);
			const actual = decodeHtml(Buffer.from(data, 'latin1'), null).charset;
			const expected = nameOf(label.split('\n', 1)[0] ?? '');
			return {suite: 'html5lib', file, what: `block ${index}`, expected, actual};
		});
	});
}

/** The encoding stands in the file's name; UTF-16 in a declaration means UTF-8. */
function snifferChecks(corpora: string): readonly Check[] {
	const folder = join(corpora, 'html-encoding-sniffer/fixtures');
	return ['no-result', 'utf', 'bom', 'normal'].flatMap(group =>
		readdirSync(join(folder, group)).map(file => {
			const bytes = readFileSync(join(folder, group, file));
			const label = group === 'utf' ? 'utf-8' : (/([^_]+)\.html$/.exec(file)?.[1] ?? '');
			const actual = decodeHtml(bytes, null).charset;
			return {
				suite: 'sniffer',
				file: join(group, file),
				what: 'charset',
				expected: nameOf(label),
				actual,
			};
		}),
	);
}

function nameOf(label: string): string {
	return new TextDecoder(label.trim()).encoding;
}
