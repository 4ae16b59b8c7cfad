#!/usr/bin/env node
// Only the oldest of syntax and no static import here: an old Node must get as far as its notice.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
	process.stderr.write(
		`masthead: Node ${process.versions.node} is too old, version 22.13 or newer is needed: install one from https://nodejs.org or run "npm start", which brings its own\n`,
	);
	process.exitCode = 1;
} else {
	const [{enableCompileCache}, {findPaths}] = await Promise.all([
		import('node:module'),
		import('./store/paths.ts'),
	]);
	enableCompileCache(`${findPaths(process.env, process.platform).cache}/compiled`);
	const {main} = await import('./commands/main.ts');
	process.exitCode = await main(process.argv.slice(2));
}
