import {type HtmlElement, textOf} from './dom.ts';

/** What the mark of a footnote says, in brackets or not: a number, a letter, an asterisk. */
const markText = /^[[(]?(\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?$/i;

const noteName =
	/(?:foot|end|side)-?note|(?:^|[#\s_:-])(?:fn|note|cite|ref)(?:ref|note)?(?:[\s_:.-]?\d|$)/i;
const backName = /back-?(?:ref|link)|(?:^|\s)reversefootnote/i;
const backText = /^(?:[\s↩↵⤴⏎↑^⇑⬆]|\uFE0E|\uFE0F)+$/;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The mark of a footnote as it stands in a text: `¹`, `*`. Null for anything else. A number in the
 * line would read as part of the word before it, or as the number of a link.
 */
export function footnoteMark(element: HtmlElement): string | null {
	const link = linkOf(element);
	const [, mark] = (link && markText.exec(textOf(element))) || [];
	return mark === undefined
		? null
		: mark.replace(/\d/g, digit => superscripts.charAt(Number(digit)));
}

/** The link to a footnote that an element is, or that it raises above the line; null for others. */
function linkOf(element: HtmlElement): HtmlElement | null {
	if (element.localName === 'sup') {
		const link = element.querySelector('a');
		return link && isInPage(link) ? link : null;
	}

	return element.localName === 'a' && isInPage(element) && isNamedNote(element) ? element : null;
}

function isNamedNote(link: HtmlElement): boolean {
	const names = ['class', 'id', 'href'].map(name => link.getAttribute(name) ?? '').join(' ');
	return link.getAttribute('role') === 'doc-noteref' || noteName.test(names);
}

/** The arrow behind a footnote that leads back to its place in the text. */
export function isBackLink(element: HtmlElement): boolean {
	return (
		element.localName === 'a' &&
		isInPage(element) &&
		(element.getAttribute('role') === 'doc-backlink' ||
			backName.test(element.getAttribute('class') ?? '') ||
			backText.test(textOf(element)))
	);
}

/** Whether an element holds the notes of a story, whatever kind of element it is. */
export function isNotes(element: HtmlElement): boolean {
	return (
		/^doc-(?:footnote|endnotes?)$/.test(element.getAttribute('role') ?? '') ||
		/(?:^|\s)(?:foot|end)notes?(?:\s|$)/i.test(element.getAttribute('class') ?? '')
	);
}

function isInPage(link: HtmlElement): boolean {
	return (link.getAttribute('href') ?? '').trim().startsWith('#');
}
