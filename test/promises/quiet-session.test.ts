import {readdirSync, readFileSync, readlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {startPty} from '../helpers/pty-session.ts';
import {makeHome} from '../helpers/run-masthead.ts';

/** The sockets of a process that wait for others to connect. */
function listeningSockets(pid: number): readonly string[] {
	const own = readdirSync(`/proc/${pid}/fd`).flatMap(name => {
		try {
			return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? [];
		} catch {
			return [];
		}
	});
	const listening = ['tcp', 'tcp6'].flatMap(kind =>
		readFileSync(`/proc/net/${kind}`, 'utf8')
			.split('\n')
			.map(line => line.trim().split(/\s+/))
			.filter(fields => fields[3] === '0A')
			.map(fields => fields[9] ?? ''),
	);
	return own.filter(inode => listening.includes(inode));
}

/** Everything that a reader does in a sitting, with standard error going elsewhere. */
async function sit(during: (pid: number) => void): Promise<string> {
	using home = makeHome();
	await using paper = await startPaper(6);
	await giveSources(home.path, paper, {
		valley: `${paper.origin}/rss/`,
		missing: `${paper.origin}/none`,
	});
	const log = join(home.path, 'stderr');
	const script = 'echo "pid=$$"; exec "$NODE" "$MASTHEAD" 2>"$LOG"';
	await using session = startPty('sh', ['-c', script], {
		columns: 120,
		rows: 30,
		env: {
			MASTHEAD_HOME: home.path,
			NODE: process.execPath,
			MASTHEAD: resolve('dist/cli.js'),
			LOG: log,
		},
	});
	await session.waitFor('The bridge, part 1');
	await session.waitFor(/USD 87\.45/);
	session.press('j', 'Enter');
	await session.waitFor('who keeps the mill beside it');
	session.press('f', 'q', '?');
	await session.waitFor('Moving');
	session.press('q', 'e');
	await session.waitFor('404');
	session.press('q', '4');
	await session.waitFor('Official rates');
	session.press('3');
	await session.waitFor('1/1');
	session.resize(60, 12);
	session.press('1', 'R');
	await session.waitFor(/\d\/6/);
	during(session.pid);
	session.press('j');
	await session.waitFor(/\d\/6/);
	session.press('Q');
	const {code} = await session.exit;
	const said = readFileSync(log, 'utf8');
	expect({code, said, screen: code === 0 ? '' : session.screen()}).toEqual({
		code: 0,
		said: '',
		screen: '',
	});
	return said;
}

describe('a whole session', () => {
	let said = '';
	let open: readonly string[] = ['not looked at'];

	beforeAll(async () => {
		said = await sit(pid => {
			process.kill(pid, 'SIGUSR1');
			open = process.platform === 'linux' ? listeningSockets(pid) : [];
		});
	}, 60_000);

	it('a whole session prints nothing on standard error', () => {
		expect(said).toBe('');
	});

	it.runIf(process.platform === 'linux')(
		'a whole session opens no port, not on SIGUSR1 either',
		() => {
			expect(open).toEqual([]);
		},
	);
});
