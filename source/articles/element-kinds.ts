import type {Span} from '../model/article.ts';

const names = (text: string) => new Set(text.split(' '));

/** Elements that hold no text for a reader. */
export const silentElements: ReadonlySet<string> = names(
	'button canvas datalist dialog head input link meta noscript object optgroup option script select style svg template textarea title',
);

/** Elements inside a line of text; all others stand on lines of their own. */
export const inlineElements: ReadonlySet<string> = names(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
);

/** How the text of an element is set. A map, since pages have elements with such names as `constructor`, too. */
export const elementStyles: ReadonlyMap<string, NonNullable<Span['style']>> = new Map([
	['b', 'strong'],
	['strong', 'strong'],
	['dt', 'strong'],
	['em', 'emphasis'],
	['i', 'emphasis'],
	['cite', 'emphasis'],
	['code', 'code'],
	['kbd', 'code'],
	['samp', 'code'],
	['tt', 'code'],
]);

/** The marks that browsers print around a quotation in a line. */
export function quotesAround({localName}: {readonly localName: string}): readonly [string, string] {
	return localName === 'q' ? ['“', '”'] : ['', ''];
}
