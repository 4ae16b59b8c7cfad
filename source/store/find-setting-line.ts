/** A string, a sign, or a number or word; what stands between them is space. */
const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/gu;

/** A list or group that has begun. */
interface Open {
	readonly name: string;
	readonly isList: boolean;
	/** Values before the one at hand. */
	count: number;
	/** The key of the value at hand. */
	key: string | null;
}

/**
 * The line, from 1, in which a value such as `feeds[2].url` stands in a JSON text; 1 for a name that
 * is not in it. `JSON.parse` tells no places, and the reader needs one to find a mistake.
 */
export function findSettingLine(text: string, wanted: string): number {
	const open: Open[] = [];
	for (const {0: part, index} of text.matchAll(token)) {
		const around = open.at(-1);
		if (part === ',') {
			advance(around);
		} else if (part === '}' || part === ']') {
			open.pop();
		} else if (around && !around.isList && around.key === null) {
			around.key = JSON.parse(part);
			if (nameIn(around) === wanted) {
				return lineAt(text, index);
			}
		} else if (part !== ':') {
			const name = around ? nameIn(around) : '';
			if (name === wanted) {
				return lineAt(text, index);
			}

			if (part === '{' || part === '[') {
				open.push({name, isList: part === '[', count: 0, key: null});
			}
		}
	}

	return 1;
}

function advance(around: Open | undefined): void {
	if (around) {
		around.count++;
		around.key = null;
	}
}

function nameIn({name, isList, count, key}: Open): string {
	return isList ? `${name}[${count}]` : name === '' ? `${key}` : `${name}.${key}`;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
