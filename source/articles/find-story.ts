import type {HtmlElement} from './dom.ts';
import type {Prose} from './measure-prose.ts';

/** A story is no shorter than this, in characters of running text. */
const shortestStory = 200;

/** A narrower element takes over as long as it holds so much of what the wider one holds. */
const heldShare = 0.75;

/** How far above a piece of a story its other pieces are looked for. */
const pieceHeight = 3;

/**
 * How publishers name the element that holds the text: `article-body`, `entry-content`, `storyText`,
 * `js-post__content`; written without joints.
 */
const bodyName =
	/^[a-z]{0,2}(?:main|full|single)?(?:article|story|post|entry|news|blog|single)(?:article|story|post|news|detail|page|main|full)*(?:body|contents?|text|copy)(?:text|contents?|inner|main|copy|body)?$|^(?:body|text)(?:text|copy|content)$/;

/**
 * The element that a page itself marks as the text of its story, by microdata or by the names that
 * publishers use; null when it marks none.
 */
export function findStory(body: HtmlElement, prose: Prose): HtmlElement | null {
	const marked = [...body.querySelectorAll('[itemprop], [class], [id]')].filter(
		element =>
			(prose.get(element) ?? 0) >= shortestStory &&
			(isArticleBody(element) || hasBodyName(element)),
	);
	const declared = marked.filter(element => isArticleBody(element));
	const longest = longestOf(declared.length > 0 ? declared : marked, prose);
	return longest && narrow(wholeOf(longest, marked, prose), marked, prose);
}

function isArticleBody(element: HtmlElement): boolean {
	return /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '');
}

function hasBodyName(element: HtmlElement): boolean {
	const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	return names.split(/\s+/).some(name => isBodyName(name) || isBodyName(withoutBlock(name)));
}

function isBodyName(name: string): boolean {
	return bodyName.test(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/** `ArticlePage-articleBody` and `card__article-body` without their first part. */
function withoutBlock(name: string): string {
	return name.replace(/^[^-_]*[-_]+/, '');
}

function longestOf(elements: readonly HtmlElement[], prose: Prose): HtmlElement | null {
	let longest: HtmlElement | null = null;
	for (const element of elements) {
		if (!longest || (prose.get(element) ?? 0) > (prose.get(longest) ?? 0)) {
			longest = element;
		}
	}

	return longest;
}

/** Some pages cut the text into pieces of one name, with pictures or advertisements in between. */
function wholeOf(piece: HtmlElement, marked: readonly HtmlElement[], prose: Prose): HtmlElement {
	const others = marked.filter(
		element => isPieceLike(element, piece) && !element.contains(piece) && !piece.contains(element),
	);
	let whole = piece;
	let held = 0;
	let around = piece.parentElement;
	for (let height = 0; height < pieceHeight && around; height++) {
		const outer = around;
		const inside = others.filter(element => outer.contains(element));
		const sum = inside.reduce((total, element) => total + (prose.get(element) ?? 0), 0);
		if (sum > held) {
			whole = outer;
			held = sum;
		}

		around = outer.parentElement;
	}

	return whole;
}

function isPieceLike(element: HtmlElement, piece: HtmlElement): boolean {
	return (
		element.getAttribute('class') === piece.getAttribute('class') ||
		(isArticleBody(element) && isArticleBody(piece))
	);
}

function narrow(start: HtmlElement, marked: readonly HtmlElement[], prose: Prose): HtmlElement {
	let story = start;
	for (const element of marked) {
		const isInner = element !== story && story.contains(element);
		if (isInner && (prose.get(element) ?? 0) >= heldShare * (prose.get(story) ?? 0)) {
			story = element;
		}
	}

	return story;
}

/** The narrowest element that holds most of the text: a rough guess that is cheap on any page. */
export function findDensest(body: HtmlElement, prose: Prose): HtmlElement {
	let densest = body;
	for (;;) {
		const held = heldShare * (prose.get(densest) ?? 0);
		const inner = Array.from(densest.children).find(
			child => held > 0 && (prose.get(child) ?? 0) >= held,
		);
		if (!inner || inner.localName === 'p') {
			return densest;
		}

		densest = inner;
	}
}
