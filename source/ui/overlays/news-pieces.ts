import type {State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import type {SearchTerm} from '../../text/search-terms.ts';
import {civilDay} from '../../text/time-ago.ts';
import {truncate, widthOf} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import {headlinePieces} from '../list/headline-pieces.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';

const longestSource = 12;

/** Nothing is looked for here. */
const noTerms: readonly SearchTerm[] = [];

/** Stories that name a currency or its bank: rows of the list, under a line that says what about. */
export function newsPieces(
	state: State,
	selected: number,
	skin: Skin,
	columns: number,
	rows: number,
): readonly (readonly Piece[])[] {
	const {about = '', rows: stories = []} = state.rates.news ?? {};
	const {theme} = skin;
	const words = wordsOf(state).rates;
	if (stories.length === 0) {
		const lines = wrapText(words.noStories(about), Math.max(2, columns - 2));
		return lines.map(line => [{text: ` ${line}`, style: theme.note}]);
	}

	const height = Math.max(1, rows - 1);
	const top = Math.max(0, Math.min(selected - Math.floor(height / 2), stories.length - height));
	const frame = {
		...skin,
		columns,
		sourceColumns: Math.min(longestSource, Math.max(...stories.map(({source}) => widthOf(source)))),
		now: state.now,
		today: civilDay(state.now, state.options.timeZone),
		timeZone: state.options.timeZone,
		terms: noTerms,
		language: state.options.language,
		isActive: true,
		choice: null,
	};
	const title = truncate(` ${words.stories(about)}`, columns);
	return [
		[{text: title, style: theme.runs.heading}],
		...stories
			.slice(top, top + height)
			.map((story, index) => headlinePieces(story, top + index === selected, frame)),
	];
}
