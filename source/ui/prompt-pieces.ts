import {fittingNames} from '../state/command-line.ts';
import {isEmpty, type Prompt} from '../state/prompt.ts';
import {parseSearch} from '../state/search/parse-search.ts';
import type {State} from '../state/state.ts';
import {graphemesOf} from '../text/graphemes.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {settleWidth, truncate, widthOf} from '../text/width.ts';
import {type Piece, type PieceRow, widthOfPieces} from './piece.ts';
import type {Skin} from './skin.ts';

const labels: Readonly<Record<Prompt['kind'], string>> = {
	command: ':',
	'add-feed': 'Feed or site: ',
	search: '/',
	filter: '=',
	find: 'Find in the story: ',
};

/** The line that is being typed, the cursor in it always on screen; behind it, what it may become. */
export function promptPieces(
	prompt: Prompt,
	{columns, finding, options}: State,
	skin: Skin,
): PieceRow {
	const problem = finding ? parseSearch(finding.query, options.timeZone).problem : '';
	const {theme} = skin;
	const {text, cursor} = prompt.entry;
	const [under = ' ', ...behind] = graphemesOf(text.slice(cursor));
	const label = ` ${labels[prompt.kind]}`;
	const room = columns - widthOf(label) - widthOf(under) - 1;
	const before = endOf(settleWidth(text.slice(0, cursor)), room);
	const after = truncate(settleWidth(behind.join('')), room - widthOf(before));
	const typed: readonly Piece[] = [
		{text: label, style: theme.hintKey},
		{text: before},
		{text: settleWidth(under), style: theme.cursor},
		{text: after},
	];
	const choices = choicesText(prompt, skin, problem);
	const left = columns - widthOfPieces(typed) - 3;
	return choices && left > 8
		? [...typed, {text: `  ${truncate(choices, left)}`, style: theme.hint}]
		: typed;
}

const findHints: Readonly<Partial<Record<Prompt['kind'], string>>> = {
	search: 'words, "a phrase", feed: after: before: is:unread is:saved, Esc',
	filter: 'words of titles in this list, Esc',
	find: 'words or "a phrase", Esc',
};

/** The names that fit; of the one that is there in full, what it does. */
function choicesText(prompt: Prompt, {bindings}: Skin, problem: string): string {
	const asked = findHints[prompt.kind];
	if (asked) {
		return problem || (isEmpty(prompt) ? asked : 'Enter keeps it, Esc');
	}

	if (prompt.kind === 'add-feed') {
		return 'Enter looks there, Esc';
	}

	const names = fittingNames(prompt);
	const [only] = names;
	const binding = names.length === 1 && bindings.find(({command}) => command === only);
	return binding ? sanitizeLine(binding.help) : names.join('  ');
}

/** The end of a text that is longer than there is room for. */
function endOf(text: string, columns: number): string {
	let rest = text;
	for (const grapheme of graphemesOf(text)) {
		if (widthOf(rest) <= Math.max(0, columns)) {
			break;
		}

		rest = rest.slice(grapheme.length);
	}

	return rest;
}
