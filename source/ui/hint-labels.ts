import type {LinkHints} from '../state/link-hints.ts';
import {padEnd, takeColumns, widthOf} from '../text/width.ts';
import type {Piece, PieceRow} from './piece.ts';
import type {Skin} from './skin.ts';

/** The label of a headline, while labels are shown. */
export function labelOfHeadline(hints: LinkHints | null, id: number): string | null {
	const found = hints?.hints.find(({target}) => target.kind === 'headline' && target.id === id);
	return found ? rest(found.label, hints) : null;
}

/** The label of a numbered link, while labels are shown. */
export function labelOfLink(hints: LinkHints | null, number: number): string | null {
	const found = hints?.hints.find(({target}) => target.kind === 'link' && target.number === number);
	return found ? rest(found.label, hints) : null;
}

/** What is still to be typed. */
const rest = (label: string, hints: LinkHints | null) => label.slice(hints?.typed.length ?? 0);

/** A row with a label over its first columns, from a piece on; nothing in it moves. */
export function withLabel(row: PieceRow, from: number, label: string, {theme}: Skin): PieceRow {
	let covered = widthOf(label);
	const behind = row.slice(from).flatMap((piece): readonly Piece[] => {
		const width = widthOf(piece.text);
		if (covered >= width) {
			covered -= width;
			return [];
		}

		// Half of a wide character cannot stay.
		const cut = takeColumns(piece.text, covered);
		const isWhole = widthOf(cut) === covered;
		const left = isWhole ? piece.text.slice(cut.length) : withoutNext(piece.text, covered);
		covered = 0;
		return [{...piece, text: left}];
	});
	return [...row.slice(0, from), {text: padEnd(label, 1), style: theme.label}, ...behind];
}

function withoutNext(text: string, columns: number): string {
	const cut = takeColumns(text, columns + 1);
	return ' '.repeat(widthOf(cut) - columns) + text.slice(cut.length);
}
