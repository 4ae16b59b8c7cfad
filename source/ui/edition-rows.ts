import type {EditionChoice} from '../state/edition-choice.ts';
import {truncate, widthOf} from '../text/width.ts';
import {wrapText} from '../text/wrap.ts';
import type {Words} from '../words/words.ts';
import type {PieceRow} from './piece.ts';
import type {Skin} from './skin.ts';

/** Longer lines than this are hard to read. */
const measure = 76;

/** The screen of the first start: what there is to choose from, and how. Exactly `rows` rows. */
export function editionRows(
	{offers, cursor, isWaiting}: EditionChoice,
	{theme, glyphs}: Skin,
	{columns, rows}: {readonly columns: number; readonly rows: number},
	words: Words['edition'],
	seconds: number,
): readonly PieceRow[] {
	const width = Math.max(2, Math.min(measure, columns - 4));
	const texts = (text: string, style = theme.read) =>
		wrapText(text, width).map(line => [{text: truncate(`   ${line}`, columns), style}]);
	const choices = offers.flatMap(({name, contents}, index): readonly PieceRow[] => {
		const isSelected = index === cursor;
		const mark = isSelected ? glyphs.marker : ' ';
		return [
			[
				{text: mark, style: theme.marker},
				{
					text: truncate(` ${name}`, Math.max(0, columns - 1)),
					style: isSelected ? theme.unread : theme.read,
				},
			],
			...(isSelected ? contents.flatMap(line => texts(line, theme.note)) : []),
		];
	});
	const head: readonly PieceRow[] = [
		[{text: truncate(' Masthead', columns), style: theme.clock}],
		[],
		[{text: truncate(` ${words.question}`, columns), style: theme.notice}],
		[],
	];
	const body = [...head, ...choices].slice(0, Math.max(0, rows - 1));
	const fill = Array.from({length: Math.max(0, rows - 1 - body.length)}, (): PieceRow => []);
	return [
		...body,
		...fill,
		lastRow(
			words,
			isWaiting ? words.waiting(offers[0].name, seconds) : words.otherwise,
			theme,
			columns,
		),
	];
}

function lastRow(
	words: Words['edition'],
	waiting: string,
	theme: Skin['theme'],
	columns: number,
): PieceRow {
	const hints = ` ${words.hints}`;
	const space = columns - widthOf(hints) - widthOf(waiting);
	return space < 1
		? [{text: truncate(hints, columns), style: theme.hint}]
		: [{text: `${hints}${' '.repeat(space)}${waiting}`, style: theme.hint}];
}

/** The same in words, for a screen that is read aloud: the question, then what is selected. */
export function editionLines(
	{offers, cursor}: EditionChoice,
	{edition, spoken}: Pick<Words, 'edition' | 'spoken'>,
	isNew: boolean,
): readonly string[] {
	const offer = offers[cursor] ?? offers[0];
	const selected = `${spoken.place(cursor + 1, offers.length)}, ${offer.name}: ${offer.contents.join('. ')}`;
	return [...(isNew ? [edition.aloud] : []), selected];
}
