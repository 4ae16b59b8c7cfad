import {expect, test, vi} from 'vitest';
import {
	expiredCertificate,
	goodCertificate,
	otherCertificate,
	selfSignedCertificate,
	siteKey,
	testAuthority,
} from '../helpers/certificates.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {failureOf, openHttp, textOf} from './open-http.ts';
import {pointTo} from './point-to.ts';

function openSecureHttp(isAuthorityKnown = true) {
	return openHttp({
		allowedHosts: ['feeds.example'],
		lookup: pointTo('127.0.0.1'),
		extraCertificates: isAuthorityKnown ? [testAuthority] : [],
	});
}

test('a site with a good certificate is read', async () => {
	await using server = await startLoopbackServer(
		{'/': {body: 'safe'}},
		{key: siteKey, cert: goodCertificate},
	);
	const answer = await openSecureHttp().get({url: `https://feeds.example:${server.port}/`});
	expect(textOf(answer)).toBe('safe');
});

test.each([
	['expired', expiredCertificate, true, 'has expired'],
	['made for another host', otherCertificate, true, 'for another host'],
	['self-signed', selfSignedCertificate, true, 'self-signed'],
	['signed by nobody known', goodCertificate, false, 'nobody known'],
])('a certificate that is %s is refused, with the reason', async (_name, cert, isKnown, words) => {
	await using server = await startLoopbackServer({'/': {body: 'x'}}, {key: siteKey, cert});
	const url = `https://feeds.example:${server.port}/`;
	const error = await failureOf(openSecureHttp(isKnown).get({url}));
	expect(error.code).toBe('tls');
	expect(error.message).toContain(words);
	expect(error.message).not.toContain('\n');
	expect(server.requests).toHaveLength(0);
});

test('TLS from before 1.2 is refused, with the reason', async () => {
	await using server = await startLoopbackServer(
		{'/': {body: 'x'}},
		{
			key: siteKey,
			cert: goodCertificate,
			minVersion: 'TLSv1',
			maxVersion: 'TLSv1.1',
			ciphers: 'DEFAULT@SECLEVEL=0',
		},
	);
	const url = `https://feeds.example:${server.port}/`;
	const error = await failureOf(openSecureHttp().get({url}));
	expect(error.code).toBe('tls');
	expect(error.message).toContain('too old');
});

test('the environment cannot turn verification off', async () => {
	await using server = await startLoopbackServer(
		{'/': {body: 'x'}},
		{key: siteKey, cert: selfSignedCertificate},
	);
	vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
	// Node warns of the variable, whether or not it has an effect.
	const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
	const url = `https://feeds.example:${server.port}/`;
	const error = await failureOf(openSecureHttp().get({url}));
	warning.mockRestore();
	vi.unstubAllEnvs();
	expect(error.code).toBe('tls');
	expect(server.requests).toHaveLength(0);
});
