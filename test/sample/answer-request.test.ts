import {describe, expect, test} from 'vitest';
import {answerRequest, refuseMethod} from '../../source/sample/answer-request.ts';

const modified = Date.parse('2026-11-24T09:00:00.500Z');
const answer = {contentType: 'text/plain', modified, body: Buffer.from('News')};
const none = {etag: undefined, since: undefined};
const etag = String(answerRequest(answer, none).headers['ETag']);

describe('a conditional request', () => {
	test.each([
		['without conditions', {}, 200],
		['with the ETag', {etag}, 304],
		['with the ETag marked weak', {etag: `W/${etag}`}, 304],
		['with the ETag among others', {etag: `"old", ${etag}`}, 304],
		['with any ETag', {etag: '*'}, 304],
		['with another ETag', {etag: '"old"'}, 200],
		['with the date', {since: 'Tue, 24 Nov 2026 09:00:00 GMT'}, 304],
		['with a later date', {since: 'Tue, 24 Nov 2026 09:00:01 GMT'}, 304],
		['with an earlier date', {since: 'Tue, 24 Nov 2026 08:59:59 GMT'}, 200],
		['with a date that is none', {since: 'yesterday'}, 200],
		[
			'with another ETag and the date',
			{etag: '"old"', since: 'Tue, 24 Nov 2026 09:00:00 GMT'},
			200,
		],
	])('%s', (_, conditions, status) => {
		const response = answerRequest(answer, {...none, ...conditions});
		expect(response.status).toBe(status);
		expect(response.headers).toMatchObject({
			ETag: etag,
			'Last-Modified': 'Tue, 24 Nov 2026 09:00:00 GMT',
		});
		expect(String(response.body)).toBe(status === 200 ? 'News' : '');
	});

	test('never matches a date where the document has none', () => {
		const undated = {...answer, modified: null};
		const response = answerRequest(undated, {...none, since: new Date().toUTCString()});
		expect(response.status).toBe(200);
		expect(response.headers).not.toHaveProperty('Last-Modified');
	});
});

test('what does not exist is said in one line', () => {
	expect(answerRequest(null, none)).toMatchObject({
		status: 404,
		body: expect.stringMatching(/^[^\n]+\n$/),
	});
	expect(refuseMethod()).toMatchObject({status: 405, headers: {Allow: 'GET'}});
});
