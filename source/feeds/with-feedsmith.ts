import {DetectError, ParseError} from 'feedsmith';
import {sayReason} from '../text/say-reason.ts';
import {FeedError} from './feed-error.ts';

/**
 * What a parser of feedsmith makes of a repaired document. One without content is a feed all the
 * same; whatever else goes wrong is told as `FeedError`.
 */
export function withFeedsmith<Parsed extends object>(
	parse: (text: string) => Parsed,
	text: string,
	empty: Parsed,
): Parsed {
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof ParseError || error instanceof DetectError) {
			return empty;
		}

		throw new FeedError(sayReason('damagedFeed'), {cause: error});
	}
}
