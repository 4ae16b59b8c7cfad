import {expect, test} from 'vitest';
import {findPaths} from '../../source/store/paths.ts';

test.each(['linux', 'darwin'])('follows the XDG folders on %s', platform => {
	const env = {HOME: '/home/me', XDG_DATA_HOME: '/data', XDG_STATE_HOME: 'relative'};
	expect(findPaths(env, platform)).toEqual({
		config: '/home/me/.config/masthead',
		data: '/data/masthead',
		state: '/home/me/.local/state/masthead',
		cache: '/home/me/.cache/masthead',
		notices: [],
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
		notices: [],
	});
});

test('uses a temporary folder of its own where there is no home, and says so', () => {
	const paths = findPaths({HOME: '', USER: 'me', TMPDIR: '/scratch'}, 'linux');
	expect(paths.data).toBe('/scratch/masthead-me/.local/share/masthead');
	expect(paths.notices).toEqual([
		'There is no home folder (HOME is not set): the files are in /scratch/masthead-me.',
	]);
});

test('knows the home of a Windows user', () => {
	expect(findPaths({USERPROFILE: '/users/me'}, 'win32').config).toBe('/users/me/.config/masthead');
});
