/**
 * Measures the extraction of articles on a corpus of pages with known texts, where there is one:
 * `node test/corpus/measure-articles.ts [FOLDER]`. The folder holds `ground-truth.json`, which maps a
 * page's id to `{articleBody, url}`, and `html/ID.html.gz`.
 */
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';

const runLength = 4;
const shownPages = 10;

interface Page {
	readonly articleBody: string;
	readonly url: string;
}

interface Score {
	readonly id: string;
	readonly precision: number;
	readonly recall: number;
	readonly milliseconds: number;
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

function compare(expected: string, found: string) {
	const want = runsOf(expected);
	const got = runsOf(found);
	const hits = sum([...got].map(([run, count]) => Math.min(count, want.get(run) ?? 0)));
	return {
		precision: hits / Math.max(1, sum(got.values())),
		recall: hits / Math.max(1, sum(want.values())),
	};
}

function f1({precision, recall}: Pick<Score, 'precision' | 'recall'>): number {
	return (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

function measure(folder: string): void {
	const pages: Record<string, Page> = JSON.parse(
		readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
	);
	const predictions: Record<string, {readonly articleBody: string}> = {};
	const scores: Score[] = [];
	for (const [id, {articleBody, url}] of Object.entries(pages)) {
		const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
		const start = performance.now();
		const {blocks} = extractArticle({html, url, entry: null, title: ''});
		const milliseconds = performance.now() - start;
		const text = blocksToText(blocks);
		predictions[id] = {articleBody: text};
		scores.push({id, ...compare(articleBody, text), milliseconds});
	}

	const file = join(mkdtempSync(join(tmpdir(), 'articles-')), 'predictions.json');
	writeFileSync(file, JSON.stringify(predictions));
	report(scores, file);
}

function report(scores: readonly Score[], file: string): void {
	const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
	const precision = mean(scores.map(score => score.precision));
	const recall = mean(scores.map(score => score.recall));
	const times = scores.map(score => score.milliseconds).toSorted((left, right) => left - right);
	for (const score of scores.toSorted((left, right) => f1(left) - f1(right)).slice(0, shownPages)) {
		print(`${f1(score).toFixed(3)} ${score.id}`);
	}

	const numbers = {F1: f1({precision, recall}), precision, recall};
	const figures = Object.entries(numbers).map(([name, value]) => `${name} ${value.toFixed(4)}`);
	print(`pages ${scores.length}  ${figures.join('  ')}`);
	const median = times[Math.floor(times.length / 2)] ?? 0;
	print(`median ${median.toFixed(1)} ms, longest ${(times.at(-1) ?? 0).toFixed(0)} ms a page`);
	print(`predictions: ${file}`);
}

const folder =
	process.argv[2] ?? join(import.meta.dirname, '../../../shared/corpora/news-articles');
if (existsSync(join(folder, 'ground-truth.json'))) {
	measure(folder);
} else {
	print(`No corpus in ${folder}: nothing measured.`);
}
