import type {State} from '../../state/state.ts';

/** What an empty list says: why it is empty, and what to do. */
export function emptyListText({view, sources, finding}: State): string {
	if (view === 'found') {
		return finding?.filter && !finding.query
			? 'No title in this list has these words. Esc shows all of it.'
			: 'Nothing found in what is stored. / changes the search, Esc leaves it.';
	}

	if (view === 'saved') {
		return 'Nothing saved yet. f on a story keeps it here, with its text.';
	}

	if (view === 'popular') {
		return 'No popular stories yet: they come from the sites’ own lists, from scores, or from stories that several feeds carry.';
	}

	const feeds = sources.filter(({kind}) => kind === 'feed');
	const loading = feeds.filter(({status}) => status === 'loading' || status === 'idle');
	if (loading.length > 0) {
		return `Asking ${loading.map(({name}) => name).join(', ')} for news …`;
	}

	return feeds.length === 0
		? 'No feeds. E edits the settings: add one under "feeds", or choose an edition.'
		: 'No stories. e shows how the sources are doing, R asks them again.';
}
