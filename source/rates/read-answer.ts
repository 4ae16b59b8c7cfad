import {decodeXml} from '../http/decode-body.ts';
import {sayReason} from '../text/say-reason.ts';
import {readDate} from './calendar-days.ts';
import {excerpt, RateError} from './rate-error.ts';
import type {RateAnswer} from './rate-source.ts';
import {type Json, readJson} from './read-json.ts';
import {readXml, type XmlElement, XmlError} from './read-xml.ts';

/** The text of an answer, in the charset that it declares. */
export function decodeAnswer(answer: RateAnswer): string {
	return decodeXml(answer.body, answer.contentType).text;
}

/**
 * The text of an answer that is meant to be data. Banks answer with an error page under status 200
 * when something is wrong behind them, so a web page is refused by name.
 */
function readData(source: string, answer: RateAnswer): string {
	const text = decodeAnswer(answer);
	if (!text.trim()) {
		throw new RateError(source, sayReason('emptyAnswer'));
	}

	if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) {
		throw new RateError(source, sayReason('pageForRates'));
	}

	return text;
}

/** Reads an XML answer whose root element has one of these names. */
export function readXmlAnswer(
	source: string,
	answer: RateAnswer,
	roots: readonly string[],
): XmlElement {
	const text = readData(source, answer);
	try {
		const root = readXml(text);
		if (roots.includes(root.name)) {
			return root;
		}
	} catch (error) {
		if (error instanceof XmlError) {
			throw new RateError(source, sayReason('badXml', {why: error.message}));
		}

		throw error;
	}

	const values = {element: roots[0] ?? '', words: excerpt(text)};
	throw new RateError(source, sayReason('noRoot', values));
}

/** Reads a JSON answer; its numbers are texts, as published. */
export function readJsonAnswer(source: string, answer: RateAnswer): Json {
	const text = readData(source, answer);
	try {
		return readJson(text);
	} catch {
		throw new RateError(source, sayReason('notJson', {words: excerpt(text)}));
	}
}

/** The date of a document; without one its rates say nothing. */
export function requireDate(source: string, text: string): string {
	const date = readDate(text);
	if (date === null) {
		const found = text.trim() ? sayReason('notDate', {words: excerpt(text)}) : sayReason('noDate');
		throw new RateError(source, found);
	}

	return date;
}
