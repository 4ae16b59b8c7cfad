import {expect, test} from 'vitest';
import {goodCertificate, siteKey, testAuthority} from '../helpers/certificates.ts';
import {redirect, startLoopbackServer} from '../helpers/loopback-server.ts';
import {failureOf, openHttp, textOf} from './open-http.ts';

test.each([
	['301', [301], true],
	['308', [308], true],
	['301 and 308', [301, 308], true],
	['302', [302], false],
	['303', [303], false],
	['307', [307], false],
	['301 and then 302', [301, 302], false],
	['302 and then 301', [302, 301], false],
])('a move is permanent when every step was: %s', async (_name, statuses, isPermanent) => {
	await using server = await startLoopbackServer();
	for (const [step, status] of statuses.entries()) {
		server.route(`/${step}`, redirect(`/${step + 1}`, status));
	}

	const end = `${server.origin}/${statuses.length}`;
	server.route(`/${statuses.length}`, {body: 'moved'});
	const answer = await openHttp().get({url: `${server.origin}/0`});
	expect(textOf(answer)).toBe('moved');
	expect(answer.url).toBe(end);
	expect(answer.permanentUrl).toBe(isPermanent ? end : null);
});

test('a straight answer has not moved', async () => {
	await using server = await startLoopbackServer({'/': {body: 'x'}});
	expect((await openHttp().get({url: server.origin})).permanentUrl).toBeNull();
});

test('five redirects are followed, six are not', async () => {
	await using server = await startLoopbackServer({'/6': {body: 'end'}});
	for (let step = 0; step < 6; step++) {
		server.route(`/${step}`, redirect(`/${step + 1}`));
	}

	expect(textOf(await openHttp().get({url: `${server.origin}/1`}))).toBe('end');
	const before = server.requests.length;
	expect(await failureOf(openHttp().get({url: `${server.origin}/0`}))).toMatchObject({
		code: 'redirect',
	});
	expect(server.requests.length - before).toBe(6);
});

test.each([
	['to itself', '/'],
	['to a file', 'file:///etc/passwd'],
	['to a script', 'javascript:alert(1)'],
	['to data', 'data:text/plain,x'],
	['to nothing', ''],
	['to nonsense', 'http://[::1'],
])('a redirect %s ends in one line', async (_name, location) => {
	await using server = await startLoopbackServer({'/': redirect(location)});
	const error = await failureOf(openHttp().get({url: `${server.origin}/`}));
	expect(error.code).toBe('redirect');
	expect(error.message).not.toContain('\n');
});

test('https is never left for http', async () => {
	await using plain = await startLoopbackServer({'/': {body: 'x'}});
	await using secure = await startLoopbackServer(
		{'/': redirect(`${plain.origin}/`)},
		{key: siteKey, cert: goodCertificate},
	);
	const http = openHttp({extraCertificates: [testAuthority]});
	const error = await failureOf(http.get({url: secure.origin}));
	expect(error).toMatchObject({code: 'redirect'});
	expect(error.message).toContain('plain http');
	expect(plain.requests).toHaveLength(0);
});

test('credentials and validators stay with their origin', async () => {
	await using other = await startLoopbackServer({'/feed': {body: 'x'}});
	await using server = await startLoopbackServer({
		'/feed': redirect('/same'),
		'/same': redirect(`${other.origin}/feed`),
	});
	const validators = {etag: '"1"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT'};
	await openHttp().get({url: `http://anna:secret@${server.host}/feed`, validators});

	const [first, second] = server.requests;
	expect(first?.headers['if-none-match']).toBe('"1"');
	expect(first?.headers.authorization).toBeDefined();
	expect(second?.headers['if-none-match']).toBeUndefined();
	expect(second?.headers.authorization).toBeDefined();
	const {headers} = other.requests[0] ?? {};
	expect(headers).toBeDefined();
	expect(headers?.authorization).toBeUndefined();
	expect(headers?.['if-none-match']).toBeUndefined();
	expect(headers?.['if-modified-since']).toBeUndefined();
});

test('validators go to the address that gave them', async () => {
	await using other = await startLoopbackServer({'/feed': {status: 304}});
	await using server = await startLoopbackServer({'/feed': redirect(`${other.origin}/feed`)});
	const answer = await openHttp().get({
		url: `${server.origin}/feed`,
		validators: {etag: '"1"', lastModified: null},
		validatorsUrl: `${other.origin}/feed`,
	});
	expect(answer.kind).toBe('not-modified');
	expect(server.requests[0]?.headers['if-none-match']).toBeUndefined();
	expect(other.requests[0]?.headers['if-none-match']).toBe('"1"');
});

test('credentials in a redirect are not used', async () => {
	await using server = await startLoopbackServer({'/end': {body: 'x'}});
	server.route('/', redirect(`http://eve:x@${server.host}/end`));
	await openHttp().get({url: server.origin});
	expect(server.requests[1]?.headers.authorization).toBeUndefined();
});

test('a move within the origin keeps the credentials of the address', async () => {
	await using server = await startLoopbackServer({'/': redirect('/new', 301), '/new': {body: 'x'}});
	const answer = await openHttp().get({url: `http://anna:secret@${server.host}/`});
	expect(answer.permanentUrl).toBe(`http://anna:secret@${server.host}/new`);
	expect(answer.url).toBe(`${server.origin}/new`);
});

test('a Cyrillic address in bare UTF-8 is understood', async () => {
	const location = Buffer.from('/новости').toString('latin1');
	await using server = await startLoopbackServer({'/': redirect(location)});
	server.route('/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8', {body: 'found'});
	expect(textOf(await openHttp().get({url: server.origin}))).toBe('found');
});

test('a redirect does not cost the connection', async () => {
	await using server = await startLoopbackServer({
		'/': {...redirect('/end'), body: 'Moved'},
		'/end': {body: 'x'},
	});
	await openHttp().get({url: server.origin});
	expect(server.requests.map(request => request.connection)).toEqual([1, 1]);
});
