import {type Hint, hints} from '../keys/hints.ts';
import {readPercent} from '../state/article-view.ts';
import {visibleRates} from '../state/rates/visible-rates.ts';
import {currentList, type State} from '../state/state.ts';
import {wordsOf} from '../state/words-of.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {truncate, widthOf} from '../text/width.ts';
import {wrapText} from '../text/wrap.ts';
import {fitHint} from './fit-hint.ts';
import type {Glyphs} from './glyphs.ts';
import {type Piece, widthOfPieces} from './piece.ts';
import {promptPieces} from './prompt-pieces.ts';
import type {Skin} from './skin.ts';

/** A notice takes no more than half of the screen, unless that is next to nothing. */
const leastNoticeLines = 5;
/** A narrower hint line has better use for the room. */
const columnsForBar = 60;
const columnsForLongBar = 100;

/** The lines of a notice that the hint line has no room for; none for one that fits. */
export function noticeLines(
	{notices, columns, rows, prompt}: State,
	{theme}: Skin,
): readonly (readonly Piece[])[] {
	if (prompt) {
		return [];
	}

	const text = sanitizeLine(notices[0]?.text ?? '');
	if (widthOf(text) <= columns - 12) {
		return [];
	}

	const room = Math.max(2, columns - 2);
	const lines = wrapText(text, room);
	const last = Math.max(leastNoticeLines, Math.floor(rows / 2)) - 1;
	const kept = lines.slice(0, last);
	const rest = truncate(lines.slice(last).join(' '), room);
	return [...kept, ...(rest ? [rest] : [])].map(line => [{text: ` ${line}`, style: theme.notice}]);
}

/** The last line: a notice, a number being typed, or the keys that work here; the place at its end. */
export function hintPieces(state: State, skin: Skin): readonly Piece[] {
	if (state.prompt) {
		return promptPieces(state.prompt, state, skin);
	}

	const place = placeText(state, skin.glyphs);
	const room = state.columns - widthOf(place) - 3;
	const left = leftPieces(state, skin, room);
	const width = widthOfPieces(left);
	const space = ' '.repeat(Math.max(1, state.columns - width - widthOf(place) - 1));
	return [...left, {text: `${space}${place}`, style: skin.theme.hint}];
}

function leftPieces(state: State, skin: Skin, room: number): readonly Piece[] {
	const {theme} = skin;
	const {links} = wordsOf(state);
	if (state.linkHints) {
		const text = ` ${links.letters(links.actions[state.linkHints.action])}`;
		return [{text: fitHint(text, room), style: theme.notice}];
	}

	if (state.digits) {
		const text = ` ${state.pane === 'article' ? links.typed(state.digits) : links.typedCount(state.digits)}`;
		return [{text: fitHint(text, room), style: theme.notice}];
	}

	if (state.choice && !state.overlay && state.notices.length === 0) {
		return [
			{
				text: fitHint(` ${wordsOf(state).notices.chosen(state.choice.count)}`, room),
				style: theme.notice,
			},
		];
	}

	const typed = typingHint(state);
	if (typed) {
		return [{text: fitHint(` ${typed}`, room), style: theme.hint}];
	}

	const [notice] = state.notices;
	if (notice) {
		return [{text: truncate(` ${sanitizeLine(notice.text)}`, room), style: theme.notice}];
	}

	return keyHints(state, skin, room);
}

/** What the keys do while a text is being typed, and in the drawer that waits for one. */
function typingHint(state: State): string {
	const {overlay, rates, view, pane, notices} = state;
	const words = wordsOf(state).rates;
	if (overlay?.kind === 'rates') {
		return rates.amount ? words.amountHint : notices.length > 0 ? '' : words.drawerHint;
	}

	const isSearching = view === 'rates' && pane === 'list' && !overlay && rates.isSearching;
	return isSearching ? words.searchHint : '';
}

const hintText = ({key, text}: Hint) => ` ${key} ${text} `;

/** As many hints as there is room for; the way to the help, or out, is never among those that give way. */
function keyHints(state: State, {theme, bindings}: Skin, room: number): readonly Piece[] {
	const all = hints(state, bindings);
	const kept =
		all.find(({command}) => command === 'show-help') ??
		all.find(({command}) => command === 'back-or-quit');
	let left = room - (kept ? widthOf(hintText(kept)) : 0);
	const shown = all.filter(hint => {
		const width = hint === kept ? 0 : widthOf(hintText(hint));
		const isFitting = width <= left;
		left -= isFitting ? width : 0;
		return isFitting;
	});
	return shown.flatMap(({key, text}) => [
		{text: ` ${key}`, style: theme.hintKey},
		{text: ` ${text} `, style: theme.hint},
	]);
}

/** How far the story has been read, as a thin bar where there is room for one. */
function progressText(state: State, {barDone, barLeft}: Glyphs): string {
	const percent = readPercent(state);
	const barColumns = state.columns < columnsForLongBar ? 5 : 10;
	const done = Math.floor((percent * barColumns) / 100);
	const bar = barDone.repeat(done) + barLeft.repeat(barColumns - done);
	return state.columns < columnsForBar ? `${percent}%` : `${bar} ${percent}%`;
}

function placeText(state: State, glyphs: Glyphs): string {
	if (state.overlay) {
		return '';
	}

	if (state.pane === 'article') {
		return progressText(state, glyphs);
	}

	if (state.view === 'rates') {
		const {cursor} = state.rates;
		const {length} = visibleRates(state.rates);
		return length > 0 ? `${cursor + 1}/${length}` : '';
	}

	const {total = 0, cursor = 0} = currentList(state) ?? {};
	return total > 0 ? `${cursor + 1}/${total}` : '';
}
