import type {HtmlElement} from './dom.ts';

const words = (...groups: readonly string[]) => new Set(groups.join(' ').split(' '));

/** Words in names of classes that stand around a story and are no part of it. */
const noiseWords = words(
	// Advertising
	'ad ads advert adverts advertisement advertising adslot adunit dfp gpt outbrain taboola revcontent zergnet sponsor sponsored sponsors promo promos promoted',
	// Other stories
	'related recirc recirculation recommend recommended recommendation recommendations readmore morefrom trending popular mostread mostpopular recent latest next prev previous pullquote',
	// Sharing, following, subscribing
	'share shares sharing sharebar shareline addthis addtoany social socials follow newsletter newsletters subscribe subscription subscriptions signup optin paywall cta',
	// The visitors
	'comment comments disqus respond reactions rating ratings poll vote login cookie cookies consent gdpr',
	// Who, when, where
	'byline author authors bio contributor tag tags tagbox taglist topics keywords toc breadcrumb breadcrumbs timestamp dateline date dates pubdate publish published posted submitted attribution meta metadata postmeta copyright',
	// Furniture
	'sidebar pagination pager pagenav nav navigation navbar menu footer masthead toolbar modal popup popover rollover hovercard overlay printfriendly jumplink slideshow carousel slider playlist control controls close',
);

/** Whole class names of what only some devices show. */
const hiddenNames = words(
	'd-none hide is-hidden sr-only visually-hidden visuallyhidden screen-reader-text screenreader',
);

/** Whether an element is named like something around a story. */
export function hasNoiseName(element: HtmlElement): boolean {
	const classes = element.getAttribute('class') ?? '';
	return (
		wordsOf(element).some(word => noiseWords.has(word)) ||
		classes.split(/\s+/).some(name => hiddenNames.has(name))
	);
}

/** What an author named an element with (`class`, `id`, test ids), cut at every joint. */
function wordsOf(element: HtmlElement): readonly string[] {
	const names = ['class', 'id', 'data-testid'].map(name => element.getAttribute(name) ?? '');
	return names
		.join(' ')
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z]+/);
}
