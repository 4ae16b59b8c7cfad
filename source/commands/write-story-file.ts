import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {storyToMarkdown} from '../articles/story-to-markdown.ts';
import type {Article} from '../model/article.ts';
import type {Language} from '../model/language.ts';
import {explainProblem} from '../store/storage-problem.ts';
import {translateReason} from '../text/translate-reason.ts';
import {wordsFor} from '../words/words.ts';
import {inHome} from './in-home.ts';

const mostNames = 99;
/** File systems take 255 bytes; a number and the ending come after these. */
const longestName = 180;

/**
 * Writes a story as Markdown into a folder, by day and title; a file that is there already is never
 * touched. Gives one line that says where it is, or why it is nowhere.
 */
export async function writeStoryFile(
	article: Article,
	folder: string | null,
	dataFolder: string,
	now: number,
	language: Language,
): Promise<string> {
	const words = wordsFor(language).links;
	const place = folder === null ? join(dataFolder, 'stories') : inHome(folder);
	try {
		await mkdir(place, {recursive: true, mode: 0o700});
		const path = await writeNew(join(place, nameOf(article, now)), storyToMarkdown(article));
		return path ? words.written(path) : words.writtenOften(place, mostNames);
	} catch (error) {
		return words.notWritten(place, translateReason(explainProblem(error), language));
	}
}

/** Writes to the first name that is free; null when none is. */
async function writeNew(path: string, text: string): Promise<string | null> {
	for (let count = 1; count <= mostNames; count++) {
		const name = count === 1 ? `${path}.md` : `${path} ${count}.md`;
		try {
			await writeFile(name, text, {flag: 'wx', mode: 0o600});
			return name;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
				throw error;
			}
		}
	}

	return null;
}

/** Letters and digits only: a title is content, and must not be able to name another folder. */
function nameOf({title, published}: Article, now: number): string {
	const day = (published ?? new Date(now).toISOString()).slice(0, 10).replace(/[^\d-]/g, '');
	const words = title.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? ['story'];
	let name = day;
	for (const character of ` ${words.join(' ')}`) {
		if (Buffer.byteLength(name + character) > longestName) {
			break;
		}

		name += character;
	}

	return name.trimEnd();
}
