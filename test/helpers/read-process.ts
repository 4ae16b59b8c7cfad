import {readdirSync, readFileSync} from 'node:fs';

/** What Linux tells of a process. */
export interface ProcessReader {
	/** Resident, in MiB. */
	readonly memory: () => number;
	readonly openFiles: () => number;
	/** Seconds of processor time, of the program and of the system for it. */
	readonly processorSeconds: () => number;
}

/** Of the system's clock, in a second. */
const ticks = 100;

export function readProcess(pid: number): ProcessReader {
	const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
	return {
		memory: () => Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1] ?? 0) / 1024,
		openFiles: () => readdirSync(`/proc/${pid}/fd`).length,
		processorSeconds() {
			const fields = read('stat').split(') ')[1]?.split(' ') ?? [];
			return (Number(fields[11]) + Number(fields[12])) / ticks;
		},
	};
}
