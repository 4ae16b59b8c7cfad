import type {Headline} from '../../model/headline.ts';
import type {Language} from '../../model/language.ts';
import {isChosen} from '../../state/choose-stories.ts';
import type {Choice} from '../../state/state.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import type {SearchTerm} from '../../text/search-terms.ts';
import {listTime} from '../../text/time-ago.ts';
import {fitTo, settleWidth} from '../../text/width.ts';
import type {Glyphs} from '../glyphs.ts';
import {markMatches} from '../mark-matches.ts';
import type {Piece} from '../piece.ts';
import type {Theme} from '../theme.ts';

/** What a row needs to know besides its headline. */
export interface RowFrame {
	readonly columns: number;
	readonly now: number;
	/** The day of `now`: what a row says of its time depends on no more. */
	readonly today: string;
	readonly timeZone: string | null;
	readonly language: Language;
	readonly theme: Theme;
	readonly glyphs: Glyphs;
	/** The width of the longest source's name in the list. */
	readonly sourceColumns: number;
	/** What is to be marked in the titles. */
	readonly terms: readonly SearchTerm[];
	/** The list has the keys. */
	readonly isActive: boolean;
	/** The stories that have been chosen. */
	readonly choice: Choice | null;
}

const timeColumns = 6;
/** Narrower lists leave the source out: the title is what a row is for. */
const columnsForSource = 56;

interface Cached {
	readonly key: string;
	readonly theme: Theme;
	readonly terms: readonly SearchTerm[];
	readonly pieces: readonly Piece[];
}

const cache = new WeakMap<Headline, Cached>();

/** A row of the list, no wider than `columns`: marker, mark, time, source, title. The same row gives the same pieces, so that it is not drawn again. */
export function headlinePieces(
	headline: Headline,
	isSelected: boolean,
	frame: RowFrame,
): readonly Piece[] {
	const {columns, sourceColumns, isActive, theme, terms, timeZone, today, language} = frame;
	const isMarkedActive = isSelected && isActive;
	const isInChoice = hasChosen(frame, headline);
	const key = `${isSelected} ${isInChoice} ${isMarkedActive} ${columns} ${sourceColumns} ${today} ${timeZone} ${language}`;
	const cached = cache.get(headline);
	if (cached?.key === key && cached.theme === theme && cached.terms === terms) {
		return cached.pieces;
	}

	const pieces = makePieces(headline, isSelected, frame);
	cache.set(headline, {key, theme, terms, pieces});
	return pieces;
}

/** The source of a row; of a story that several feeds carry, with how many others there are. */
export function sourceText({source, alsoIn = []}: Headline): string {
	const others = alsoIn.length > 0 ? ` +${alsoIn.length}` : '';
	return settleWidth(sanitizeLine(source)) + others;
}

const hasChosen = ({choice}: RowFrame, headline: Headline): boolean =>
	choice !== null && isChosen(choice, headline);

function makePieces(headline: Headline, isSelected: boolean, frame: RowFrame): readonly Piece[] {
	const {theme, glyphs, columns, sourceColumns, isActive} = frame;
	const {isRead, isSaved, title} = headline;
	const hasSource = columns >= columnsForSource;
	const left = 2 + timeColumns + 1 + (hasSource ? sourceColumns + 1 : 0);
	const mark = isSaved ? glyphs.saved : isRead ? ' ' : glyphs.unread;
	const time = listTime(headline.time, frame.now, frame.timeZone, frame.language);
	return [
		{
			text: isSelected ? glyphs.marker : hasChosen(frame, headline) ? glyphs.chosen : ' ',
			style: isActive ? theme.marker : theme.markerAway,
		},
		{text: mark, style: isSaved ? theme.saved : theme.unread},
		{text: `${fitTo(time, timeColumns)} `, style: theme.time},
		...(hasSource
			? [{text: `${fitTo(sourceText(headline), sourceColumns)} `, style: theme.source}]
			: []),
		...markMatches(
			[
				{
					text: fitTo(settleWidth(sanitizeLine(title)), Math.max(1, columns - left)),
					style: isRead ? theme.read : theme.unread,
				},
			],
			frame.terms,
			theme.match,
		),
	];
}
