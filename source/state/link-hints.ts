import type {Link} from '../model/article.ts';
import {articleHeight, articleLines, linkOfNumber} from './article-view.ts';
import {layoutScreen} from './layout.ts';
import {withAnswer} from './notice.ts';
import {currentList, type State} from './state.ts';
import {type Step, step} from './step.ts';
import {followLink} from './trail.ts';
import {openStory} from './update-article.ts';
import {actOnLink} from './update-links.ts';
import {wordsOf} from './words-of.ts';

/** What a hint may be typed for, besides opening it here. */
export type HintAction = 'open' | 'open-in-browser' | 'copy-link' | 'share-link';

/** A letter or two beside something on the screen that can be opened. */
export interface LinkHint {
	readonly label: string;
	/** A headline by its row in the store, or a link by its number in the story. */
	readonly target:
		| {readonly kind: 'headline'; readonly id: number}
		| {readonly kind: 'link'; readonly number: number};
}

export interface LinkHints {
	readonly hints: readonly LinkHint[];
	readonly typed: string;
	readonly action: HintAction;
}

/** Without `s`, which chooses the QR code; the rows above and below only when the home row is not enough. */
const homeRow = 'fjdkghla';
/** Every letter that a label may have. */
export const hintLetters = `${homeRow}ewruivncm`;
/** As many as two letters of the home row can tell apart. */
const mostOnHomeRow = homeRow.length ** 2;

/** Labels of one or two letters, the short ones first; none is the beginning of another. */
export function makeLabels(count: number): readonly string[] {
	const letters = [...(count > mostOnHomeRow ? hintLetters : homeRow)];
	const labels = [''];
	while (labels.length < count || labels[0] === '') {
		const prefix = labels.shift() ?? '';
		labels.push(...letters.map(letter => prefix + letter));
	}

	return labels.slice(0, count);
}

/** Puts a label on every headline and link that is on the screen. */
export function showLinkHints(state: State): Step {
	const links = visibleLinks(state);
	const headlines = visibleHeadlines(state);
	const targets = state.pane === 'article' ? [...links, ...headlines] : [...headlines, ...links];
	const labels = makeLabels(targets.length);
	const hints = targets.map((target, index) => ({label: labels[index] ?? '', target}));
	return hints.length > 0
		? step({...state, digits: '', linkHints: {hints, typed: '', action: 'open'}})
		: withAnswer(state, wordsOf(state).links.none);
}

function visibleHeadlines(state: State): LinkHint['target'][] {
	const list = currentList(state);
	const rows = layoutScreen(state).list?.rows ?? 0;
	const first = list ? Math.max(0, list.top - list.offset) : 0;
	return (list?.rows.slice(first, first + rows) ?? []).map(({id}) => ({kind: 'headline', id}));
}

function visibleLinks(state: State): LinkHint['target'][] {
	if (!layoutScreen(state).article || state.view === 'rates') {
		return [];
	}

	const top = state.article?.top ?? 0;
	const runs = articleLines(state)
		.slice(top, top + articleHeight(state))
		.flatMap(line => line.runs);
	const numbers = new Set(runs.flatMap(({link}) => link ?? []));
	return [...numbers].map(number => ({kind: 'link', number}));
}

/** What the label that is typed in full will do. */
export function chooseHintAction(state: State, action: HintAction): Step {
	const {linkHints} = state;
	return step({...state, linkHints: linkHints && {...linkHints, action}});
}

/** A letter of a label; the last one carries it out. */
export function typeHint(state: State, letter: string): Step {
	if (!state.linkHints) {
		return step(state);
	}

	const {hints, typed: before, action} = state.linkHints;
	const typed = before + letter;
	const left = hints.filter(({label}) => label.startsWith(typed));
	const [hint] = left;
	if (!hint) {
		return withAnswer({...state, linkHints: null}, wordsOf(state).links.noLetters(typed));
	}

	return hint.label === typed
		? act({...state, linkHints: null}, hint, action)
		: step({...state, linkHints: {hints: left, typed, action}});
}

function act(state: State, {target}: LinkHint, action: HintAction): Step {
	if (target.kind === 'link') {
		const link = linkOfNumber(state, target.number);
		return link ? actOn(state, link, action) : gone(state);
	}

	const headline = currentList(state)?.rows.find(({id}) => id === target.id);
	if (!headline) {
		return gone(state);
	}

	return action === 'open'
		? openStory(state, headline)
		: actOnLink(state, {text: headline.title, url: headline.url}, action);
}

const actOn = (state: State, link: Link, action: HintAction): Step =>
	action === 'open' ? followLink(state, link) : actOnLink(state, link, action);

const gone = (state: State) => withAnswer(state, wordsOf(state).links.gone);
