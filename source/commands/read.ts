import {articleFromEntry} from '../articles/article-from-entry.ts';
import {blocksToMarkdown} from '../articles/blocks-to-markdown.ts';
import {blocksToText} from '../articles/blocks-to-text.ts';
import {type ArticleInput, extractArticle} from '../articles/extract-article.ts';
import {extractStory} from '../articles/extract-story.ts';
import {readOwnSiteRules} from '../articles/own-site-rules.ts';
import type {SiteRule} from '../articles/site-rules.ts';
import {decodeHtml} from '../http/decode-body.ts';
import type {Article} from '../model/article.ts';
import type {Headline} from '../model/headline.ts';
import type {Store} from '../store/store.ts';
import {printableJson} from '../text/printable-json.ts';
import {sayReason} from '../text/say-reason.ts';
import {type CommandContext, UsageError} from './context.ts';
import {openHome, type ReaderSettings, readSettings} from './open-home.ts';
import {isWebAddress, onlyWord, readInput} from './read-input.ts';
import {runWithin} from './run-within.ts';

const longestMs = 10_000;

/** `masthead read`: prints one story, from an address, a file or the store. */
export async function run(context: CommandContext): Promise<number> {
	const target = onlyWord(context, 'an address, a file, or the number of a story');
	const article = /^\d+$/.test(target)
		? await readStored(Number(target), context)
		: await readPage(target, context);
	context.print(articleOutput(article, context));
	if (article.missing && article.completeness !== 'empty') {
		context.complain(`this is not the whole story: ${article.missing}`);
	}

	return article.completeness === 'empty' ? emptyPage(context, target) : 0;
}

async function readPage(target: string, context: CommandContext): Promise<Article> {
	const rules = siteRulesOf(readSettings(context), context);
	const page = await fetchPage(target, context);
	const input = {...page, entry: null, title: '', rules};
	// What is read from a file asks nothing of the network.
	return isWebAddress(target) ? followStory(input, context) : limited(() => extractArticle(input));
}

async function fetchPage(target: string, context: CommandContext) {
	const {bytes, contentType, url} = await readInput(target, context);
	return {html: decodeHtml(bytes, contentType).text, url};
}

/** The story with the pages that it goes on with. */
function followStory(input: ArticleInput, context: CommandContext): Promise<Article> {
	const flags = {...context.flags, url: undefined};
	return extractStory(input, {
		fetchPage: url => fetchPage(url, {...context, flags}),
		work: async task => limited(task),
		reasonOf,
	});
}

/** Whoever publishes a page decides how much work it is, but not that we never end. */
function limited<T>(task: () => T): T {
	return runWithin(longestMs, task, new Error(sayReason('heavyPage', {}, 'openInBrowser')));
}

function siteRulesOf({values}: ReaderSettings, {complain}: CommandContext): readonly SiteRule[] {
	const {rules, problems} = readOwnSiteRules(values.siteRules);
	problems.forEach(complain);
	return rules;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A story of the store: its text as kept, else its page, else what the feed said. */
async function readStored(id: number, context: CommandContext): Promise<Article> {
	const home = openHome(context);
	const {store} = home;
	try {
		const headline = store.getHeadline(id);
		if (!headline) {
			throw new UsageError(`there is no story ${id}: "masthead headlines" lists the numbers`);
		}

		const stored = store.getArticle(id)?.article;
		return stored && stored.extractor !== 'feed'
			? stored
			: await fetchStory(headline, siteRulesOf(home, context), store, context);
	} finally {
		store.close();
	}
}

async function fetchStory(
	headline: Headline,
	rules: readonly SiteRule[],
	store: Store,
	context: CommandContext,
) {
	const {id, title, url, source} = headline;
	const entry = store.getEntryText(id);
	try {
		const page = await fetchPage(url, context);
		const article = await followStory({...page, entry, title, rules}, context);
		store.saveArticle(id, article, context.clock());
		return article;
	} catch (error) {
		context.complain(`this is the feed's text: ${reasonOf(error)}`);
		return articleFromEntry({entry, url, title, source});
	}
}

function articleOutput(article: Article, {flags}: CommandContext): string {
	const {blocks, popular: _, ...facts} = article;
	const text = blocksToText(blocks);
	if (flags.json) {
		const {
			wordCount,
			completeness,
			extractor,
			links,
			updated = null,
			missing = '',
			...head
		} = facts;
		const output = {...head, updated, text, wordCount, completeness, missing, extractor, links};
		return `${printableJson(output, 2)}\n`;
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
