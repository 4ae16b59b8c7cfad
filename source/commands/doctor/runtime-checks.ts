import {isWalSafe} from '../../store/connect.ts';
import {bad, type Check, note, ok} from './check.ts';

interface Versions {
	readonly node: string;
	readonly sqlite: string;
	readonly platform: string;
}

/** The Node that runs the program, and the SQLite in it. */
export function checkRuntime({node, sqlite, platform}: Versions): readonly Check[] {
	const [major = 0, minor = 0] = node.split('.').map(Number);
	const text = `Node ${node} on ${platform}`;
	const hasSearch = major > 22 || (major === 22 && minor >= 16);
	return [
		hasSearch
			? ok('runtime', text)
			: note(
					'runtime',
					`${text}: search goes through titles only`,
					'Node 22.16 or newer searches the texts as well.',
				),
		sqlite
			? ok('sqlite', `SQLite ${sqlite}, ${loggingText(sqlite)}`)
			: bad('sqlite', 'this Node has no SQLite', 'Install Node from https://nodejs.org.'),
	];
}

const loggingText = (sqlite: string): string =>
	isWalSafe(sqlite)
		? 'safe to log ahead with'
		: 'not safe to log ahead with: the store does without';
