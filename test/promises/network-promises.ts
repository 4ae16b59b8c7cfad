import {inFile, type ReaderPromise} from './promise.ts';

/** What the network can do to us. */
const networkPromises: readonly ReaderPromise[] = [
	{
		number: 10,
		promise: 'A body of more than 15 MiB after unpacking is cut, and a bomb leaves memory alone.',
		tests: inFile(
			'http/limits.test.ts',
			'a %s bomb is cut at 15 MiB and leaves memory alone',
			'a body of just the cap is read, one byte more is not',
			'more than two encodings are refused',
		),
	},
	{
		number: 11,
		promise:
			'Connecting takes 10 s at most and a whole request 20 s, and keys are answered meanwhile.',
		tests: [
			...inFile(
				'http/limits.test.ts',
				'a host that never answers',
				'a name that is never found',
				'a TLS handshake that never ends',
				'a drip is cut when the time is over, and the connection with it',
				'the time limit is for all redirects together',
			),
			...inFile('http/failures.test.ts', 'a server that %s'),
		],
		measured: [
			{
				command: 'node test/bench/keys-under-refresh.ts 20 500',
				figure:
					'20 feeds of 500 in 1.9 s, 23 requests, 308 keys: median 4.7 ms, p95 12.2 ms, slowest 41.9 ms',
			},
		],
		except:
			'That is of a quiet machine; with both processors busy the slowest key waited 142 ms, where 100 were the aim.',
	},
	{
		number: 12,
		promise:
			'Five redirects at most, never from https to http, and secrets stay with their origin.',
		tests: inFile(
			'http/redirects.test.ts',
			'five redirects are followed, six are not',
			'https is never left for http',
			'a redirect %s ends in one line',
			'credentials and validators stay with their origin',
		),
	},
	{
		number: 13,
		promise:
			'Nothing private is connected to, by any spelling, name, change of name or redirect, unless the reader names it.',
		tests: [
			...inFile(
				'http/address-guard.test.ts',
				'%s addresses are blocked',
				'no spelling of loopback in a URL gets through',
				'a name that leads to loopback is not connected to',
				'a name that changes its address after the check gains nothing',
				'among several addresses only the public ones are tried',
				'a redirect does not lead inside',
				'a host that the reader named: %s',
			),
			...inFile('program/subscriptions.test.ts', 'lets no page lead it to a private address'),
			...inFile('refresh/story-pages.test.ts', 'a page that calls %s its next one has none'),
		],
	},
	{
		number: 14,
		promise: 'The proxy may be inside, the target may not, and NO_PROXY is obeyed.',
		tests: [
			...inFile(
				'http/proxy.test.ts',
				'the proxy may be inside, the target may not',
				'NO_PROXY is direct',
				'https goes through a tunnel, and TLS is with the site',
			),
			...inFile('http/find-proxy.test.ts', 'NO_PROXY=%j, %s direct: %s'),
		],
		measured: [
			{
				command: 'node test/bench/on-other-nodes.ts',
				figure:
					'Node 22.13.0, 22.22.2, 22.23.3 and 26.10.0: the built program asks the proxy for what NO_PROXY does not name and for nothing inside; 51 tests passed on each, 0 failed',
			},
		],
	},
	{
		number: 15,
		promise: 'Hostile XML is refused or read soon, and opens no file and no connection.',
		tests: [
			...inFile(
				'feeds/broken-feeds.test.ts',
				'hostile documents',
				'half a megabyte of %s takes no time',
			),
			...inFile('promises/traced.test.ts', 'a hostile document opens no file and no connection'),
		],
	},
	{
		number: 16,
		promise: 'Hostile pages end soon, in a thread that can be ended, and run no script.',
		tests: [
			...inFile('articles/hostile-html.test.ts', 'a hostile page ends soon'),
			...inFile(
				'refresh/start-worker.test.ts',
				'the real worker is ended by a page that takes too long, and reads the next one',
			),
		],
	},
	{
		number: 17,
		promise: 'TLS is always verified, nothing turns that off, and a failure says why.',
		tests: inFile(
			'http/tls.test.ts',
			'a certificate that is %s is refused, with the reason',
			'TLS from before 1.2 is refused, with the reason',
			'the environment cannot turn verification off',
		),
	},
	{
		number: 18,
		promise: 'Cyrillic is read in every charset it comes in, rightly labelled or not.',
		tests: inFile(
			'http/decode-body.test.ts',
			'one headline in %s is enough',
			'who is believed',
			'a declaration that is plainly wrong',
			'UTF-16 and UTF-32',
			'never throws, whatever the bytes and the header',
		),
	},
];

