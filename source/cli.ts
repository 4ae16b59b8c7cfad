#!/usr/bin/env node
// Only old syntax here and in what is imported: an old Node must get as far as its notice.
import {asksForPlain} from './commands/asks-for-plain.ts';
import {paintKeptFrame} from './commands/kept-frame.ts';
import {asksForHelp, asksForVersion} from './commands/quick-questions.ts';
import {makePrivateFolder} from './store/make-private-folder.ts';
import {findPaths} from './store/paths.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
	process.stderr.write(
		`masthead: Node ${process.versions.node} is too old, version 22.13 or newer is needed: install one from https://nodejs.org or run "npm start", which brings its own\n`,
	);
	process.exitCode = 1;
} else {
	const {env, argv, platform} = process;
	const paths = findPaths(env, platform);
	const words = argv.slice(2);
	// Finding compiled code takes longer than to answer these.
	if (!asksForHelp(words) && !asksForVersion(words)) {
		keepCompiled(`${paths.cache}/compiled`);
	}

	// Without arguments on a terminal, the front page comes first and the program after it.
	const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
	const isScreen = words.length === 0 && isTerminal && !asksForPlain(env);
	const painted = isScreen ? paintKeptFrame(paths, env) : null;
	const {main} = await import('./commands/main.ts');
	process.exitCode = await main(words, painted);
}

function keepCompiled(folder: string): void {
	try {
		makePrivateFolder(folder);
		process.getBuiltinModule('node:module').enableCompileCache(folder);
	} catch {
		// No place to keep compiled code: the start is slower.
	}
}
