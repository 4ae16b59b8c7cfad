import {execFileSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';

const git = (...words: readonly string[]): string =>
	execFileSync('git', words, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim();

/** The program as it was at a commit, built in a worktree of its own, which goes when it is disposed of. */
export function buildOlder(
	commit: string,
	folder: string,
): Disposable & {readonly program: string} {
	const tree = join(folder, 'older');
	git('worktree', 'add', '--detach', tree, commit);
	symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
	const rolldown = resolve('node_modules/.bin/rolldown');
	execFileSync(rolldown, ['--config', '.ci/rolldown.config.ts'], {cwd: tree, stdio: 'ignore'});
	return {
		program: join(tree, 'dist', 'cli.js'),
		[Symbol.dispose]: () => void git('worktree', 'remove', '--force', tree),
	};
}
