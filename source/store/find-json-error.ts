/**
 * The first line that is not JSON, and what is wrong with it; null for a text that is. The engine's
 * own message says the place only sometimes, so the text is tried line by line.
 */
export function findJsonError(
	text: string,
): {readonly line: number; readonly message: string} | null {
	const error = errorOf(text);
	if (error === null) {
		return null;
	}

	const lines = text.split('\n');
	const message = error
		.replace(/(?:,? "|,? (?:in JSON )?at position|,? \.\.\.)[\s\S]*/, '')
		.replaceAll(/\s+/g, ' ');
	for (let line = 1; line < lines.length; line++) {
		if (!isUnfinished(`${lines.slice(0, line).join('\n')}\n`)) {
			return {line, message};
		}
	}

	return {line: lines.length, message};
}

function errorOf(text: string): string | null {
	try {
		JSON.parse(text);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Whether a beginning has no other fault than that it stops. */
function isUnfinished(text: string): boolean {
	const error = errorOf(text);
	return (
		error === null ||
		error.includes('end of JSON input') ||
		Number(/position (\d+)/.exec(error)?.[1]) === text.length
	);
}
