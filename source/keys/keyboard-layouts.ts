/**
 * The characters of the Russian layout, in the places of the Latin ones of the US layout. The
 * Kyrgyz layout is the same one; its own letters stand on the third level of н, о and у.
 */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбю.ё';
const latinShifted = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~';
const cyrillicShifted = 'ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё';
const kyrgyz: readonly (readonly [string, string])[] = [
	['ң', 'y'],
	['Ң', 'Y'],
	['ө', 'j'],
	['Ө', 'J'],
	['ү', 'e'],
	['Ү', 'E'],
];

/** Only letters and the two marks that have no Latin meaning of their own stand for a neighbour. */
const twins: ReadonlyMap<string, string> = new Map([
	...[...cyrillic].map((character, index) => [character, latin[index] ?? ''] as const),
	...[...cyrillicShifted].map(
		(character, index) => [character, latinShifted[index] ?? ''] as const,
	),
	...kyrgyz,
]);

/** The key of the US layout that stands in the same place: `о` is `j`, `,` is `?`. */
export function latinTwin(key: string): string {
	const control = /^Ctrl-(.+)$/u.exec(key);
	if (control?.[1]) {
		return `Ctrl-${twins.get(control[1]) ?? control[1]}`;
	}

	return twins.get(key) ?? key;
}
