// Writes docs/dependencies.md from the lock file and the installed packages: `npm run docs`.
import {readFileSync, writeFileSync} from 'node:fs';

interface LockedPackage {
	readonly version: string;
	readonly license?: string;
	readonly integrity?: string;
	readonly dev?: boolean;
	readonly optional?: boolean;
	readonly devOptional?: boolean;
	readonly hasInstallScript?: boolean;
	readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;

/** Why each package that users install is here, in a clause. */
const reasons: Readonly<Record<string, string>> = {
	'@mozilla/readability': 'the general reader of story pages, where no rule knows the site',
	conf: 'writes the settings file; reading and checking are our own (decision 14)',
	entities: 'HTML and XML entities, without a browser’s parser',
	feedsmith: 'RSS, Atom, RDF and JSON Feed once the document is well-formed',
	'html-encoding-sniffer': 'what the HTML standard says of a page’s charset',
	ink: 'React for the terminal; its frames go through our own writer (decision 3)',
	'ink-table': 'tables of rates; a fork that loads with this Ink, under the name of the original',
	'ipaddr.js': 'which addresses are private, mapped or special, for the address guard',
	linkedom: 'a document tree for pages, without scripts and without a network',
	meow: 'the arguments of the command line',
	'node-fetch': 'one HTTP exchange; redirects, limits, proxies and the guard are our own',
	react: 'what Ink is built upon',
	'string-width': 'how many columns a text takes',
};

const root = new URL('../', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** The locked packages that users install, by their path in `node_modules`. */
export function installedPackages(): Lock {
	const {packages}: {readonly packages: Lock} = readJson('package-lock.json');
	return Object.fromEntries(
		Object.entries(packages).filter(
			([path, {dev, optional, devOptional}]) => path !== '' && !dev && !optional && !devOptional,
		),
	);
}

/** `sindresorhus/meow`, on the host of repositories that is used by nearly all; else the address. */
function sourceOf(path: string): string {
	const {repository} = readJson(`${path}/package.json`);
	const address: string = typeof repository === 'string' ? repository : (repository?.url ?? '');
	const name = /(?:github\.com[/:]|github:|^)([\w.-]+\/[\w.-]+?)(?:\.git)?(?:#.*)?$/.exec(address);
	return name?.[1] ?? address;
}

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

/** Where Node finds a package that the one at `path` asks for; null for one that was left out. */
function resolve(path: string, name: string, packages: Lock): string | null {
	const inside = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
	if (Object.hasOwn(packages, inside)) {
		return inside;
	}

	const outer = path.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
	return path === '' ? null : resolve(outer, name, packages);
}

/** Everything that a package brings, itself included. */
function closureOf(path: string, packages: Lock, seen = new Set<string>()): ReadonlySet<string> {
	if (!seen.has(path)) {
		seen.add(path);
		for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
			const found = resolve(path, name, packages);
			if (found !== null) closureOf(found, packages, seen);
		}
	}

	return seen;
}

/** The whole document. */
export function dependenciesDocument(): string {
	const packages = installedPackages();
	const paths = Object.keys(packages);
	const {dependencies}: {readonly dependencies: Readonly<Record<string, string>>} =
		readJson('package.json');
	const direct = Object.keys(dependencies).map(name => {
		const path = `node_modules/${name}`;
		const brings = closureOf(path, packages).size - 1;
		return `| \`${name}\` | ${packages[path]?.version} | ${brings} | ${reasons[name] ?? ''} |`;
	});
	const all = paths.map(path => {
		const {version, license} = packages[path] ?? {};
		return `| \`${nameOf(path)}\` | ${version} | ${license} | ${sourceOf(path)} |`;
	});
	return `# What an installation brings

Made by \`npm run docs\` from the lock file and the installed packages: do not edit. Of each of the ${paths.length}
packages the lock file has the SHA-512, and npm installs nothing else. None has an install script, none has
native code. Before a release \`npm audit\` and \`npm audit signatures\` are to be run where the registry
answers them; [SECURITY.md](SECURITY.md) says what has not been asked yet.

## Chosen

With how many packages each of them brings, and why it is here.

| package | version | brings | for |
|---|---|---|---|
${direct.join('\n')}

## All of them

With the licence, and the repository that the package names as its source (owner and name are those of
github.com where nothing else is written).

| package | version | licence | source |
|---|---|---|---|
${all.join('\n')}
`;
}

if (import.meta.main) {
	writeFileSync(new URL('dependencies.md', import.meta.url), dependenciesDocument());
}
