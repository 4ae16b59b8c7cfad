import {inFile, type ReaderPromise} from './promise.ts';

/** What the network can do to us. */
export const networkPromises: readonly ReaderPromise[] = [
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
				'a request that says nothing of it ends after 20 s',
				'and its connecting after 10 s',
			),
			...inFile('http/failures.test.ts', 'a server that %s'),
			...inFile(
				'promises/keys-beside-hostile.long.ts',
				'keys are answered in a tenth of a second while every other source is hostile',
			),
		],
		measured: [
			{
				command: 'node test/bench/keys-under-refresh.ts 100 500',
				figure:
					'two runs: 1,513 and 1,592 keys, median 2 ms, p95 5 ms, slowest 13 and 18 ms; on a busy machine 69 ms',
			},
			{
				command:
					'vitest run --config test/promises/vitest.config.ts test/promises/keys-beside-hostile.long.ts',
				figure:
					'three runs: 8,243 to 8,575 keys, median 2 ms, p99 9 ms, slowest 20, 24 and 26 ms; four runs with both processors busy with other work: 1,533 to 5,834 keys, p99 16 to 93 ms, slowest 145 to 263 ms',
			},
		],
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
			...inFile(
				'promises/inside.test.ts',
				'feeds, stories, pages and the bank lead to nothing inside, and a page to nothing but itself',
			),
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
		promise: 'Hostile XML and JSON are refused or read soon, and open no file and no connection.',
		tests: [
			...inFile(
				'feeds/broken-feeds.test.ts',
				'hostile documents',
				'half a megabyte of %s takes no time',
				'%s is read in half a second and 50 MB',
				'a list of JSON that only says how long it is: %s',
			),
			...inFile(
				'refresh/refused-rates.test.ts',
				'an answer with more rates than any bank has is refused as a whole, and soon',
			),
			...inFile('rates/confirm-rate.test.ts', 'twenty thousand jumps in one answer take no time'),
			...inFile('promises/traced.test.ts', 'a hostile document opens no file and no connection'),
		],
	},
	{
		number: 16,
		promise:
			'Hostile pages end soon, whatever work they make, run no script and have nothing fetched.',
		tests: [
			...inFile('articles/hostile-html.test.ts', 'a hostile page ends soon'),
			...inFile(
				'refresh/start-worker.test.ts',
				'the real worker is ended by a page that takes too long, and reads the next one',
			),
			...inFile('commands/run-within.test.ts', 'breaks off %s'),
			...inFile(
				'promises/inside.test.ts',
				'feeds, stories, pages and the bank lead to nothing inside, and a page to nothing but itself',
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
