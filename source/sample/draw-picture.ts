const width = 640;
const height = 360;
const ranges = [
	{base: 210, rise: 130, fill: '#9fb4c7'},
	{base: 265, rise: 100, fill: '#5f7d95'},
	{base: 320, rise: 70, fill: '#2f4858'},
];

/** A drawing of mountains, as SVG; another one for each name. */
export function drawPicture(name: string): string {
	const next = numbersFrom(name);
	const slopes = ranges.map(({base, rise, fill}) => {
		const peaks = Array.from({length: 9}, (_, index) => {
			const y = Math.round(base - rise * next());
			return `${(index * width) / 8},${y}`;
		});
		return `<polygon fill="${fill}" points="0,${height} ${peaks.join(' ')} ${width},${height}"/>`;
	});

	const sun = `<circle cx="${Math.round(80 + 480 * next())}" cy="70" r="28" fill="#f2c14e"/>`;
	const sky = `<rect width="${width}" height="${height}" fill="#e8eef2"/>`;
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${sky}${sun}${slopes.join('')}</svg>\n`;
}

/** Numbers from 0 to 1 that depend on the text alone (a linear congruential generator). */
function numbersFrom(text: string): () => number {
	let state =
		Array.from(text).reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) % 65_537;
	return () => {
		state = (state * 75 + 74) % 65_537;
		return state / 65_537;
	};
}
