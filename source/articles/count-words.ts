import type {Block} from '../model/article.ts';
import {blocksToText} from './blocks-to-text.ts';

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** How many words a story has; captions are not counted. */
export function countWords(blocks: readonly Block[]): number {
	return blocksToText(blocks).match(word)?.length ?? 0;
}
