// Random hostile texts for the sanitiser, and the rate: node test/bench/fuzz-sanitizer.ts [millions]
import fc from 'fast-check';
import {sanitizeLine, sanitizeText} from '../../source/text/sanitize.ts';
import {findViolations} from '../promises/find-violations.ts';
import {hostileText} from '../text/hostile-text.ts';

const wanted = Number(process.argv[2] ?? 10) * 1_000_000;
const perRound = 100_000;
const encoder = new TextEncoder();
const started = performance.now();
let tried = 0;
let violations = 0;

/** The texts of many samples, cut and joined anew: making one from nothing takes longer than trying it. */
function check(text: string): void {
	tried++;
	for (const shown of [sanitizeLine(text), sanitizeText(text)]) {
		const found = findViolations(encoder.encode(shown), {isPlain: true});
		if (found.length > 0 || !shown.isWellFormed()) {
			violations++;
			process.stdout.write(`${JSON.stringify(text)}: ${found.join(', ')}\n`);
		}
	}
}

while (tried < wanted) {
	const texts = fc.sample(hostileText, {numRuns: 2000, seed: tried + Date.now()});
	for (let index = 0; index < Math.min(perRound, wanted - tried); index++) {
		const one = texts[Math.floor(Math.random() * texts.length)] ?? '';
		const other = texts[Math.floor(Math.random() * texts.length)] ?? '';
		const cut = Math.floor(Math.random() * one.length);
		check(
			one.slice(0, cut).slice(-60) +
				other.slice(Math.floor(Math.random() * other.length)).slice(0, 60),
		);
	}
}

const seconds = (performance.now() - started) / 1000;
process.stdout.write(
	`${tried} texts in ${seconds.toFixed(0)} s, ${Math.round(tried / seconds)} a second, ${violations} violations\n`,
);
process.exitCode = violations > 0 ? 1 : 0;
