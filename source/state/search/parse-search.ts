import type {StorySearch} from '../../model/story-search.ts';
import {sayReason} from '../../text/say-reason.ts';
import {startOfDay} from './start-of-day.ts';

/** A search as it was typed, and what of it was not understood: a reason, mostly empty. */
export interface ParsedSearch {
	readonly search: StorySearch;
	readonly problem: string;
}

export const emptySearch: StorySearch = {
	words: '',
	titleWords: '',
	within: null,
	feeds: [],
	after: null,
	before: null,
	isUnread: false,
	isSaved: false,
};

/** A condition such as `feed:NAME`, `feed:"A NAME"`; an address is none. */
const condition = /(?<!\S)([a-z]+):(?!\/\/)(?:"([^"]*)"?|(\S*))/gi;

/** Reads a line such as `border "joint statement" feed:daily after:2026-11-01 is:unread`. */
export function parseSearch(text: string, timeZone: string | null): ParsedSearch {
	let search = emptySearch;
	let problem = '';
	// What stands in quotation marks is a phrase, whatever it looks like.
	const words = text.replaceAll(/(?<!\S)"[^"]*"?|«[^»]*»?|\S+:"[^"]*"?|\S+/g, part => {
		const [, name = '', quoted, plain] = new RegExp(`^${condition.source}$`, 'i').exec(part) ?? [];
		if (name === '') {
			return part;
		}

		const read = readCondition(search, name.toLowerCase(), quoted ?? plain ?? '', timeZone);
		if (typeof read === 'string') {
			problem ||= read;
		} else {
			search = read;
		}

		return '';
	});
	return {search: {...search, words: words.trim()}, problem};
}

/** The search with one more condition, or why it is none. */
function readCondition(
	search: StorySearch,
	name: string,
	value: string,
	timeZone: string | null,
): StorySearch | string {
	switch (name) {
		case 'feed':
			return value === '' ? sayReason('wantsFeed') : {...search, feeds: [...search.feeds, value]};
		case 'after':
		case 'before': {
			const time = startOfDay(value, timeZone);
			return time === null ? sayReason('wantsDay', {name}) : {...search, [name]: time};
		}

		case 'is':
			return value === 'unread'
				? {...search, isUnread: true}
				: value === 'saved'
					? {...search, isSaved: true}
					: sayReason('wantsState');
		default:
			return sayReason('noCondition', {name});
	}
}

/** Whether nothing at all is looked for. */
export const isEmptySearch = (search: StorySearch): boolean =>
	search.words === '' &&
	search.titleWords === '' &&
	search.feeds.length === 0 &&
	search.after === null &&
	search.before === null &&
	!search.isUnread &&
	!search.isSaved;
