import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';

interface LockedPackage {
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
}

it('no package that users install has an install script', () => {
	const lock: {readonly packages: Readonly<Record<string, LockedPackage>>} = JSON.parse(
		readFileSync('package-lock.json', 'utf8'),
	);
	const {scripts}: {readonly scripts: Readonly<Record<string, string>>} = JSON.parse(
		readFileSync('package.json', 'utf8'),
	);
	const withScripts = Object.entries(lock.packages)
		.filter(([, {hasInstallScript = false}]) => hasInstallScript)
		.filter(([name, {dev = false}]) => name !== '' || !dev);
	expect(withScripts.map(([name, {dev = false}]) => [name, dev])).toEqual([
		['node_modules/node', true],
	]);
	expect(Object.keys(scripts).filter(name => /^(?:pre|post)?install$/.test(name))).toEqual([]);
});
