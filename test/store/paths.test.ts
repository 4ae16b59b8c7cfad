import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {homeProblems} from '../../source/store/home-problems.ts';
import {findPaths} from '../../source/store/paths.ts';
import {temporaryFolder} from './temporary-folder.ts';

test.each(['linux', 'darwin'])('follows the XDG folders on %s', platform => {
	const env = {HOME: '/home/me', XDG_DATA_HOME: '/data', XDG_STATE_HOME: 'relative'};
	expect(findPaths(env, platform)).toEqual({
		config: '/home/me/.config/masthead',
		data: '/data/masthead',
		state: '/home/me/.local/state/masthead',
		cache: '/home/me/.cache/masthead',
		substitute: null,
	});
});

test('puts everything under MASTHEAD_HOME', () => {
	const env = {HOME: '/home/me', XDG_DATA_HOME: '/data', MASTHEAD_HOME: '/srv/paper'};
	const folder = '/srv/paper';
	expect(findPaths(env, 'linux')).toEqual({
		config: folder,
		data: folder,
		state: folder,
		cache: folder,
		substitute: null,
	});
});

test('uses a temporary folder of its own where there is no home, and says so', () => {
	const scratch = temporaryFolder();
	const paths = findPaths({HOME: '', USER: 'me', TMPDIR: scratch}, 'linux');
	expect(paths.data).toBe(join(scratch, 'masthead-me', '.local', 'share', 'masthead'));
	expect(homeProblems(paths)).toEqual([
		`There is no home folder (HOME is not set): the files are in ${join(scratch, 'masthead-me')}.`,
	]);
});

describe('the temporary folder', () => {
	test('finds the same folder again, and stays beside where a name leads out', () => {
		const scratch = temporaryFolder();
		mkdirSync(join(scratch, 'masthead-me'), {mode: 0o700});
		const folderOf = (user: string) => findPaths({USER: user, TMPDIR: scratch}, 'linux').config;
		expect(folderOf('me')).toBe(join(scratch, 'masthead-me', '.config', 'masthead'));
		expect(folderOf('/../../x')).toBe(join(scratch, 'masthead-_.._.._x', '.config', 'masthead'));
	});

	test.each<[string, (path: string) => void]>([
		[
			'others may write to',
			path => {
				mkdirSync(path);
				chmodSync(path, 0o777);
			},
		],
		['is a link to a folder elsewhere', path => symlinkSync(temporaryFolder(), path)],
		['is a link to nothing', path => symlinkSync(join(path, 'nothing'), path)],
		['is a file', path => writeFileSync(path, '')],
	])('reads and writes nothing in one that %s', (_, lay) => {
		const scratch = temporaryFolder();
		lay(join(scratch, 'masthead-me'));
		const {config, data} = findPaths({USER: 'me', TMPDIR: scratch}, 'linux');
		expect(config).toMatch(/masthead-me-\w{6}\/\.config\/masthead$/);
		expect(data.split('/.local')[0]).toBe(config.split('/.config')[0]);
	});

	test('and where no folder can be made, none that somebody could fill', () => {
		const scratch = join(temporaryFolder(), 'missing');
		expect(findPaths({USER: 'me', TMPDIR: scratch}, 'linux').config).toMatch(/^\/dev\/null\//);
	});
});

test('knows the home of a Windows user', () => {
	expect(findPaths({USERPROFILE: '/users/me'}, 'win32').config).toBe('/users/me/.config/masthead');
});
