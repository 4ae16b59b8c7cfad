import {fittingNames} from '../state/command-line.ts';
import {isEmpty, type Prompt} from '../state/prompt.ts';
import {parseSearch} from '../state/search/parse-search.ts';
import type {State} from '../state/state.ts';
import {wordsOf} from '../state/words-of.ts';
import {graphemesOf} from '../text/graphemes.ts';
import {translateReason} from '../text/translate-reason.ts';
import {settleWidth, truncate, widthOf} from '../text/width.ts';
import type {Words} from '../words/words.ts';
import {fitHint} from './fit-hint.ts';
import {type Piece, type PieceRow, widthOfPieces} from './piece.ts';
import type {Skin} from './skin.ts';

/** The line that is being typed, the cursor in it always on screen; behind it, what it may become. */
export function promptPieces(prompt: Prompt, state: State, skin: Skin): PieceRow {
	const {columns, finding, options} = state;
	const words = wordsOf(state);
	const problem = finding
		? translateReason(parseSearch(finding.query, options.timeZone).problem, options.language)
		: '';
	const {theme} = skin;
	const {text, cursor} = prompt.entry;
	const [under = ' ', ...behind] = graphemesOf(text.slice(cursor));
	const label = ` ${labelOf(prompt.kind, words)}`;
	const room = columns - widthOf(label) - widthOf(under) - 1;
	const before = endOf(settleWidth(text.slice(0, cursor)), room);
	const after = truncate(settleWidth(behind.join('')), room - widthOf(before));
	const typed: readonly Piece[] = [
		{text: label, style: theme.hintKey},
		{text: before},
		{text: settleWidth(under), style: theme.cursor},
		{text: after},
	];
	const saved = options.searches.map(({query}) => settleWidth(query));
	const choices = choicesText(prompt, skin, words, problem, saved);
	const left = columns - widthOfPieces(typed) - 3;
	const shorten = prompt.kind === 'command' ? truncate : fitHint;
	return choices && left > 8
		? [...typed, {text: `  ${shorten(choices, left)}`, style: theme.hint}]
		: typed;
}

function labelOf(kind: Prompt['kind'], {links, search}: Words): string {
	const labels: Readonly<Record<Prompt['kind'], string>> = {
		command: ':',
		'add-feed': links.feedPrompt,
		search: '/',
		filter: '=',
		find: search.findPrompt,
	};
	return labels[kind];
}

/** The names that fit, or the saved searches; of the one that is there in full, what it does. */
function choicesText(
	prompt: Prompt,
	{bindings}: Skin,
	{keys, links, search}: Words,
	problem: string,
	saved: readonly string[],
): string {
	if (prompt.kind === 'search' && isEmpty(prompt) && saved.length > 0) {
		return `Tab: ${saved.join(' · ')}`;
	}

	if (prompt.kind === 'search' || prompt.kind === 'filter' || prompt.kind === 'find') {
		return problem || (isEmpty(prompt) ? search.hints[prompt.kind] : search.keeps);
	}

	if (prompt.kind === 'add-feed') {
		return links.feedPromptHint;
	}

	const names = fittingNames(prompt);
	const [only] = names;
	const binding = names.length === 1 && bindings.find(({command}) => command === only);
	return binding ? keys.help[binding.command] : names.join('  ');
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
