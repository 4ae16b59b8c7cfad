import {childrenOf, type HtmlElement, isElement, isHidden, isText} from './dom.ts';
import {inlineElements, silentElements} from './element-kinds.ts';

/** How much running text each element holds, in characters; see `measureProse`. */
export type Prose = ReadonlyMap<HtmlElement, number>;

/** Text shorter than this is a label, a button or a headline more often than a sentence. */
const shortestRun = 60;

interface Run {
	text: number;
	linked: number;
	prose: number;
}

/**
 * Measures the running text under an element: the text that stands directly in each block, without
 * what is linked, where it is long enough to be a sentence.
 */
export function measureProse(root: HtmlElement): Prose {
	const prose = new Map<HtmlElement, number>();
	measure(root, prose);
	return prose;
}

function measure(element: HtmlElement, prose: Map<HtmlElement, number>): Run {
	const run: Run = {text: 0, linked: 0, prose: 0};
	if (
		silentElements.has(element.localName) ||
		element.localName === 'figcaption' ||
		isHidden(element)
	) {
		return run;
	}

	for (const child of childrenOf(element)) {
		if (isText(child)) {
			run.text += (child.textContent ?? '').trim().length;
		} else if (isElement(child)) {
			add(run, measure(child, prose), child);
		}
	}

	const isBlock = !inlineElements.has(element.localName);
	if (isBlock && run.text >= shortestRun) {
		run.prose += Math.max(0, run.text - 2 * run.linked);
	}

	prose.set(element, run.prose);
	return run;
}

function add(run: Run, inner: Run, child: HtmlElement): void {
	run.prose += inner.prose;
	if (inlineElements.has(child.localName)) {
		run.text += inner.text;
		run.linked += child.localName === 'a' ? inner.text : inner.linked;
	}
}
