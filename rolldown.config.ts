import {readFileSync} from 'node:fs';
import {defineConfig} from 'rolldown';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

/** One file per entry, with shared chunks beside it: what ships is bundled, so that it starts fast. */
export default defineConfig({
	input: {cli: 'source/cli.ts', worker: 'source/refresh/worker.ts'},
	platform: 'node',
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
