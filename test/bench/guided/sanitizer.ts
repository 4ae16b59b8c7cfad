import {printableJson} from '../../../source/text/printable-json.ts';
import {sanitizeLine, sanitizeText} from '../../../source/text/sanitize.ts';
import {displayUrl, sanitizeUrl} from '../../../source/text/sanitize-url.ts';
import {expectPlain, expectSoon} from './expect-plain.ts';
import {followTerminal} from './follow-terminal.ts';
import {readInput, textOf} from './read-input.ts';

/** Whatever the text, what comes of it is plain, and another pass leaves it alone. */
export function fuzz(data: Buffer): void {
	const text = textOf(readInput(data));
	// Not looked at: the fuzzer learns from it which inputs a terminal would act upon.
	followTerminal(text);
	expectSoon('sanitising', () => {
		const line = sanitizeLine(text);
		const body = sanitizeText(text);
		expectPlain('the line', line);
		expectPlain('the body', body);
		expectPlain('the JSON', printableJson(text));
		if (line.includes('\n') || sanitizeLine(line) !== line || sanitizeText(body) !== body) {
			throw new Error(`not settled: ${JSON.stringify(line)}, ${JSON.stringify(body)}`);
		}

		checkUrl(text);
		checkUrl(`https://${text}`);
	});
}

function checkUrl(text: string): void {
	const url = sanitizeUrl(text);
	expectPlain('the shown address', displayUrl(text, 40));
	if (url !== null && !(/^https?:\/\/[!-~]+$/.test(url) && sanitizeUrl(url) === url)) {
		throw new Error(`not an address: ${JSON.stringify(url)}`);
	}
}
