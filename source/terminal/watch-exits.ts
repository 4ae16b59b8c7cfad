import {constants} from 'node:os';

export type ExitHandlers = {
	/** A signal asks the process to end; `code` is what a shell would report for it. */
	readonly onSignal: (signal: NodeJS.Signals, code: number) => void;
	/** An exception or a rejection that nobody caught. */
	readonly onCrash: (error: unknown) => void;
	/** The process is ending; nothing asynchronous runs any more. */
	readonly onExit: () => void;
};

const deadlySignals = [
	'SIGHUP',
	'SIGINT',
	'SIGQUIT',
	'SIGTERM',
	'SIGALRM',
	'SIGXCPU',
	'SIGUSR2',
] as const;

const ignoreSignal = () => undefined;

/** Listens to all the ways in which the process may end. Returns what stops the listening. */
export function watchExits({onSignal, onCrash, onExit}: ExitHandlers): () => void {
	const onDeadlySignal = (signal: NodeJS.Signals) => {
		onSignal(signal, 128 + constants.signals[signal]);
	};
	const signals = process.platform === 'win32' ? (['SIGHUP', 'SIGINT'] as const) : deadlySignals;
	for (const signal of signals) process.on(signal, onDeadlySignal);
	process.on('uncaughtException', onCrash);
	process.on('unhandledRejection', onCrash);
	process.on('exit', onExit);
	refuseDebugger();
	return () => {
		for (const signal of signals) process.off(signal, onDeadlySignal);
		process.off('uncaughtException', onCrash);
		process.off('unhandledRejection', onCrash);
		process.off('exit', onExit);
	};
}

/** Node answers SIGUSR1 with a debugger that any user of the machine can attach to, unless somebody listens. */
function refuseDebugger(): void {
	if (process.platform === 'win32' || process.listeners('SIGUSR1').includes(ignoreSignal)) return;
	process.on('SIGUSR1', ignoreSignal);
}

/** One line about what nobody caught, for want of better words. */
export function describeCrash(error: unknown): string {
	return `Stopped by an error in the program: ${error instanceof Error ? error.message : String(error)}`;
}
