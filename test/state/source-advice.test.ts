import {describe, expect, it} from 'vitest';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import {
	blockedAddressCode,
	connectTimeoutCode,
	explainFailure,
} from '../../source/http/explain-failure.ts';
import {explainStatus} from '../../source/http/explain-status.ts';
import {reasonOf} from '../../source/http/reason-of.ts';
import {adviceFor, reasonAlone} from '../../source/state/source-advice.ts';
import {sayReason} from '../../source/text/say-reason.ts';
import {sampleDriver} from '../helpers/sample-state.ts';

const proxied = 'paper.example (through proxy 10.0.0.1:3128)';
const english = {options: sampleDriver(80, 24).state.options};
const failure = (code: string) =>
	reasonOf(explainFailure(Object.assign(new Error(code), {code}), 'paper.example'));
const status = (number: number) =>
	reasonOf(
		explainStatus({
			status: number,
			host: 'paper.example',
			retryAfter: null,
			secrets: [],
			contentType: 'text/plain',
			body: Buffer.from('Not for you'),
		}),
	);

function parsing(text: string): string {
	try {
		parseFeed({bytes: Buffer.from(text), url: 'https://paper.example/', contentType: null});
		return '';
	} catch (error) {
		return reasonOf(error);
	}
}

describe('what to do about a source, by the reason that is kept of it', () => {
	it.each([
		['no such host', failure('ENOTFOUND'), /address is right/],
		['offline', failure('EAI_AGAIN'), /Connect this machine/],
		['refused', failure('ECONNREFUSED'), /server is down/],
		['unreachable', failure('EHOSTUNREACH'), /server is down/],
		['slow', failure(connectTimeoutCode), /slow or the line is bad/],
		['timeout', failure('ETIMEDOUT'), /slow or the line is bad/],
		['reset', failure('ECONNRESET'), /slow or the line is bad/],
		['certificate', failure('CERT_HAS_EXPIRED'), /clock of this machine/],
		['old TLS', failure('ERR_SSL_UNSUPPORTED_PROTOCOL'), /clock of this machine/],
		['guard', failure(blockedAddressCode), /allowedHosts/],
		['garbled', failure('Z_DATA_ERROR'), /makers have to mend it/],
		['401', status(401), /name and password/],
		['403', status(403), /lets no program in/],
		['404', status(404), /has moved/],
		['410', status(410), /gone for good/],
		['429', status(429), /Wait for the next try/],
		['500', status(500), /on their side/],
		['503', status(503), /on their side/],
		['a web page', parsing('<!doctype html><html><body>Hello</body></html>'), /finds the feed/],
		['no XML', parsing('Hello'), /finds the feed/],
		['empty', parsing(''), /finds the feed/],
		[
			'cut short',
			parsing('<?xml version="1.0"?><rss><channel><title>Cut'),
			/makers have to mend it/,
		],
		['JSON of another kind', parsing('{"name": "x"}'), /finds the feed/],
		['418 behind a proxy', sayReason('otherStatus', {host: proxied, status: 418}), /HTTPS_PROXY/],
		['404 behind a proxy', sayReason('status404', {host: proxied}), /has moved/],
		['nothing known', 'A thing went wrong', /masthead doctor looks/],
	])('%s', (_, reason, advice) => {
		expect(reason).not.toBe('');
		expect(adviceFor({kind: 'feed', reason}, english)).toMatch(advice);
	});

	it('of a bank whose answer cannot be read, that another stands in', () => {
		const reason = 'nbkr: the answer is empty';
		expect(adviceFor({kind: 'rates', reason}, english)).toMatch(/rateSources stands in/);
	});

	it('tells the reason without advice of its own, and with what the server says', () => {
		expect(reasonAlone(status(404), english)).toBe(
			'paper.example has nothing at this address (404). It says: Not for you',
		);
		expect(reasonAlone(failure('ECONNREFUSED'), english)).toBe(
			'paper.example refuses the connection.',
		);
	});
});
