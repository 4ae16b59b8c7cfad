import {withAnswer} from './notice.ts';
import {type State, selectedHeadline} from './state.ts';
import {andThen, type Step} from './step.ts';
import {readList, rest} from './update-list.ts';
import {wordsOf} from './words-of.ts';

/**
 * Latest with every headline, or with one row for each story that several feeds carry. The selection
 * stays on its headline, or goes to the row that stands for it.
 */
export function toggleDuplicates(state: State): Step {
	if (state.view !== 'latest') {
		return withAnswer(state, wordsOf(state).notices.duplicatesElsewhere);
	}

	const {lists, hasDuplicates} = state;
	const next: State = {
		...state,
		hasDuplicates: !hasDuplicates,
		lists: {...lists, latest: {...lists.latest, isTouched: true, isRearranged: true}},
	};
	const read = readList(next, 'latest', selectedHeadline(state)?.id ?? null);
	const {oneRow, everyRow} = wordsOf(state).notices;
	const text = hasDuplicates ? oneRow : everyRow;
	return andThen(andThen(read, rest), rested => withAnswer(rested, text));
}
