import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';

const runLength = 4;

interface Page {
	readonly articleBody: string;
	readonly url: string;
}

/** How one page fared. `text` is what was taken for its story. */
export interface PageScore {
	readonly id: string;
	readonly text: string;
	readonly precision: number;
	readonly recall: number;
	readonly milliseconds: number;
}

/** The means over all pages, and F1 of the two means, as extractors are usually compared. */
export interface ArticleFigures {
	readonly f1: number;
	readonly precision: number;
	readonly recall: number;
	readonly median: number;
	readonly longest: number;
}

/**
 * Extracts the pages of a corpus whose stories are known. The folder holds `ground-truth.json`, which
 * maps a page's id to `{articleBody, url}`, and `html/ID.html.gz`.
 */
export function measureArticles(folder: string): readonly PageScore[] {
	const pages: Record<string, Page> = JSON.parse(
		readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
	);
	return Object.entries(pages).map(([id, {articleBody, url}]) => {
		const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
		const start = performance.now();
		const {blocks} = extractArticle({html, url, entry: null, title: ''});
		const milliseconds = performance.now() - start;
		const text = blocksToText(blocks);
		return {id, text, ...compare(articleBody, text), milliseconds};
	});
}

export function figuresOf(scores: readonly PageScore[]): ArticleFigures {
	const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
	const precision = mean(scores.map(score => score.precision));
	const recall = mean(scores.map(score => score.recall));
	const times = scores.map(score => score.milliseconds).toSorted((left, right) => left - right);
	const median = times[Math.floor(times.length / 2)] ?? 0;
	return {f1: f1Of({precision, recall}), precision, recall, median, longest: times.at(-1) ?? 0};
}

export function f1Of({precision, recall}: Pick<PageScore, 'precision' | 'recall'>): number {
	return (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
}

function compare(expected: string, found: string) {
	const want = runsOf(expected);
	const got = runsOf(found);
	const hits = sum([...got].map(([run, count]) => Math.min(count, want.get(run) ?? 0)));
	return {
		precision: hits / Math.max(1, sum(got.values())),
		recall: hits / Math.max(1, sum(want.values())),
	};
}

/** How often each run of four words stands in a text; a shorter text is one run. */
function runsOf(text: string): ReadonlyMap<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const runs = new Map<string, number>();
	for (let index = 0; index < Math.max(1, words.length - runLength + 1); index++) {
		const run = words.slice(index, index + runLength).join(' ');
		if (run) {
			runs.set(run, (runs.get(run) ?? 0) + 1);
		}
	}

	return runs;
}

function sum(numbers: Iterable<number>): number {
	return [...numbers].reduce((total, number) => total + number, 0);
}
