// What a move costs on the wire through ssh, tmux within ssh and mosh:
// npm run build && node test/bench/real-lines.ts
import {spawnSync} from 'node:child_process';
import {setTimeout as pause} from 'node:timers/promises';
import {type LoopbackSshd, startSshd} from '../helpers/loopback-sshd.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {
	endTmux,
	type RealLine,
	realLines,
	type ShellScript,
	writeShellScript,
} from '../helpers/real-lines.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {fillHome} from './fill-stores.ts';
import {serveFeeds} from './make-feeds.ts';
import {startSlowRelay} from './slow-relay.ts';
import {at, median} from './statistics.ts';
import {startUdpRelay} from './udp-relay.ts';

const size = {columns: 160, rows: 50};
const moves = 20;
/** Longer than the rest after which the article follows, and than mosh waits with its receipts. */
const quietMs = 400;
/** Shorter than the rest after which the article follows: what has come by then is the move alone. */
const shortMs = 70;
/** Neither its limit nor its delay is felt. */
const fast = {bytesPerSecond: 1e8, oneWay: 1};

interface Counted {
	readonly session: PtySession;
	readonly sentBack: () => number;
}

/** Bytes towards the reader. */
interface Cost {
	readonly move: number;
	/** With the story that is shown beside the list after a rest. */
	readonly whole: number;
}

async function countMoves({session, sentBack}: Counted): Promise<readonly Cost[]> {
	const isQuiet = async () => {
		for (let before = -1; before !== sentBack(); ) {
			before = sentBack();
			await pause(quietMs);
		}
	};
	await session.waitFor(/1\/1000/, 30_000);
	await isQuiet();
	const costs: Cost[] = [];
	for (let move = 2; move <= moves + 1; move++) {
		const before = sentBack();
		session.press('j');
		await session.waitFor(`${move}/1000`);
		await pause(shortMs);
		const then = sentBack();
		await isQuiet();
		costs.push({move: then - before, whole: sentBack() - before});
	}

	return costs;
}

async function overSsh(line: RealLine, sshd: LoopbackSshd, shell: ShellScript) {
	await using relay = await startSlowRelay(sshd.port, fast);
	await using session = line.open({...sshd, port: relay.port}, shell, size);
	return await countMoves({session, sentBack: relay.sentBack});
}

/** Mosh's own command leaves no room for a relay: its two halves are started one by one. */
async function overMosh(sshd: LoopbackSshd, {path}: ShellScript): Promise<readonly Cost[]> {
	const server =
		'MOSH_SERVER_NETWORK_TMOUT=30 LANG=C.UTF-8 mosh-server new -i 127.0.0.1 -c 256 -- sh';
	const args = [...sshd.sshOptions(sshd.port), '127.0.0.1', `${server} ${path}`];
	const {stdout} = spawnSync('ssh', args, {encoding: 'utf8'});
	const [, port = '', key = ''] = /MOSH CONNECT (\d+) (\S+)/.exec(stdout) ?? [];
	await using relay = await startUdpRelay(Number(port));
	await using session = startPty('mosh-client', ['127.0.0.1', `${relay.port}`], {
		...size,
		env: {MOSH_KEY: key, MOSH_PREDICTION_DISPLAY: 'never'},
	});
	const counts = await countMoves({session, sentBack: relay.sentBack});
	session.press('q');
	await session.waitFor('code=0');
	session.press('Enter');
	await session.exit;
	return counts;
}

using folder = makeHome();
{
	await using server = await serveFeeds(1, 1000);
	await fillHome(folder.path, server);
}
for (const line of realLines) {
	if (line.whyNot !== undefined) {
		process.stdout.write(`${line.name}: not measured, ${line.whyNot}\n`);
		continue;
	}

	await using sshd = await startSshd();
	const shell = writeShellScript(folder.path, folder.path);
	const counts = await (line.name === 'mosh' ? overMosh(sshd, shell) : overSsh(line, sshd, shell));
	endTmux(folder.path);
	const move = counts.map(cost => cost.move);
	const whole = counts.map(cost => cost.whole);
	process.stdout.write(
		`${line.name}: bytes a move on the wire ${median(move)} median, ${at(move, 0.95)} p95; with the story beside it ${median(whole)}, ${at(whole, 0.95)}\n`,
	);
}
