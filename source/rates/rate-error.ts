import {sayReason} from '../text/say-reason.ts';

/** Why a document gave no rates, in one line for people. `source` is the id, empty when unknown. */
export class RateError extends Error {
	override readonly name = 'RateError';
	readonly source: string;
	readonly reason: string;

	constructor(source: string, reason: string) {
		super(source ? sayReason('about', {subject: source, why: reason}) : reason);
		this.source = source;
		this.reason = reason;
	}
}

/** A piece of a stranger's text that is safe to quote in such a line; … where none of it is. */
export function excerpt(text: string): string {
	const printable = text
		.slice(0, 200)
		.replace(/[^\x20-\x7E]+/g, ' ')
		.trim();
	if (printable === '' && text.trim() !== '') {
		return '…';
	}

	return printable.length > 60 ? `${printable.slice(0, 59)}…` : printable;
}
