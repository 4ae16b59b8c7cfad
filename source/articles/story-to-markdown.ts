import type {Article, Link} from '../model/article.ts';
import {sanitizeText} from '../text/sanitize.ts';
import {blocksToMarkdown, escapeText} from './blocks-to-markdown.ts';

/** A link as Markdown. */
export const linkToMarkdown = ({text, url}: Link): string =>
	clean(`[${escapeText(text)}](<${url}>)`);

/** A whole story as Markdown: its title, where it is from, its text. */
export function storyToMarkdown(article: Article): string {
	const {title, siteName, byline, published, url} = article;
	const origin = [siteName, byline, published?.slice(0, 10)].filter(Boolean).map(escapeLine);
	const head = [`# ${escapeLine(title)}`, origin.join(' · '), url ? `<${url}>` : ''];
	const parts = [...head, blocksToMarkdown(article)].filter(part => part !== '');
	return `${clean(parts.join('\n\n'))}\n`;
}

const escapeLine = (text = '') => escapeText(text).replaceAll('\n', ' ');

/** Once more, on the way to a file or a clipboard: the store may be an older version's. */
const clean = (text: string) => sanitizeText(text, Number.POSITIVE_INFINITY);
