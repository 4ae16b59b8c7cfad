import type {Headline} from '../../model/headline.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {listTime} from '../../text/time-ago.ts';
import {fitTo, settleWidth} from '../../text/width.ts';
import type {Glyphs} from '../glyphs.ts';
import type {Piece} from '../styled-line.tsx';
import type {Theme} from '../theme.ts';

/** What a row needs to know besides its headline. */
export interface RowFrame {
	readonly columns: number;
	readonly now: number;
	readonly timeZone: string | null;
	readonly theme: Theme;
	readonly glyphs: Glyphs;
	/** The list has the keys. */
	readonly isActive: boolean;
}

const timeColumns = 6;
const sourceColumns = 9;
/** Narrower lists leave the source out: the title is what a row is for. */
const columnsForSource = 56;

/** A row of the list, no wider than `columns`: marker, mark, time, source, title. */
export function headlinePieces(headline: Headline, isSelected: boolean, frame: RowFrame): Piece[] {
	const {theme, glyphs, columns, isActive} = frame;
	const {isRead, isSaved, source, title} = headline;
	const hasSource = columns >= columnsForSource;
	const left = 2 + timeColumns + 1 + (hasSource ? sourceColumns + 1 : 0);
	const mark = isSaved ? glyphs.saved : isRead ? ' ' : glyphs.unread;
	const time = listTime(headline.time, frame.now, frame.timeZone);
	return [
		{
			text: isSelected ? glyphs.marker : ' ',
			style: isActive ? theme.marker : theme.markerAway,
		},
		{text: mark, style: isSaved ? theme.saved : theme.unread},
		{text: `${fitTo(time, timeColumns)} `, style: theme.time},
		...(hasSource
			? [{text: `${fitTo(settleWidth(source), sourceColumns)} `, style: theme.source}]
			: []),
		{
			text: fitTo(settleWidth(sanitizeLine(title)), Math.max(1, columns - left)),
			style: isRead ? theme.read : theme.unread,
		},
	];
}
