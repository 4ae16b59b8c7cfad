import {readdirSync, readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {dependenciesDocument, installedPackages} from '../../docs/make-dependencies.ts';

const packages = Object.entries(installedPackages());

it('no package that users install has an install script', () => {
	expect(packages.length).toBeGreaterThan(50);
	expect(packages.filter(([, {hasInstallScript}]) => hasInstallScript)).toEqual([]);
	const {scripts}: {readonly scripts: Readonly<Record<string, string>>} = JSON.parse(
		readFileSync('package.json', 'utf8'),
	);
	expect(Object.keys(scripts).filter(name => /^(?:pre|post)?install$/.test(name))).toEqual([]);
});

it('a clean clone is built when its packages are installed, and anew before its tests', () => {
	const {scripts}: {readonly scripts: Readonly<Record<string, string>>} = JSON.parse(
		readFileSync('package.json', 'utf8'),
	);
	for (const name of ['prepare', 'pretest']) {
		expect(scripts[name]).toBe('npm run --silent build');
	}

	// Whoever starts a second one would build under the feet of the first.
	expect(scripts).not.toHaveProperty('prestart');
});

it('no package that users install needs a compiler or has native code', () => {
	const native = packages.flatMap(([path]) =>
		readdirSync(path, {recursive: true, encoding: 'utf8'}).filter(name =>
			/(?:^|\/)binding\.gyp$|\.(?:node|dll|dylib|so)$/.test(name),
		),
	);
	expect(native).toEqual([]);
});

it('each package that users install is locked by its SHA-512', () => {
	const loose = packages.filter(([, {integrity}]) => !integrity?.startsWith('sha512-'));
	expect(loose).toEqual([]);
});

it('docs/dependencies.md has them all: npm run docs makes it', () => {
	expect(readFileSync('docs/dependencies.md', 'utf8')).toBe(dependenciesDocument());
});
