import {nameInLine, type QuotedRate} from '../../model/rate.ts';
import {currentList, type State} from '../../state/state.ts';
import {failedSources} from '../../state/update-errors.ts';
import {wordsOf} from '../../state/words-of.ts';
import {formatRate, localNumber} from '../../text/numbers.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {clockTime} from '../../text/time-ago.ts';
import {truncate} from '../../text/width.ts';
import {type Piece, widthOfPieces} from '../piece.ts';
import {changeText} from '../rates/change-text.ts';
import type {Skin} from '../skin.ts';

/** What the right end is left at least: prices that make room for it later would jump. */
const columnsForWords = 14;

/**
 * The header's line, fitted: what matters less gives way first. The prices are chosen by the width of
 * the screen and by themselves, so that they stand still whatever comes and goes beside them.
 */
export function headerPieces(state: State, skin: Skin): readonly Piece[] {
	const start = join([...clock(state, skin), ...sample(state, skin)], 2);
	const note: Piece[] = state.rates.note ? [{text: state.rates.note, style: skin.theme.note}] : [];
	const prices = choosePrices(state, skin, widthOfPieces(start), widthOfPieces(note));
	const news = [...alerts(state, skin), ...condition(state, skin), ...newStories(state, skin)];
	const [first] = news;
	const isAlerted = state.rates.alerts.length > 0;
	const least = isAlerted ? [] : [failedCount(state, skin), []];
	for (const rest of [[...note, ...news], news, first ? [first] : note, ...least]) {
		const line = spread([...start, ...prices], join(rest, 2), state.columns);
		if (line) {
			return line;
		}
	}

	return first && isAlerted ? alertLine(state, skin, start, first) : [...start, ...prices];
}

/** On a narrow screen an alert takes the room of prices, the last ones first. */
function alertLine(
	state: State,
	skin: Skin,
	start: readonly Piece[],
	alert: Piece,
): readonly Piece[] {
	for (let shown = state.rates.header.length; shown > 0; shown--) {
		const prices = rates(state, skin, shown, false);
		const line = spread([...start, ...prices], [alert], state.columns);
		if (line) {
			return line;
		}
	}

	const room = state.columns - widthOfPieces(start) - 2;
	return [...start, {text: '  '}, {...alert, text: truncate(alert.text, room)}];
}

/** All pairs with their moves, without them, or as many as there is room for. */
function choosePrices(
	state: State,
	skin: Skin,
	startColumns: number,
	noteColumns: number,
): readonly Piece[] {
	const count = state.rates.header.length;
	const full = rates(state, skin, count, true);
	if (startColumns + widthOfPieces(full) + noteColumns + columnsForWords <= state.columns) {
		return full;
	}

	for (let shown = count; shown > 0; shown--) {
		const bare = rates(state, skin, shown, false);
		if (startColumns + widthOfPieces(bare) <= state.columns) {
			return bare;
		}
	}

	return [];
}

/** What the reader wanted to be told, until they have looked. */
function alerts(state: State, {theme, glyphs, bindings}: Skin): Piece[] {
	const told = state.rates.alerts;
	const words = wordsOf(state).rates;
	const [first] = told;
	if (!first) {
		return [];
	}

	const [key = ''] = bindings.find(({command}) => command === 'show-rate-news')?.keys ?? [];
	const more = told.length > 1 ? ` +${told.length - 1}` : '';
	const text = `${glyphs.failed} ${sanitizeLine(first.text)}${more}, ${words.alerts.news(key)}`;
	return [{text, style: theme.alert}];
}

function clock({now, options}: State, {theme}: Skin): Piece[] {
	const time = clockTime(now, options.timeZone ?? undefined, options.hasSeconds);
	return [{text: ` ${time}`, style: theme.clock}];
}

function sample(state: State, {theme}: Skin): Piece[] {
	const text = ` ${wordsOf(state).header.sample} `;
	return state.isSample ? [{text, style: theme.sample}] : [];
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
	const {value} = quoted.rate;
	const change = hasChange ? changeText(quoted, state.options) : '';
	const rises = change.startsWith('▲') || change.startsWith('+');
	const isLevel = change === '=';
	const style = isLevel ? theme.note : rises ? theme.rise : theme.fall;
	return [
		{text: `${nameInLine(quoted, state.rates.header)} `, style: theme.currency},
		{text: localNumber(formatRate(value), state.options.language)},
		...(change ? [{text: ` ${change}`, style}] : []),
		...(quoted.isStale ? [{text: ` ${wordsOf(state).rates.stale}`, style: theme.alert}] : []),
	];
}

/** How many sources failed, where there is no room for the word. */
function failedCount(state: State, {theme, glyphs}: Skin): Piece[] {
	const {length} = failedSources(state);
	const isLoading = state.sources.some(({status}) => status === 'loading');
	return length > 0 && !isLoading ? [{text: `${glyphs.failed} ${length}`, style: theme.alert}] : [];
}

/** Loading, offline, failed: one word on how the sources are doing. */
function condition(state: State, {theme, glyphs}: Skin): Piece[] {
	const {sources} = state;
	const words = wordsOf(state).header;
	const loading = sources.filter(({status}) => status === 'loading').length;
	if (loading > 0) {
		const done = sources.length - loading;
		return [{text: `${glyphs.loading} ${done}/${sources.length}`, style: theme.note}];
	}

	const failed = failedSources(state).length;
	if (failed > 0 && failed === sources.filter(({status}) => status !== 'idle').length) {
		return [{text: words.offline, style: theme.alert}];
	}

	return failed > 0 ? [{text: `${glyphs.failed} ${words.failed(failed)}`, style: theme.alert}] : [];
}

function newStories(state: State, {theme, glyphs}: Skin): Piece[] {
	const count = currentList(state)?.news ?? 0;
	const text = `${glyphs.news} ${wordsOf(state).header.news(count)}`;
	return count > 0 ? [{text, style: theme.news}] : [];
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
