import type {CommandContext, RunCommand} from './context.ts';
import {type Arguments, type Flags, noFlags} from './flags.ts';
import type {PaintedFrame} from './kept-frame.ts';
import {asksForHelp, asksForVersion} from './quick-questions.ts';

declare const MASTHEAD_VERSION: string;
const version = typeof MASTHEAD_VERSION === 'string' ? MASTHEAD_VERSION : '0.0.0';

/** Each command is loaded when it is asked for, and nothing else is. */
const commands: Readonly<Record<string, () => Promise<{readonly run: RunCommand}>>> = {
	headlines: () => import('./headlines.ts'),
	search: () => import('./search.ts'),
	read: () => import('./read.ts'),
	feed: () => import('./feed.ts'),
	rates: () => import('./rates.ts'),
	status: () => import('./status.ts'),
	refresh: () => import('./refresh.ts'),
	sources: () => import('./sources.ts'),
	add: () => import('./add.ts'),
	remove: () => import('./remove.ts'),
	import: () => import('./import-opml.ts'),
	export: () => import('./export-opml.ts'),
	doctor: () => import('./doctor.ts'),
	config: () => import('./config.ts'),
};

/** Runs what the command line asks for and gives the exit code. */
export async function main(argv: readonly string[], painted: PaintedFrame | null): Promise<number> {
	leaveQuietlyWhenNobodyReads();
	const answer = await answerAtOnce(argv);
	if (answer !== null) {
		process.stdout.write(answer);
		return 0;
	}

	try {
		const {input, flags} = await readArguments(argv);
		const [name, ...words] = input;
		const context = await createContext(words, flags, painted);
		return await (await findCommand(name, context)).run(context);
	} catch (error) {
		return await reportFailure(error);
	}
}

/** The two questions that need no arguments read. */
async function answerAtOnce(argv: readonly string[]): Promise<string | null> {
	if (asksForHelp(argv)) {
		return (await import('./help-text.ts')).helpText;
	}

	return asksForVersion(argv) ? `${version}\n` : null;
}

/** Most starts have no arguments, and need not load what reads them. */
async function readArguments(argv: readonly string[]): Promise<Arguments> {
	if (argv.length === 0) {
		return {input: [], flags: noFlags};
	}

	const {parseArguments} = await import('./parse-arguments.ts');
	return parseArguments(argv, version);
}

async function createContext(
	words: readonly string[],
	flags: Flags,
	painted: PaintedFrame | null,
): Promise<CommandContext> {
	const {sanitizeLine} = await import('../text/sanitize.ts');
	return {
		words,
		flags,
		painted,
		env: process.env,
		version,
		clock: Date.now,
		print: text => process.stdout.write(text),
		complain: text => complain(sanitizeLine(text, longestComplaint)),
	};
}

/** What is complained of may be a name out of a file. */
const longestComplaint = 1000;

const complain = (text: string) => process.stderr.write(`masthead: ${text}\n`);

async function findCommand(name: string | undefined, context: CommandContext) {
	if (name === undefined) {
		return isInteractive(context) ? import('./dashboard.ts') : import('./digest.ts');
	}

	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (load) {
		return load();
	}

	const [{UsageError}, {nearestName}] = await Promise.all([
		import('./context.ts'),
		import('../text/nearest-name.ts'),
	]);
	const nearest = nearestName(name, Object.keys(commands));
	const advice = nearest ? `did you mean "${nearest}"?` : 'see masthead --help';
	throw new UsageError(`there is no command "${name}": ${advice}`);
}

/** A dumb terminal gets the front page as text, unless it is asked to be read line by line. */
function isInteractive({env, flags}: CommandContext): boolean {
	const isTerminal = process.stdout.isTTY && process.stdin.isTTY;
	return Boolean(isTerminal) && !flags.json && (env['TERM'] !== 'dumb' || flags.plain);
}

/** One line on standard error, whatever happened; never a stack. */
async function reportFailure(error: unknown): Promise<number> {
	const [{UsageError}, {reasonOf}] = await Promise.all([
		import('./context.ts'),
		import('../http/reason-of.ts'),
	]);
	complain(reasonOf(error, longestComplaint));
	return error instanceof UsageError ? 2 : 1;
}

/** `masthead headlines | head -1` is no failure. */
function leaveQuietlyWhenNobodyReads(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		process.exit(error.code === 'EPIPE' ? 0 : 1);
	});
}
