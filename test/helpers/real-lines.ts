import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {type LoopbackSshd, whyNoSshd} from './loopback-sshd.ts';
import {type PtySession, startPty} from './pty-session.ts';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** A way to a terminal of another machine, as a reader takes it. */
export interface RealLine {
	readonly name: 'ssh' | 'mosh' | 'tmux within ssh';
	/** What is missing for it, or undefined. */
	readonly whyNot: string | undefined;
	/** Rows of the reader's terminal that the program does not get. */
	readonly ownRows: number;
	/** Whether what stood on the shell's screen comes back; mosh has no alternate screen. */
	readonly keepsScreen: boolean;
	/** Runs the script at the other end; the program in it has so many columns and rows. */
	readonly open: (sshd: LoopbackSshd, shell: ShellScript, size: Size) => PtySession;
}

/** A script in a folder that runs the program between two looks at the terminal's modes. */
export interface ShellScript {
	readonly path: string;
	/** For the sockets of what runs it. */
	readonly folder: string;
	/** What `stty -g` said, before the program and after it. */
	readonly modes: () => readonly string[];
	/** Whether the program is running; undefined before it has started. */
	readonly isRunning: () => boolean | undefined;
}

const has = (program: string) => !spawnSync(program, ['-V']).error;
const noSshd = whyNoSshd();
const missing = (program: string) =>
	noSshd ?? (has(program) ? undefined : `${program} is not installed`);

export const realLines: readonly RealLine[] = [
	{
		name: 'ssh',
		whyNot: noSshd,
		ownRows: 0,
		keepsScreen: true,
		open: (sshd, {path}, size) => startPty('ssh', sshd.sshArguments(sshd.port, `sh ${path}`), size),
	},
	{
		name: 'mosh',
		whyNot: missing('mosh'),
		ownRows: 0,
		keepsScreen: false,
		open: (sshd, {path}, size) =>
			startPty(
				'mosh',
				[
					'--predict=never',
					'--experimental-remote-ip=local',
					'--bind-server=127.0.0.1',
					`--ssh=ssh ${sshd.sshOptions(sshd.port).join(' ')}`,
					// What a test leaves behind ends by itself.
					'--server=env LANG=C.UTF-8 MOSH_SERVER_NETWORK_TMOUT=30 mosh-server',
					'127.0.0.1',
					...['--', 'sh', path],
				],
				size,
			),
	},
	{
		name: 'tmux within ssh',
		whyNot: missing('tmux'),
		ownRows: 1,
		keepsScreen: true,
		open: (sshd, {path, folder}, {columns, rows}) =>
			startPty(
				'ssh',
				sshd.sshArguments(sshd.port, `${tmuxIn(folder)} new-session -A 'sh ${path}'`),
				{columns, rows: rows + 1},
			),
	},
];

/** As tmux comes, without anybody's settings. */
const tmuxIn = (folder: string) => `LANG=C.UTF-8 tmux -S ${join(folder, 'tmux')} -f /dev/null`;

/** Ends everything that runs in the folder's tmux; harmless when there is none. */
export function endTmux(folder: string): void {
	spawnSync('tmux', ['-S', join(folder, 'tmux'), 'kill-server']);
}

/** One that has ended, and whose parent has not asked for its code yet, is a zombie. */
function isAlive(pid: string): boolean {
	try {
		return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
	} catch {
		return false;
	}
}

export function writeShellScript(folder: string, home: string): ShellScript {
	const [path, pid, modes] = ['script', 'pid', 'modes'].map(name => join(folder, name));
	const program = [process.execPath, resolve('dist/cli.js')].join(' ');
	const settings = `LANG=C.UTF-8 TZ=Asia/Bishkek MASTHEAD_HOME=${home}`;
	writeFileSync(
		`${path}`,
		`echo before
stty -g >>${modes}
sh -c 'echo $$ >${pid}; ${settings} exec ${program}'
echo "code=$?"
stty -g >>${modes}
echo end
read -r word
`,
	);
	const linesOf = (file: string | undefined) =>
		file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	return {
		path: `${path}`,
		folder,
		modes: () => linesOf(modes).filter(line => line !== ''),
		isRunning() {
			const [number] = linesOf(pid);
			return number === undefined ? undefined : isAlive(number);
		},
	};
}
