import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type Plugin} from 'rolldown';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

/**
 * What Ink asks of these two packages for every cell of every frame, it asks of our own modules: the
 * same answers, from memory or from a fast path. The modules themselves still use the packages.
 */
const standIns: Readonly<Record<string, string>> = {
	'string-width': `
		export {styledWidth as default} from ${JSON.stringify(resolve('source/text/styled-width.ts'))}`,
	'@alcalzone/ansi-tokenize': `
		export * from ${JSON.stringify(resolve('node_modules/@alcalzone/ansi-tokenize/build/index.js'))};
		export {tokenize, styledCharsFromTokens} from ${JSON.stringify(resolve('source/ui/remembering-tokenizer.ts'))}`,
};

const drawFast: Plugin = {
	name: 'draw-fast',
	resolveId: (id, importer) =>
		id in standIns && importer?.includes('node_modules') ? `\0${id}` : null,
	load: id => standIns[id.slice(1)] ?? null,
};

/** One file per entry, with shared chunks beside it: what ships is bundled, so that it starts fast. */
export default defineConfig({
	input: {cli: 'source/cli.ts', worker: 'source/refresh/worker.ts'},
	platform: 'node',
	plugins: [drawFast],
	// Ink asks for its development tools only when DEV is set; they are no part of the program.
	external: ['react-devtools-core'],
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
		chunkFileNames: '[name]-[hash].js',
	},
});
