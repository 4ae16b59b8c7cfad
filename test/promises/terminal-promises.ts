import {inFile, type ReaderPromise} from './promise.ts';

/** What happens on the screen. */
const screenPromises: readonly ReaderPromise[] = [
	{
		number: 36,
		promise:
			'A key that moves costs 600 bytes at most at 120×40, a second of the clock 200, an idle screen none.',
		tests: [
			...inFile(
				'promises/bytes.long.ts',
				'a key that moves costs few bytes, and a tick of the clock fewer',
				'a screen that rests costs nothing at all',
			),
			...inFile('terminal/frame-writer.test.ts', 'no change takes none'),
		],
		measured: [
			{
				command: 'node test/bench/bench.ts keys',
				figure:
					'35 bytes median, 123 mean a move at 80×24; 106 mean at 160×50; idle 0 (docs/performance.md)',
			},
		],
		except:
			'At 120×40 a move is 36 bytes, but the step with which a full list scrolls is 3 kB, the story that follows a row that rests up to 5 kB, a page or another view up to 6 kB: what is drawn anew cannot be less (decision 19).',
	},
	{
		number: 37,
		promise:
			'On a line of 25 KiB/s and 150 ms a key shows in 250 ms, and held keys leave no queue.',
		tests: inFile(
			'terminal/pacing.test.ts',
			'holds no queue while the terminal is taking its bytes: only the newest frame follows',
		),
		measured: [
			{
				command: 'node test/bench/slow-line.ts',
				figure:
					'key 172 ms median, 188 p95; 100 keys held: at rest after 331 ms (docs/performance.md)',
			},
		],
	},
	{
		number: 38,
		promise: 'The screen is never cleared after the start, and is empty at no byte of an update.',
		tests: [
			...inFile(
				'terminal/frame-prefixes.test.ts',
				'a row that is filled before and after is never blank',
				'the screen is never cleared after the start',
			),
			...inFile('terminal/tmux.test.ts', 'tmux shows the same screen'),
		],
	},
	{
		number: 39,
		promise: 'The terminal is asked nothing, and what it says unasked is no key.',
		tests: [
			...inFile(
				'terminal/decode-keys.test.ts',
				'%s is no key',
				'never throws, never stands still, and keeps no more than a little',
			),
			...inFile(
				'terminal/key-reader.test.ts',
				'an immense answer that comes in pieces presses no key',
				'the pieces of an answer may be a second apart',
			),
			...inFile('promises/sinks.test.ts', 'no content makes a terminal do anything'),
		],
	},
	{
		number: 44,
		promise:
			'A storm of sizes ends in the right screen, with thirty frames a second at most, and a screen that is too small says so.',
		tests: [
			...inFile(
				'promises/sizes.long.ts',
				'a storm of sizes ends in the screen of the last one',
				'a storm of sizes makes no more than thirty frames a second',
			),
			...inFile('terminal/terminal-session.test.ts', 'a storm of sizes ends in the right screen'),
			...inFile('program/demo.test.ts', 'follows every change of size, down to one line of advice'),
		],
	},
	{
		number: 45,
		promise:
			'Whatever the environment says, there is a screen, and the selection is seen without colours.',
		tests: [
			...inFile('promises/environments.long.ts', 'an environment'),
			...inFile('terminal/capabilities.test.ts', '%o is dumb: %s', '%o has colours of level %i'),
			...inFile('ui/screens.test.tsx', 'shows the selection without any colour'),
		],
	},
	{
		number: 48,
		promise: 'xterm.js and pyte show the same cells, and tmux the same text.',
		tests: [
			...inFile('terminal/pyte.test.ts', 'cell by cell, after any sequence of frames'),
			...inFile(
				'promises/recorded-screens.long.ts',
				'tmux shows each as xterm.js does',
				'pyte shows each as xterm.js does',
			),
			...inFile('terminal/tmux.test.ts', 'tmux shows the same screen'),
		],
	},
	{
		number: 51,
		promise: 'It works through a real sshd, mosh, and tmux within ssh.',
		tests: [
			...inFile(
				'promises/real-lines.long.ts',
				'the screen of a session through $name is the same as without it',
				'a lost connection of ssh ends the program within two seconds',
				'the end of mosh ends the program within two seconds',
				'tmux keeps the program when ssh is lost, shows it again, and ends it with itself',
			),
			...inFile('terminal/tmux.test.ts', 'tmux shows the same screen'),
		],
		measured: [
			{
				command: 'node test/bench/real-lines.ts',
				figure:
					'a move on the wire: ssh 76 bytes median, tmux within ssh 84, mosh 223; with the story beside it 864, 888 and 730',
			},
		],
	},
];

