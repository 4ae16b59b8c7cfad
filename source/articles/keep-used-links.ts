import type {Link, Span} from '../model/article.ts';
import type {BlockContent} from './html-to-blocks.ts';
import {mapSpans} from './map-spans.ts';

/** Numbers the links anew, in the order of the text, without those whose text has been dropped. */
export function keepUsedLinks({blocks, links}: BlockContent): BlockContent {
	const used: Link[] = [];
	const numbers = new Map<number, number>();
	const renumber = (span: Span): Span => {
		const link = span.link === undefined ? undefined : links[span.link - 1];
		if (span.link === undefined || !link) {
			return span;
		}

		const number = numbers.get(span.link) ?? used.push(link);
		numbers.set(span.link, number);
		return {...span, link: number};
	};

	return {blocks: blocks.map(block => mapSpans(block, renumber)), links: used};
}
