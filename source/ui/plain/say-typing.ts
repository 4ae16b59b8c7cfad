import {typedLink} from '../../state/article-view.ts';
import type {LinkHints} from '../../state/link-hints.ts';
import {currentList, type State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import {hintPieces} from '../hint-pieces.ts';
import {promptPieces} from '../prompt-pieces.ts';
import type {Skin} from '../skin.ts';
import {spoken} from './spoken.ts';

/** Wide enough for any line that is typed. */
const wide = 400;

/** What is being typed at the foot of the screen: a line, the number of a link, a letter of one. */
export function sayTyping(before: State | null, after: State, skin: Skin): readonly string[] {
	const said = before ? typingLines(before, skin) : [];
	return typingLines(after, skin).filter(line => !said.includes(line));
}

function typingLines(state: State, skin: Skin): readonly string[] {
	const {prompt, digits, linkHints} = state;
	const words = wordsOf(state).spoken;
	if (prompt) {
		const pieces = promptPieces(prompt, {...state, columns: wide}, skin);
		const {total} = state.lists.found;
		const found = state.view === 'found' ? [words.found(total)] : [];
		return [spoken(pieces.map(({text}) => text).join(''), words), ...found];
	}

	if (linkHints) {
		return labelLines(state, linkHints);
	}

	if (digits && state.pane === 'article') {
		const link = typedLink(state);
		return link
			? [spoken(words.typedLink(digits, link.text || link.url), words)]
			: [words.noSuchLink(digits)];
	}

	// Whatever else the last line has to tell; notices are told by themselves, keys by the help.
	const line = hintPieces({...state, notices: [], columns: wide}, skin);
	return line
		.filter(({style}) => style === skin.theme.notice)
		.map(({text}) => spoken(text, words))
		.filter(Boolean);
}

function labelLines(state: State, {hints, typed}: LinkHints): readonly string[] {
	const words = wordsOf(state).spoken;
	return hints
		.filter(({label}) => label.startsWith(typed))
		.map(({label, target}) => spoken(`${label}: ${targetText(target, state)}`, words));
}

function targetText(target: LinkHints['hints'][number]['target'], state: State): string {
	if (target.kind !== 'link') {
		return currentList(state)?.rows.find(({id}) => id === target.id)?.title ?? '';
	}

	const number = String(target.number);
	return `${wordsOf(state).spoken.link(number)}, ${typedLink({...state, digits: number})?.text ?? ''}`;
}
