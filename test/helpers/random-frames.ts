import fc from 'fast-check';

/** Clusters on whose width terminals agree. */
const agreedClusters = [
	...'abcXYZ019.,:-—«»№▌│─●▲▼',
	...'абвгдеёжзийҥөүӨҮ',
	...'世界日本ニュース한국',
	'е\u0301',
	'a\u0308\u0301',
	'и\u0306',
];

/** Clusters that one terminal draws wider than another. */
export const disputedClusters = [
	'😀',
	'❤️',
	'1️⃣',
	'👨‍👩‍👧',
	'👍🏽',
	'🇰🇬',
	'क्षि',
	'☕',
	'\u0DCF\u0DCF',
	'\u093F',
];

const sgr = [
	'',
	'\u001B[1m',
	'\u001B[2m',
	'\u001B[3m',
	'\u001B[4m',
	'\u001B[7m',
	'\u001B[9m',
	'\u001B[31m',
	'\u001B[96m',
	'\u001B[44m',
	'\u001B[103m',
	'\u001B[38;5;208m',
	'\u001B[48;5;17m',
	'\u001B[38;2;1;200;30m',
	'\u001B[1;7;35m',
	'\u001B[48;2;9;8;7m',
];

/** Gaps and runs of words, in random styles. */
export function randomLine(columns: number, clusters: readonly string[]) {
	const word = fc
		.array(fc.constantFrom(...clusters), {minLength: 1, maxLength: 8})
		.map(found => found.join(''));
	const gap = fc.integer({min: 0, max: Math.ceil(columns / 3)}).map(width => ' '.repeat(width));
	const run = fc
		.tuple(fc.constantFrom(...sgr), gap, word, gap)
		.map(([style, before, text, after]) => `${style}${before}${text}${after}\u001B[0m`);
	const plain = fc.tuple(gap, word).map(parts => parts.join(''));
	return fc.oneof(
		fc.constant(''),
		plain,
		fc.array(fc.oneof(run, plain), {minLength: 1, maxLength: 4}).map(runs => runs.join('')),
	);
}

export type Frame = readonly string[];

/** A frame and changes to it, each a frame again: rows drawn anew, bands moved up or down. */
export function randomFrames(columns: number, rows: number, mayHaveDisputed: boolean) {
	const clusters = mayHaveDisputed ? [...agreedClusters, ...disputedClusters] : agreedClusters;
	const line = randomLine(columns, clusters);
	const frame = fc.array(line, {minLength: rows, maxLength: rows});
	const redraw = fc
		.array(fc.tuple(fc.nat(rows - 1), line), {maxLength: 3})
		.map(
			changes => (before: Frame) =>
				changes.reduce<Frame>((after, [y, text]) => after.with(y, text), before),
		);
	const scroll = fc
		.tuple(fc.nat(rows - 1), fc.nat(rows - 1), fc.integer({min: 1, max: 3}), fc.boolean(), frame)
		.map(([one, other, count, isUp, fresh]) => (before: Frame) => {
			const top = Math.min(one, other);
			const bottom = Math.max(one, other) + 1;
			const band = before.slice(top, bottom);
			const moved = isUp ? [...band.slice(count), ...fresh] : [...fresh.slice(0, count), ...band];
			return before.toSpliced(top, bottom - top, ...moved.slice(0, bottom - top));
		});
	const both = fc.tuple(scroll, redraw).map(
		([first, second]) =>
			(before: Frame) =>
				second(first(before)),
	);
	const anew = frame.map(next => () => next);
	const changes = fc.array(
		fc.oneof({weight: 3, arbitrary: redraw}, {weight: 3, arbitrary: scroll}, both, anew),
		{minLength: 1, maxLength: 4},
	);
	return fc.tuple(frame, changes).map(([first, steps]): readonly Frame[] => {
		const frames: Frame[] = [first];
		for (const step of steps) frames.push(step(frames.at(-1) ?? first));
		return frames;
	});
}
