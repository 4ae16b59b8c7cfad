import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync} from 'node:fs';
import {type AddressInfo, createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {waitFor} from './wait-for.ts';

/** A real sshd on loopback with keys of its own, which lets in nobody but who started it. */
export interface LoopbackSshd extends AsyncDisposable {
	readonly port: number;
	/** What `ssh` has to be told to get in through a port. */
	readonly sshOptions: (port: number) => readonly string[];
	/** The arguments for `ssh` that run a command in a terminal of that machine, reached through a port. */
	readonly sshArguments: (port: number, command: string) => readonly string[];
}

// It has to be started by its whole path.
const places = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/sbin/sshd', '/usr/bin/sshd'];
const sshd = places.find(path => existsSync(path));
/** Where root starts it, sshd wants this empty folder; the system's service makes it, so we do. */
const privilegeFolder = '/run/sshd';

/** What is missing for it, or undefined. */
export function whyNoSshd(): string | undefined {
	if (sshd === undefined) return 'sshd is not installed';
	return spawnSync('ssh', ['-V']).error && 'ssh is not installed';
}

export async function startSshd(): Promise<LoopbackSshd> {
	const folder = mkdtempSync(join(tmpdir(), 'masthead-sshd-'));
	const {username, uid} = userInfo();
	const [hostKey, userKey] = ['host_key', 'user_key'].map(name => makeKey(join(folder, name)));
	const port = await findFreePort();
	writeFileSync(
		join(folder, 'sshd_config'),
		`ListenAddress 127.0.0.1
Port ${port}
HostKey ${hostKey}
AuthorizedKeysFile ${userKey}.pub
AllowUsers ${username}
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
StrictModes no
UsePAM no
UseDNS no
PidFile none
PrintMotd no
PrintLastLog no
`,
	);
	const isFolderOurs = uid === 0 && !existsSync(privilegeFolder);
	if (isFolderOurs) mkdirSync(privilegeFolder, {mode: 0o755});
	const args = ['-D', '-e', '-f', join(folder, 'sshd_config')];
	const server = spawn(sshd ?? 'sshd', args, {stdio: ['ignore', 'ignore', 'pipe']});
	let said = '';
	server.stderr.on('data', chunk => {
		said += String(chunk);
	});
	let isOver = false;
	const exit = new Promise<void>(resolve => {
		server.once('exit', () => {
			isOver = true;
			resolve();
		});
	});
	const stop = async () => {
		server.kill();
		await exit;
		rmSync(folder, {recursive: true});
		if (isFolderOurs) rmdirSync(privilegeFolder);
	};
	await waitFor('sshd to listen', () => isOver || said.includes('listening'));
	if (isOver) {
		await stop();
		throw new Error(`sshd does not start: ${said.trim()}`);
	}
	const sshOptions = (relayPort: number) => [
		'-F',
		'none',
		...['-i', `${userKey}`, '-p', String(relayPort), '-l', username],
		...options({
			IdentitiesOnly: 'yes',
			StrictHostKeyChecking: 'no',
			UserKnownHostsFile: '/dev/null',
			LogLevel: 'ERROR',
		}),
	];
	return {
		port,
		sshOptions,
		sshArguments: (relayPort, command) => ['-tt', ...sshOptions(relayPort), '127.0.0.1', command],
		[Symbol.asyncDispose]: stop,
	};
}

function makeKey(path: string): string {
	spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
	return path;
}

function options(values: Readonly<Record<string, string>>): readonly string[] {
	return Object.entries(values).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

async function findFreePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const {port} = server.address() as AddressInfo;
	await new Promise(resolve => server.close(resolve));
	return port;
}
