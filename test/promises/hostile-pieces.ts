/** Everything that could make a terminal do something, each with a mark that shows where it came from. */
export function sequencesOf(mark: string): string {
	const copied = Buffer.from(mark).toString('base64');
	return [
		`\u001B]0;title-${mark}\u0007`,
		`\u001B]2;title-${mark}\u001B\\`,
		`\u001B]52;c;${copied}\u0007`,
		`\u001B]8;;https://evil.example/${mark}\u0007`,
		`\u001B]9;note-${mark}\u0007`,
		`\u001B]777;notify;a;${mark}\u0007`,
		'\u001B]11;?\u0007',
		'\u001B[c',
		'\u001B[>c',
		'\u001B[6n',
		'\u001B[21t',
		'\u001B[?1000h',
		'\u001B[2J\u001B[H',
		'\u001B[8m',
		`\u001BP+q${mark}\u001B\\`,
		'\u001BP$qm\u001B\\',
		'\u001B_Ga=q;\u001B\\',
		'\u001Bc',
		'\u001B(0',
		'\u0005\u0007',
		`\u009D0;title-${mark}\u0007`,
		'\u009B6n',
		`\u0090+q${mark}\u009C`,
		'\u0085\u2028\u202E\u2066',
	].join('');
}

/** Each code point below U+0100 and each one anywhere that acts without being seen, between letters. */
export function actingCharacters(): string {
	const invisible = [
		...[0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0x1bca0, 0x1d173],
		...range(0x200b, 0x200f),
		...range(0x2028, 0x202e),
		...range(0x2060, 0x206f),
		...range(0xfe00, 0xfe0f),
		...range(0xe0000, 0xe007f),
		...[0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfdd0, 0xfffe, 0xffff, 0xf0000, 0x10ffff],
	];
	return [...range(0, 0xff), ...invisible].map(code => `й${characterOf(code)}`).join('');
}

/** Half a pair, too. */
export function characterOf(code: number): string {
	return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

export function range(first: number, last: number): readonly number[] {
	return Array.from({length: last - first + 1}, (_, index) => first + index);
}
