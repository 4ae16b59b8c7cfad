import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type Plugin} from 'rolldown';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

/**
 * What Ink does for every cell of every frame, our own modules do: the same answers on a faster way.
 * The modules themselves still use what they stand in for.
 */
const standIns: Readonly<Record<string, string>> = {
	// Ink's development tools, which it asks for when DEV is set, are no part of the program.
	'react-devtools-core': 'export default {initialize() {}, connectToDevTools() {}}',
	// A whole parser of style sheets, four fifths of what reads a page, for the sheet of a style element:
	// nobody asks for it.
	'cssomnom/parse': 'export const parse = () => null;',
	// ink-table hashes whole rows with SHA-1 to have a key for each; their text serves as well.
	'object-hash': 'export const sha1 = row => JSON.stringify(row);',
	'string-width': `
		export {styledWidth as default} from ${JSON.stringify(resolve('source/text/styled-width.ts'))}`,
	// Ink keeps the sizes of the last four thousand texts; ours are whole panes, of which few come back.
	'quick-lru': `
		import QuickLRU from ${JSON.stringify(resolve('node_modules/quick-lru/index.js'))};
		export default class extends QuickLRU {
			constructor(options) {
				super({...options, maxSize: 32});
			}
		}`,
	'./sanitize-ansi.js': `
		import sanitizeAnsi from ${JSON.stringify(resolve('node_modules/ink/build/sanitize-ansi.js'))};
		import {remembering} from ${JSON.stringify(resolve('source/text/remembering.ts'))};
		export default remembering(32, sanitizeAnsi);`,
	'./output.js': `
		import Output from ${JSON.stringify(resolve('node_modules/ink/build/output.js'))};
		import {joinRows} from ${JSON.stringify(resolve('source/ui/join-rows.ts'))};
		export default class extends Output {
			get() {
				const output = joinRows(this.operations, this.height);
				return output === null ? super.get() : {output, height: this.height};
			}
		}`,
};

/** Has what a module makes at its top made when it is first used: patterns over Unicode are dear. */
function makeLate(code: string): string {
	const names: string[] = [];
	const late = code.replace(
		/^const (\w+) = (new Intl\.Segmenter\(\)|\/.+\/\w*);$/gm,
		(_, name, value) => {
			names.push(name);
			return `let late_${name}; const make_${name} = () => (late_${name} ??= ${value});`;
		},
	);
	const uses = new RegExp(`(?<![\\w.])(?:${names.join('|')})(?!\\w)`, 'g');
	return names.length > 0 ? late.replace(uses, 'make_$&()') : code;
}

const isPackage = /[\\/]node_modules[\\/]/;
const isInk = /[\\/]node_modules[\\/]ink[\\/]build[\\/]/;

const drawFast: Plugin = {
	name: 'draw-fast',
	resolveId: (id, importer = '') =>
		id in standIns && (id.startsWith('.') ? isInk : isPackage).test(importer) ? `\0${id}` : null,
	load: id => standIns[id.slice(1)] ?? null,
	// The layout engine asks fetch for the very bytes that it carries along, and that wakes half of
	// Node's network code. Without fetch it decodes them itself.
	transform: (code, id) => {
		if (id.endsWith('yoga-wasm-base64-esm.js')) {
			return code.replaceAll('typeof fetch', 'typeof void 0');
		}

		return id.endsWith('string-width/index.js') ? makeLate(code) : null;
	},
};

/**
 * An import of `node:http` asks for each of its names, and some of them wake all of `fetch` and HTTP/2,
 * in every thread that does so. The module itself wakes nothing.
 */
const takeHttpAlone: Plugin = {
	name: 'take-http-alone',
	resolveId: id => (id === 'node:http' ? '\0node:http' : null),
	load: id =>
		id === '\0node:http'
			? `const http = process.getBuiltinModule('node:http');
			export default http;
			export const {Agent, createServer, request} = http;`
			: null,
};

/** One file per entry, with shared chunks beside it: what ships is bundled, so that it starts fast. */
export default defineConfig({
	input: {
		cli: 'source/cli.ts',
		worker: 'source/refresh/worker.ts',
		parser: 'source/refresh/parser.ts',
	},
	platform: 'node',
	plugins: [drawFast, takeHttpAlone],
	transform: {
		define: {
			MASTHEAD_VERSION: JSON.stringify(version),
			'process.env.NODE_ENV': JSON.stringify('production'),
			'process.env.DEV': JSON.stringify('false'),
		},
	},
	output: {
		dir: 'dist',
		format: 'esm',
		cleanDir: true,
		minify: true,
		entryFileNames: '[name].js',
		codeSplitting: {
			groups: [
				// The front page is painted by these two before anything else is read.
				{
					name: 'first',
					test: /commands[\\/](kept-frame|quick-questions)|terminal[\\/]write-now|store[\\/](paths|make-private-folder)/,
					priority: 3,
				},
			],
		},
		chunkFileNames: '[name]-[hash].js',
	},
});
