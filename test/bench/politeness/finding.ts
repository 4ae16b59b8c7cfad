import type {Reply} from '../../helpers/loopback-server.ts';
import {rss} from '../../refresh/open-refresher.ts';
import type {Asked} from './score-server.ts';

/** What was seen of one criterion. */
export interface Finding {
	/** Its published number or column, as in criteria.ts. */
	readonly id: string;
	readonly isMet: boolean;
	/** The figures. */
	readonly seen: string;
}

/** Answers 304 to the right validators, else the document with them. */
export function unlessKnown(
	{headers}: Asked,
	validators: Readonly<Record<string, string>>,
	body: string,
	others: Readonly<Record<string, string>> = {},
): Reply {
	const {ETag: etag, 'Last-Modified': date} = validators;
	const isKnown =
		headers['if-none-match'] !== undefined
			? headers['if-none-match'] === etag
			: date !== undefined && headers['if-modified-since'] === date;
	return isKnown
		? {status: 304, headers: {...validators, ...others}}
		: {headers: {...validators, ...others}, body};
}

/** A feed of one story that never changes, under one pair of validators. */
export function still(name: string, others: Readonly<Record<string, string>> = {}, channel = '') {
	const validators = {ETag: `"${name}"`, 'Last-Modified': 'Mon, 23 Nov 2026 10:00:00 GMT'};
	const body = rss([`Story of ${name}`], channel);
	return (asked: Asked): Reply => unlessKnown(asked, validators, body, others);
}

/** `3 requests`, `1 request` */
export const plural = (count: number, one: string): string =>
	`${count} ${count === 1 ? one : `${one}s`}`;

/** Program, version and where its makers are found. */
export const agentForm = /^Masthead\/\d+\.\d+\.\d+ \(\+https:\/\/[^\s/]+\/\S+\)$/;
