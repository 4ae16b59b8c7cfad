import type {Entry} from '../model/feed.ts';

/**
 * Entries that can be told apart by their ids: where a feed gives one id to several stories, their
 * addresses stand in for it. The very same entry is kept once.
 */
export function tellApart(entries: readonly Entry[]): readonly Entry[] {
	if (new Set(entries.map(({id}) => id)).size === entries.length) {
		return entries;
	}

	const urlsById = new Map<string, Set<string>>();
	for (const {id, url} of entries) {
		const urls = urlsById.get(id) ?? new Set();
		urlsById.set(id, urls.add(url));
	}

	const kept = new Map<string, Entry>();
	for (const entry of entries) {
		const isShared = (urlsById.get(entry.id)?.size ?? 0) > 1;
		const id = isShared && entry.url !== '' ? entry.url : entry.id;
		const key = JSON.stringify([id, entry.url, entry.title]);
		if (!kept.has(key)) {
			kept.set(key, id === entry.id ? entry : {...entry, id});
		}
	}

	return [...kept.values()];
}
