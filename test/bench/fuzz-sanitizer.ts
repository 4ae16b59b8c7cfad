// Random hostile texts for the sanitiser, and the rate: node test/bench/fuzz-sanitizer.ts [millions]
import {availableParallelism} from 'node:os';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import fc from 'fast-check';
import {sanitizeLine, sanitizeText} from '../../source/text/sanitize.ts';
import {isPlainText} from '../promises/find-violations.ts';
import {hostileText} from '../text/hostile-text.ts';

interface Share {
	readonly wanted: number;
	readonly seed: number;
}

interface Outcome {
	readonly tried: number;
	/** The texts that something of came through. */
	readonly violations: readonly string[];
}

/** As many texts are made of these samples before others are taken. */
const perRound = 100_000;
const samples = 2000;
const longestPart = 60;
const shownViolations = 100;

/** What is wrong with what the sanitiser made of a text. */
function isWrong(text: string): boolean {
	const line = sanitizeLine(text);
	const body = sanitizeText(text);
	return (
		!(isPlainText(line) && isPlainText(body)) || line.includes('\n') || sanitizeLine(line) !== line
	);
}

/** Tries its share of texts: those of many samples, cut and joined anew, since making one from nothing takes longer than trying it. */
function trySome({wanted, seed}: Share): Outcome {
	const violations: string[] = [];
	const below = (end: number) => Math.floor(Math.random() * end);
	for (let tried = 0; tried < wanted; tried += perRound) {
		const texts = fc.sample(hostileText, {numRuns: samples, seed: seed + tried});
		for (let index = Math.min(perRound, wanted - tried); index > 0; index--) {
			const one = texts[below(samples)] ?? '';
			const other = texts[below(samples)] ?? '';
			const cut = below(one.length + 1);
			const from = below(other.length + 1);
			// Any code unit between: halves of pairs, too, and what no list of hostile parts has.
			const unit = index % 4 === 0 ? String.fromCharCode(below(0x10000)) : '';
			const start = one.slice(Math.max(0, cut - longestPart), cut);
			const text = start + unit + other.slice(from, from + longestPart);
			if (isWrong(text) && violations.length < shownViolations) {
				violations.push(text);
			}
		}
	}

	return {tried: wanted, violations};
}

/** The same in a thread of its own. */
function tryInThread(share: Share): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL(import.meta.url), {workerData: share});
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

if (isMainThread) {
	const wanted = Number(process.argv[2] ?? 10) * 1_000_000;
	const threads = availableParallelism();
	const started = performance.now();
	const shares = Array.from({length: threads}, (_, index) => ({
		wanted: Math.floor((wanted * (index + 1)) / threads) - Math.floor((wanted * index) / threads),
		seed: (Date.now() % 1_000_000_000) + index * wanted,
	}));
	const outcomes = await Promise.all(shares.map(tryInThread));
	const seconds = (performance.now() - started) / 1000;
	const tried = outcomes.reduce((sum, one) => sum + one.tried, 0);
	const violations = outcomes.flatMap(one => one.violations);
	for (const text of violations) {
		process.stdout.write(`${JSON.stringify(text)}\n`);
	}

	process.stdout.write(
		`${tried} texts in ${seconds.toFixed(0)} s, ${Math.round(tried / seconds)} a second, ${violations.length} violations\n`,
	);
	process.exitCode = violations.length > 0 ? 1 : 0;
} else {
	parentPort?.postMessage(trySome(workerData as Share));
}
