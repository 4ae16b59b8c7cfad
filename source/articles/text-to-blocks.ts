import type {Block} from '../model/article.ts';
import {sanitizeText} from '../text/sanitize.ts';

/** Plain text, untrusted, as paragraphs: one for each of its lines. */
export function textToBlocks(text: string): readonly Block[] {
	return sanitizeText(text)
		.split('\n')
		.map(line => line.replace(/\s+/g, ' ').trim())
		.filter(line => line !== '')
		.map(line => ({kind: 'paragraph', spans: [{text: line}]}));
}
