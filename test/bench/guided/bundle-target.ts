import {join} from 'node:path';
import {rolldown} from 'rolldown';

/** One file of a target and all that it takes, its packages included: the fuzzer counts what runs in it. */
export async function bundleTarget(name: string, folder: string): Promise<string> {
	const file = join(folder, `${name}.cjs`);
	const bundle = await rolldown({
		input: join(import.meta.dirname, `${name}.ts`),
		platform: 'node',
		logLevel: 'warn',
		transform: {define: {MASTHEAD_VERSION: '"0.0.0"'}},
	});
	await bundle.write({file, format: 'cjs', codeSplitting: false, minify: false});
	await bundle.close();
	return file;
}
