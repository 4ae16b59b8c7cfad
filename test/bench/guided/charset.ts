import {decodeHtml, decodeXml} from '../../../source/http/decode-body.ts';
import {expectSoon} from './expect-plain.ts';
import {readInput} from './read-input.ts';

/** Whatever the bytes and the header, there is a text, and it is well formed. */
export function fuzz(data: Buffer): void {
	const {choice, bytes} = readInput(data);
	const header = bytes.toString('latin1', 0, choice % 64);
	const body = bytes.subarray(choice % 64);
	expectSoon('decoding', () => {
		for (const contentType of [null, header, `text/html; charset=${header}`]) {
			for (const {text} of [decodeXml(body, contentType), decodeHtml(body, contentType)]) {
				if (!text.isWellFormed()) {
					throw new Error('half of a pair came of bytes');
				}
			}
		}
	});
}