const command = 'node test/bench/politeness-score.ts';

/** What we do to the sites. Items 19 to 27 are played by the score server as well. */
const politenessPromises: readonly ReaderPromise[] = [
	{
		number: 19,
		promise:
			'In two days of several programs that are started anew, a feed is asked once without conditions, and none is made up.',
		tests: inFile(
			'refresh/refresh-feeds.test.ts',
			'the second question is conditional, and an unchanged feed changes nothing',
			'several programs on one store ask a source once, and hear of each other',
		),
		measured: [
			{
				command,
				figure:
					'1 request without conditions, 0 made up, 0 out of sequence, in 48 hours of four programs',
			},
		],
	},
	{
		number: 20,
		promise: 'A feed is asked once an hour at most, five minutes after the last time by hand.',
		tests: inFile(
			'refresh/refresh-feeds.test.ts',
			'nothing is asked before it is due, also after a restart',
			'by hand a source is asked after five minutes, and still conditionally',
		),
		measured: [{command, figure: '60 minutes between two requests at least, 5 by hand'}],
	},
	{
		number: 21,
		promise: 'What servers say about when to come back is obeyed.',
		tests: [
			...inFile('refresh/next-due.test.ts', 'after an answer', 'after a failure'),
			...inFile(
				'refresh/refresh-feeds.test.ts',
				'max-age and ttl are obeyed, after a silent 304 and a restart, too',
			),
			...inFile('http/read-freshness.test.ts', 'Retry-After: %s', 'Cache-Control: %s'),
		],
		measured: [
			{
				command,
				figure: '6 hours with a max-age of 6, 4 with a ttl of 4, 168 with a Retry-After of a week',
			},
		],
	},
	{
		number: 22,
		promise: 'A bare 429 or 503 slows the whole host down, and the validators are kept.',
		tests: inFile(
			'refresh/refresh-feeds.test.ts',
			'a bare %i slows the host down and keeps the validators',
			'Retry-After is obeyed for every source of the host, by hand and after a restart, too',
		),
		measured: [{command, figure: 'asked again after 4 hours, with its validators'}],
	},
	{
		number: 23,
		promise: 'Validators are kept as one set, from 200 and from 304.',
		tests: [
			...inFile(
				'refresh/refresh-feeds.test.ts',
				'both validators are kept as one set, even when the body is the same',
			),
			...inFile('http/create-http.test.ts', 'validators after a 304 that %s'),
		],
		measured: [{command, figure: '5 of 5 requests with the validators of the last answer'}],
	},
	{
		number: 24,
		promise:
			'A permanent move is believed after a day, a temporary one never; what is gone is not asked, what fails more and more rarely.',
		tests: inFile(
			'refresh/refresh-feeds.test.ts',
			'a permanent move is believed after a day, and the old address is then left alone',
			'a move to something that is no feed is never believed',
			'what is gone is not asked again',
			'failures slow down to once a day',
		),
		measured: [
			{
				command,
				figure:
					'after a permanent move 0 requests to the old address; 410: 1 request; 404: 7 in the third week',
			},
		],
	},
	{
		number: 25,
		promise: 'One request to a host at a time, few in all, and no burst at the start.',
		tests: inFile(
			'http/host-queue.test.ts',
			'whatever comes, the limits hold, everything runs and failures free their slot',
		),
		measured: [{command, figure: '1 request to a feed at a time'}],
	},
	{
		number: 26,
		promise: 'Each request names the program, is a GET and takes packed answers.',
		tests: inFile(
			'http/create-http.test.ts',
			'a request names the program and asks for nothing but the document',
		),
		measured: [
			{
				command,
				figure: '5 requests, none without the name, with a cookie, a referrer or a parameter',
			},
		],
	},
	{
		number: 27,
		promise: 'A feed that rests for two weeks is asked once a day.',
		tests: inFile(
			'refresh/refresh-feeds.test.ts',
			'a feed that rests for two weeks is asked once a day, until it wakes',
		),
		measured: [{command, figure: '14 requests in two weeks'}],
	},
];

export const outsidePromises: readonly ReaderPromise[] = [
	...networkPromises,
	...politenessPromises,
];
