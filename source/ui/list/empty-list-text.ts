import type {State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';

/** What an empty list says: why it is empty, and what to do. */
export function emptyListText(state: State): string {
	const {view, sources, finding} = state;
	const words = wordsOf(state).list;
	if (view === 'found') {
		return finding?.filter && !finding.query ? words.noTitle : words.nothingFound;
	}

	if (view === 'saved') {
		return words.noSaved;
	}

	if (view === 'popular') {
		return words.noPopular;
	}

	const feeds = sources.filter(({kind}) => kind === 'feed');
	const loading = feeds.filter(({status}) => status === 'loading' || status === 'idle');
	if (loading.length > 0) {
		return words.asking(loading.map(({name}) => name).join(', '));
	}

	return feeds.length === 0 ? words.noFeeds : words.noStories;
}
