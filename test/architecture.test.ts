import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {describe, expect, it} from 'vitest';

const root = resolve('source');

/** Which rooms a room may import from; its own is understood. */
const arrows: Readonly<Record<string, readonly string[] | 'everything'>> = {
	model: [],
	words: ['model'],
	text: ['model', 'words'],
	dates: [],
	http: ['text'],
	feeds: ['dates', 'http', 'model', 'text'],
	articles: ['dates', 'http', 'model', 'text'],
	rates: ['http', 'model', 'text', 'words'],
	store: ['model', 'text'],
	refresh: ['http', 'feeds', 'articles', 'rates', 'store', 'model', 'text'],
	state: ['model', 'text', 'words'],
	keys: ['model', 'state', 'text', 'words'],
	qr: [],
	ui: ['state', 'keys', 'qr', 'model', 'text', 'words'],
	terminal: ['text'],
	sample: ['model', 'text'],
	commands: 'everything',
	'cli.ts': 'everything',
};

const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
	.filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
	.map(name => join(root, name));

const importPattern = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g;

function importsOf(file: string): readonly string[] {
	const text = readFileSync(file, 'utf8');
	return [...text.matchAll(importPattern)].map(([, first, second]) => first ?? second ?? '');
}

const roomOf = (file: string) => relative(root, file).split(sep)[0] ?? '';

describe('the arrows between the rooms', () => {
	it.each(files.map(file => relative(root, file)))('%s', name => {
		const file = join(root, name);
		const room = roomOf(file);
		const allowed = arrows[room];
		expect(allowed, `source/${room} is no room of the design`).toBeDefined();
		for (const specifier of importsOf(file)) {
			if (specifier.startsWith('.')) {
				const target = roomOf(resolve(dirname(file), specifier));
				const isAllowed = target === room || allowed === 'everything' || allowed?.includes(target);
				expect(isAllowed, `${name} imports ${specifier}`).toBe(true);
			}
		}
	});

	it('lets only ui, terminal and the dashboard know Ink', () => {
		const drawing = files.filter(file =>
			importsOf(file).some(name => /^(ink|ink-table|react)$/.test(name)),
		);
		const others = drawing
			.map(file => relative(root, file))
			.filter(name => !/^(ui|terminal)\/|^commands\/(dashboard|rates)[/.]/.test(name));
		expect(others).toEqual([]);
	});

	it('lets only the http room reach the network', () => {
		const network = /^(node-fetch|undici|node:(http|https|net|tls|dns)(\/.*)?)$/;
		const others = files
			.filter(file => importsOf(file).some(name => network.test(name)))
			.map(file => relative(root, file))
			.filter(name => !name.startsWith('http/') && name !== 'sample/start-sample-server.ts');
		expect(others).toEqual([]);
	});

	it('has no barrel but rates/index.ts and no room for odds and ends', () => {
		const names = files.map(file => relative(root, file));
		expect(names.filter(name => /(^|\/)index\.tsx?$/.test(name))).toEqual(['rates/index.ts']);
		expect(names.filter(name => /(utils|helpers|common|misc|types)\.tsx?$/.test(name))).toEqual([]);
	});

	it('keeps its files short enough to be read', () => {
		const long = files.filter(file => readFileSync(file, 'utf8').split('\n').length > 300);
		expect(
			long.map(file => relative(root, file)).filter(name => !name.startsWith('sample/edition/')),
		).toEqual([]);
	});
});
