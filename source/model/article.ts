import type {Completeness, Extractor} from './completeness.ts';

/** A run of text in one style. `link` is the number (from 1) of an entry in the article's `links`. */
export interface Span {
	readonly text: string;
	readonly style?: 'strong' | 'emphasis' | 'code';
	readonly link?: number;
}

/** A part of a story that stands on lines of its own. Every text in it is sanitised plain text. */
export type Block =
	| {readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[]}
	| {readonly kind: 'paragraph'; readonly spans: readonly Span[]}
	| {readonly kind: 'quote'; readonly blocks: readonly Block[]}
	| {
			readonly kind: 'list';
			readonly isOrdered: boolean;
			/** The number of the first item of an ordered list. */
			readonly start: number;
			readonly items: readonly (readonly Block[])[];
	  }
	| {readonly kind: 'code'; readonly text: string}
	| {
			readonly kind: 'table';
			readonly header: readonly (readonly Span[])[];
			readonly rows: readonly (readonly (readonly Span[])[])[];
	  }
	| {
			readonly kind: 'figure';
			readonly caption: readonly Span[];
			readonly alternative: string;
			/** Absolute http(s) address of the picture or video, or empty. */
			readonly url: string;
	  };

/** A link in a story or beside it: visible text and an absolute http(s) URL. */
export interface Link {
	readonly text: string;
	readonly url: string;
}

/** The full text of a story, as blocks, with its completeness. */
export interface Article {
	readonly url: string;
	readonly title: string;
	readonly byline: string;
	/** UTC ISO 8601, or null. */
	readonly published: string | null;
	/** When the publisher last changed it, UTC ISO 8601; or when the change was seen here. */
	readonly updated?: string | null;
	readonly siteName: string;
	/** BCP 47 tag as published, or empty. */
	readonly language: string;
	readonly blocks: readonly Block[];
	readonly links: readonly Link[];
	/** The site's own list of popular stories, where the page carries one. */
	readonly popular: readonly Link[];
	readonly wordCount: number;
	readonly completeness: Completeness;
	/** What is missing of the story, and why: a clause for the head line. Empty when nothing is. */
	readonly missing?: string;
	readonly extractor: Extractor;
}
