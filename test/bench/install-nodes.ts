import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A Node beside the one that runs this. */
export interface OtherNode {
	/** `22.13.0` */
	readonly version: string;
	/** That of the SQLite in it. */
	readonly sqlite: string;
	/** The program itself. */
	readonly path: string;
}

/** Installs the npm package `node` in the versions asked for (`26`: the newest 26), each where it is not yet. */
export function installNodes(folder: string, wanted: readonly string[]): readonly OtherNode[] {
	return wanted.map(version => {
		const own = join(folder, version);
		const path = join(own, 'node_modules', '.bin', 'node');
		if (!existsSync(path)) {
			mkdirSync(own, {recursive: true});
			writeFileSync(join(own, 'package.json'), '{"private": true, "allowScripts": {"node": true}}');
			const words = ['install', '--no-audit', '--no-fund', `node@${version}`];
			execFileSync('npm', words, {cwd: own, stdio: ['ignore', 'ignore', 'inherit']});
		}

		const print = '[process.versions.node, process.versions.sqlite].join(" ")';
		const [node = '', sqlite = ''] = execFileSync(path, ['-p', print], {encoding: 'utf8'})
			.trim()
			.split(' ');
		return {version: node, sqlite, path};
	});
}
