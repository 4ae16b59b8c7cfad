import {readFileSync} from 'node:fs';

/** Whether the terminal listens to this process's group rather than to a shell or another job. Where the system does not tell, yes. */
export function isInForeground(): boolean {
	try {
		const stat = readFileSync('/proc/self/stat', 'latin1');
		// After the name, which may hold anything: state, parent, group, session, terminal, its group.
		const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return foreground === group || foreground === '-1';
	} catch {
		return true;
	}
}
