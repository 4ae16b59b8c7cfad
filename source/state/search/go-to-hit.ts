import {findTerms} from '../../text/search-terms.ts';
import {articleHeight, articleLines} from '../article-view.ts';
import {move} from '../move.ts';
import {withAnswer} from '../notice.ts';
import type {State} from '../state.ts';
import {type Step, step} from '../step.ts';
import {scrollTo} from '../update-article.ts';
import {wordsOf} from '../words-of.ts';
import {storyTerms, titleTerms} from './hit-terms.ts';

/** `n` and `N`: in a story to the next line with a hit, in a list of what was found to the next row. */
export function goToHit(state: State, direction: 1 | -1): Step {
	if (state.pane === 'list') {
		return titleTerms(state).length > 0 || state.view === 'found'
			? move(state, 'line', direction)
			: withAnswer(state, wordsOf(state).notices.nothingSought);
	}

	const lines = hitLines(state);
	const top = state.article?.top ?? 0;
	const isAhead = (line: number) =>
		direction > 0 ? line > top + margin(state) : line < top + margin(state);
	const next = direction > 0 ? lines.find(isAhead) : lines.findLast(isAhead);
	if (next === undefined) {
		return withAnswer(state, noMore(state, lines, direction));
	}

	const moved = scrollTo(state, next - margin(state));
	// At the end of a story the screen cannot follow: all that is left is in sight.
	return moved.state.article?.top === top
		? withAnswer(state, noMore(state, lines, direction))
		: moved;
}

function noMore(state: State, lines: readonly number[], direction: 1 | -1): string {
	const {notices} = wordsOf(state);
	if (storyTerms(state).length === 0) {
		return notices.nothingSoughtHere;
	}

	if (lines.length === 0) {
		return notices.notInStory;
	}

	return direction > 0 ? notices.noMoreBelow : notices.noMoreAbove;
}

/** Lines above a hit that it came to, for the sense of it. */
const margin = (state: State) => Math.min(2, Math.floor(articleHeight(state) / 4));

/** The lines of the story that have a hit; a hit over two lines has the first of them. */
export function hitLines(state: State): readonly number[] {
	const terms = storyTerms(state);
	return terms.length === 0
		? []
		: articleLines(state).flatMap(({runs}, line) =>
				findTerms(runs.map(({text}) => text).join(''), terms).length > 0 ? [line] : [],
			);
}

/** While it is typed: the first hit from where the reader was. */
export function showNearestHit(state: State): Step {
	const {article} = state;
	const lines = hitLines(state);
	const top = article?.top ?? 0;
	const isShown = lines.some(line => line >= top && line < top + articleHeight(state));
	const next = lines.find(line => line >= top) ?? lines[0];
	return isShown || next === undefined ? step(state) : scrollTo(state, next - margin(state));
}
