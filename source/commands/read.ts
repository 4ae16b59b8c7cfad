import {articleFromEntry} from '../articles/article-from-entry.ts';
import {blocksToMarkdown} from '../articles/blocks-to-markdown.ts';
import {blocksToText} from '../articles/blocks-to-text.ts';
import {extractArticle} from '../articles/extract-article.ts';
import {decodeHtml} from '../http/decode-body.ts';
import type {Article} from '../model/article.ts';
import type {Headline} from '../model/headline.ts';
import type {Store} from '../store/store.ts';
import {type CommandContext, UsageError} from './context.ts';
import {openHome} from './open-home.ts';
import {isWebAddress, onlyWord, readInput} from './read-input.ts';

/** `masthead read`: prints one story, from an address, a file or the store. */
export async function run(context: CommandContext): Promise<number> {
	const target = onlyWord(context, 'an address, a file, or the number of a story');
	const article = /^\d+$/.test(target)
		? await readStored(Number(target), context)
		: await readPage(target, context);
	context.print(articleOutput(article, context));
	return article.completeness === 'empty' ? emptyPage(context, target) : 0;
}

async function readPage(target: string, context: CommandContext): Promise<Article> {
	const {bytes, contentType, url} = await readInput(target, context);
	const {text} = decodeHtml(bytes, contentType);
	return extractArticle({html: text, url, entry: null, title: ''});
}

/** A story of the store: its text as kept, else its page, else what the feed said. */
async function readStored(id: number, context: CommandContext): Promise<Article> {
	const {store} = openHome(context);
	try {
		const headline = store.getHeadline(id);
		if (!headline) {
			throw new UsageError(`there is no story ${id}: "masthead headlines" lists the numbers`);
		}

		const stored = store.getArticle(id)?.article;
		return stored && stored.extractor !== 'feed'
			? stored
			: await fetchStory(headline, store, context);
	} finally {
		store.close();
	}
}

async function fetchStory(headline: Headline, store: Store, context: CommandContext) {
	const {id, title, url, source} = headline;
	const entry = store.getEntryText(id);
	try {
		const page = await readInput(url, context);
		const {text} = decodeHtml(page.bytes, page.contentType);
		const article = extractArticle({html: text, url: page.url, entry, title});
		store.saveArticle(id, article, context.clock());
		return article;
	} catch (error) {
		context.complain(`${error instanceof Error ? error.message : error}: this is the feed's text`);
		return articleFromEntry({entry, url, title, source});
	}
}

function articleOutput(article: Article, {flags}: CommandContext): string {
	const {blocks, popular: _, ...facts} = article;
	const text = blocksToText(blocks);
	if (flags.json) {
		const {wordCount, completeness, extractor, links, ...head} = facts;
		return `${JSON.stringify({...head, text, wordCount, completeness, extractor, links}, null, 2)}\n`;
	}

	if (flags.markdown) {
		return `# ${article.title}\n\n${blocksToMarkdown(article)}\n`;
	}

	const byline = [article.siteName, article.byline, article.published].filter(Boolean).join(' · ');
	return `${[article.title, byline, text].filter(Boolean).join('\n\n')}\n`;
}

function emptyPage(context: CommandContext, target: string): number {
	const origin = isWebAddress(target) ? 'that page' : target;
	context.complain(`no story was found in ${origin}: is it the page of one article?`);
	return 1;
}
