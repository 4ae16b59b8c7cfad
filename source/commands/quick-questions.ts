/** `--help` and `--version` are answered before anything else is read: Meow takes as long to load as Node to start. */
export const asksForHelp = (argv: readonly string[]): boolean =>
	argv.includes('--help') || argv.includes('-h');

export const asksForVersion = (argv: readonly string[]): boolean =>
	argv.includes('--version') || argv.includes('-v');