/** How the program lives and ends. */
const lifePromises: readonly ReaderPromise[] = [
	{
		number: 40,
		promise:
			'However the program ends, the shell gets its terminal back, with the code and the reason.',
		tests: [
			...inFile('promises/leaving.long.ts', 'after %s the terminal is as it was'),
			...inFile(
				'program/killed.test.ts',
				'gives the terminal back after %s, and says why it is gone',
				'gives a terminal back that works when it is killed before it is loaded',
				'says nothing of it when a signal ends it before it is loaded',
			),
			...inFile('terminal/terminal-session.test.ts', 'after $name, with code $code'),
		],
		except:
			'Between the first screen and the guard (a few milliseconds), and on Windows, kill -9 leaves the terminal as it was on screen (decision 19).',
	},
	{
		number: 41,
		promise:
			'Ctrl-Z gives a sane shell, fg the screen and the keys, whoever stops or continues the program.',
		tests: [
			...inFile(
				'terminal/terminal-session.test.ts',
				'gives the shell a sane terminal, and fg brings the screen and the keys back',
				'stops the program no matter who sends the signal, and continues it',
				'survives a stop that it was not told of',
			),
			...inFile('program/demo.test.ts', 'goes to the shell with Ctrl-Z and comes back with fg'),
		],
	},
	{
		number: 42,
		promise: 'A lost connection ends the program within two seconds, and nothing is half written.',
		tests: [
			...inFile('terminal/terminal-session.test.ts', 'a lost terminal ends it quickly'),
			...inFile(
				'promises/lost-line.test.ts',
				'a line that is lost ends the program and its guard within two seconds, with all that was done kept',
			),
			...inFile(
				'promises/real-lines.long.ts',
				'a lost connection of ssh ends the program within two seconds',
			),
		],
	},
	{
		number: 43,
		promise: 'Pipes, a closed input and no terminal get plain text and no noise.',
		tests: [
			...inFile('promises/pipes.test.ts', '%s'),
			...inFile(
				'program/commands.test.ts',
				'refresh fetches, headlines list, read reads, rates show, into a pipe goes the digest',
			),
		],
	},
	{
		number: 46,
		promise: 'SIGUSR1 opens no debugger.',
		tests: [
			...inFile(
				'promises/quiet-session.test.ts',
				'a whole session opens no port, not on SIGUSR1 either',
			),
			...inFile('terminal/terminal-session.test.ts', 'SIGUSR1 opens no debugger'),
		],
	},
	{
		number: 47,
		promise:
			'After days and a hundred thousand keys it is no larger, has no more listeners, and rests when idle.',
		tests: [
			...inFile(
				'promises/listeners.long.ts',
				'after a thousand views were opened and closed nobody listens to more than before',
			),
			...inFile('promises/quiet-session.test.ts', 'a whole session'),
		],
		measured: [
			{
				command: 'node test/bench/soak.ts 100',
				figure:
					'100,000 keys in 1.7 min: 213 → 139 MiB after half a minute of rest, open files 38 → 38, idle 0.0 % of a processor',
			},
			{
				command: 'node test/bench/soak.ts 50 500',
				figure:
					'50,000 keys in 2.5 min: 139 → 134 MiB after half a minute of rest; while 500 keys a second came 188 MiB at most in the first ten seconds, 185 after',
			},
			{
				command: 'node test/bench/seven-days.ts',
				figure:
					'7 days in 10 min, 20 feeds: 3,199 answers with news; 150 MiB after a day, 153 MiB at the end (1.7 %), open files 39 → 39, 0.013 % of a processor',
			},
		],
		except:
			'While 500 keys a second come it takes some 142 MiB, but for moments up to 184 (188 on a busy machine), where 180 MB (172 MiB) are the aim (decision 19).',
	},
	{
		number: 49,
		promise:
			'No warning, stack or log line comes on the screen or into standard error; there is no log file (decision 16).',
		tests: [
			...inFile(
				'promises/quiet-session.test.ts',
				'a whole session prints nothing on standard error',
			),
			...inFile('store/open-store.test.ts', 'holds back the warning of node:sqlite and no other'),
			...inFile(
				'terminal/terminal-session.test.ts',
				'and what others printed meanwhile comes only then',
			),
		],
	},
	{
		number: 50,
		promise:
			'No password and no key of an address is printed, listed among the processes, or kept outside the settings.',
		tests: [
			...inFile(
				'promises/secrets.long.ts',
				'no secret is printed or shown',
				'no secret is kept outside the settings, and all files are private',
			),
			...inFile(
				'program/doctor.test.ts',
				'makes a report without passwords, folders or the reader’s own feeds',
			),
			...inFile(
				'refresh/address-secrets.test.ts',
				'a password in an address is neither shown nor told',
				'the store keeps no password and no key of an address, and asks with both',
				'a server that repeats the address and its password is quoted without them',
			),
			...inFile(
				'text/address-secrets.test.ts',
				'an address is stored and shown without what lets somebody in',
			),
			...inFile('http/find-proxy.test.ts', 'a proxy of another kind is told, without its password'),
		],
		except:
			'A publisher that writes the reader’s key into the addresses of its own stories has it stored and opened there (decision 19).',
	},
	{
		number: 52,
		promise:
			'An installation runs no script and no compiler, and the program talks to the configured hosts only.',
		tests: [
			...inFile(
				'promises/install.test.ts',
				'no package that users install has an install script',
				'no package that users install needs a compiler or has native code',
				'each package that users install is locked by its SHA-512',
			),
			...inFile(
				'promises/traced.test.ts',
				'the program connects to the configured hosts and to nothing else',
			),
		],
	},
];

export const terminalPromises: readonly ReaderPromise[] = [...screenPromises, ...lifePromises];
