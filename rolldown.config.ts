import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type Plugin} from 'rolldown';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

const fastWidth = '\0fast-width';

/**
 * Ink measures every cell of every frame with string-width. Ours gives the same widths (a property
 * test keeps it so) and knows the plain letters that nearly all of a newspaper consists of.
 */
const measureFast: Plugin = {
	name: 'measure-fast',
	resolveId: (id, importer) =>
		id === 'string-width' && importer?.includes('node_modules') ? fastWidth : null,
	load: id =>
		id === fastWidth
			? `export {widthOf as default} from ${JSON.stringify(resolve('source/text/width.ts'))}`
			: null,
};

/** One file per entry, with shared chunks beside it: what ships is bundled, so that it starts fast. */
export default defineConfig({
	input: {cli: 'source/cli.ts', worker: 'source/refresh/worker.ts'},
	platform: 'node',
	plugins: [measureFast],
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
