// The package is installed under this name, but its own typings declare the name it is published by.
declare module 'node-pty' {
	export type Pty = {
		readonly pid: number;
		readonly onData: (listener: (data: string) => void) => void;
		readonly onExit: (listener: (exit: {exitCode: number; signal?: number}) => void) => void;
		resize(columns: number, rows: number): void;
		write(data: string): void;
		/** Closes the master's descriptor. */
		destroy(): void;
	};

	export function spawn(
		file: string,
		args: readonly string[],
		options: {
			name?: string;
			cols?: number;
			rows?: number;
			cwd?: string;
			env?: Record<string, string | undefined>;
		},
	): Pty;
}
