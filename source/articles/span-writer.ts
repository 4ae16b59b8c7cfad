import type {Span} from '../model/article.ts';
import {sanitizeText} from '../text/sanitize.ts';

/** How a run of text is set, as inherited from the elements around it. */
export type SpanStyle = Omit<Span, 'text'>;

/** A span in heavier type, unless it has a type of its own. */
export function strongly(span: Span): Span {
	return {style: 'strong', ...span};
}

/**
 * Collects the text of one block: white space collapsed, neighbours of one style joined. A single
 * line break stays as `\n` inside the text, a double one ends the paragraph.
 */
export class SpanWriter {
	#paragraphs: Span[][] = [];
	#spans: Span[] = [];
	#breaks = 0;
	#isSpaced = false;

	write(text: string, style: SpanStyle): void {
		const collapsed = sanitizeText(text).replace(/\s+/g, ' ');
		if (collapsed.trim() === '') {
			this.#isSpaced ||= collapsed !== '';
			return;
		}

		if (this.#breaks > 1) {
			this.#endParagraph();
		}

		const isStart = this.#spans.length === 0;
		const isSpaced = this.#isSpaced || collapsed.startsWith(' ');
		const glue = isStart ? '' : this.#breaks > 0 ? '\n' : isSpaced ? ' ' : '';
		this.#append(glue + collapsed.trim(), style);
		this.#breaks = 0;
		this.#isSpaced = collapsed.endsWith(' ');
	}

	breakLine(): void {
		this.#breaks++;
	}

	/** Ends the block and gives its paragraphs; none of them is empty. */
	take(): readonly (readonly Span[])[] {
		this.#endParagraph();
		const paragraphs = this.#paragraphs;
		this.#paragraphs = [];
		this.#breaks = 0;
		this.#isSpaced = false;
		return paragraphs;
	}

	#append(text: string, style: SpanStyle): void {
		const last = this.#spans.at(-1);
		if (last && last.style === style.style && last.link === style.link) {
			this.#spans[this.#spans.length - 1] = {...last, text: last.text + text};
			return;
		}

		// White space between two styles belongs to the plainer one: no underlined gap before a link.
		const gap = /^\s/.exec(text)?.[0] ?? '';
		if (last && gap && !last.style && last.link === undefined) {
			this.#spans[this.#spans.length - 1] = {...last, text: last.text + gap};
			this.#spans.push({...style, text: text.slice(gap.length)});
		} else if (gap && (style.style || style.link !== undefined)) {
			this.#spans.push({text: gap}, {...style, text: text.slice(gap.length)});
		} else {
			this.#spans.push({...style, text});
		}
	}

	#endParagraph(): void {
		if (this.#spans.length > 0) {
			this.#paragraphs.push(this.#spans);
			this.#spans = [];
		}
	}
}
