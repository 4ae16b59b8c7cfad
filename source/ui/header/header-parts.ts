import type {QuotedRate} from '../../model/rate.ts';
import type {SourceState} from '../../model/source.ts';
import {currentList, type State} from '../../state/state.ts';
import {formatRate} from '../../text/numbers.ts';
import {clockTime} from '../../text/time-ago.ts';
import {type Piece, widthOfPieces} from '../piece.ts';
import {changeText} from '../rates/rate-rows.ts';
import type {Skin} from '../skin.ts';

/** The header's line, fitted: what matters less gives way first. */
export function headerPieces(state: State, skin: Skin): readonly Piece[] {
	const left = [clock(state, skin), sample(state, skin)];
	const right = [...condition(state, skin), ...news(state, skin)];
	const note: Piece[] = state.rates.note ? [{text: state.rates.note, style: skin.theme.note}] : [];
	const count = state.rates.header.length;
	const full = rates(state, skin, count, true);
	const bare = rates(state, skin, count, false);
	const choices: readonly (readonly [prices: readonly Piece[], rest: readonly Piece[]])[] = [
		[full, [...note, ...right]],
		[bare, [...note, ...right]],
		[full, right],
		[bare, right],
		[bare, []],
		...Array.from(
			{length: count},
			(_, index) => [rates(state, skin, count - 1 - index, false), []] as const,
		),
	];
	const start = join(left.flat(), 2);
	for (const [prices, rest] of choices) {
		const line = spread([...start, ...prices], join(rest, 2), state.columns);
		if (line) {
			return line;
		}
	}

	return start;
}

function clock({now, options}: State, {theme}: Skin): Piece[] {
	const time = clockTime(now, options.timeZone ?? undefined, options.hasSeconds);
	return [{text: ` ${time}`, style: theme.clock}];
}

function sample({isSample}: State, {theme}: Skin): Piece[] {
	return isSample ? [{text: ' SAMPLE ', style: theme.sample}] : [];
}

/** The first so many pairs. */
function rates(state: State, skin: Skin, count: number, hasChange: boolean): Piece[] {
	const shown = state.rates.header.slice(0, count);
	return shown.flatMap((quoted, index) => [
		{text: ' '.repeat(hasChange && index > 0 ? 3 : 2)},
		...ratePieces(quoted, skin, state, hasChange),
	]);
}

/** `USD 87.45 ▲0.12`: a stale number says so where it stands. */
function ratePieces(quoted: QuotedRate, {theme}: Skin, state: State, hasChange: boolean): Piece[] {
	const {base, value, units} = quoted.rate;
	const change = hasChange ? changeText(quoted, state.options.isUtf8) : '';
	const rises = change.startsWith('▲') || change.startsWith('+');
	const isLevel = change === '=';
	const style = isLevel ? theme.note : rises ? theme.rise : theme.fall;
	return [
		{text: `${units === 1 ? '' : `${units} `}${base} `, style: theme.currency},
		{text: formatRate(value)},
		...(change ? [{text: ` ${change}`, style}] : []),
		...(quoted.isStale ? [{text: ' stale', style: theme.alert}] : []),
	];
}

/** Loading, offline, failed: one word on how the sources are doing. */
function condition({sources}: State, {theme, glyphs}: Skin): Piece[] {
	const count = (...statuses: readonly SourceState['status'][]) =>
		sources.filter(({status}) => statuses.includes(status)).length;
	const loading = count('loading');
	if (loading > 0) {
		const done = sources.length - loading;
		return [{text: `${glyphs.loading} ${done}/${sources.length}`, style: theme.note}];
	}

	const failed = count('failed', 'stale');
	if (failed > 0 && failed === sources.filter(({status}) => status !== 'idle').length) {
		return [{text: 'offline', style: theme.alert}];
	}

	return failed > 0 ? [{text: `${glyphs.failed} ${failed} failed`, style: theme.alert}] : [];
}

function news(state: State, {theme, glyphs}: Skin): Piece[] {
	const count = currentList(state)?.news ?? 0;
	return count > 0 ? [{text: `${glyphs.news} ${count} new`, style: theme.news}] : [];
}

function join(pieces: readonly Piece[], gap: number): Piece[] {
	return pieces.flatMap((piece, index) =>
		index === 0 ? [piece] : [{text: ' '.repeat(gap)}, piece],
	);
}

/** Left and right with the space between them; null when they do not fit. */
function spread(left: readonly Piece[], right: readonly Piece[], columns: number): Piece[] | null {
	const space = columns - widthOfPieces(left) - widthOfPieces(right) - (right.length > 0 ? 1 : 0);
	if (space < (right.length > 0 ? 2 : 0)) {
		return null;
	}

	return [...left, ...(right.length > 0 ? [{text: ' '.repeat(space)}, ...right] : [])];
}
