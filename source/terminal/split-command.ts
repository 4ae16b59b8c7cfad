/** The words of a command as in $EDITOR or $BROWSER: split at white space, quoted parts kept together. */
export function splitCommand(command: string): readonly string[] {
	return [...command.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(
		([word, doubled, single]) => doubled ?? single ?? word,
	);
}
