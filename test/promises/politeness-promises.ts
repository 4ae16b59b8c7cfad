import {inFile, type ReaderPromise} from './promise.ts';

const command = 'node test/bench/politeness-score.ts';

/** What we do to the sites. Items 19 to 27 are played by the score server as well: docs/politeness.md has it whole. */
export const politenessPromises: readonly ReaderPromise[] = [
	{
		number: 19,
		promise:
			'In two days of several programs that are started anew, a feed is asked once without conditions, and none is made up.',
		tests: [
			...inFile(
				'refresh/refresh-feeds.test.ts',
				'the second question is conditional, and an unchanged feed changes nothing',
				'several programs on one store ask a source once, and hear of each other',
			),
			...inFile(
				'refresh/find-feeds.test.ts',
				'a feed that is subscribed to has its news from the search, and is not asked for them again',
			),
			...inFile(
				'program/subscriptions.test.ts',
				'asks a feed once until its stories are there, and again only when it is due',
			),
		],
		measured: [
			{
				command,
				figure:
					'48 hours of 4 programs with 42 restarts, 1248 requests to 24 feeds: 1 without conditions to each that offers validators, 0 of 2040 made up or out of sequence, 0 cookies, referrers or added parameters',
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
		measured: [
			{
				command,
				figure:
					'60 minutes between two requests at least, 10 in 8 refreshes by hand, through 42 restarts',
			},
		],
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
				figure:
					'48 hours with a max-age of 48, 12 with an Expires of 12, 24 with a ttl of 24, 168 and 192 with a Retry-After of 168 (seconds) and 192 (date); 0 of 205 requests in skipHours or skipDays',
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
			'Retry-After is obeyed at once by the feeds of the host that the reader asks for with it',
		),
		measured: [
			{
				command,
				figure:
					'4 hours after a bare 429 or 503; 226 of 226 requests with both validators, every second one answered by an error; another feed of the host waited 72 hours of 72',
			},
		],
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
		measured: [
			{
				command,
				figure:
					'370 of 370 requests with the set of the last answer, 741 of 741 in two known faults of others; 14 of 14 odd values came back to the letter',
			},
		],
	},
	{
		number: 24,
		promise:
			'A permanent move is believed after a day, a temporary one never; what is gone is not asked, what fails more and more rarely.',
		tests: [
			...inFile(
				'refresh/refresh-feeds.test.ts',
				'a permanent move is believed after a day, and the old address is then left alone',
				'a move to something that is no feed is never believed',
				'what is gone is not asked again',
				'failures slow down to once a day',
			),
			...inFile(
				'refresh/given-up.test.ts',
				'a feed that answers with %s for a month is left alone, until the reader names it',
				'one that cannot be reached is asked once a day for ever: it may be our own line',
			),
			...inFile('refresh/find-feeds.test.ts', 'behind a %i the address of a feed is %s'),
		],
		measured: [
			{
				command,
				figure:
					'after a permanent move 0 requests to the old address, 0 of 2 false moves believed, 0 of 2 temporary ones stored; 410: 1 request in 49 days; errors: 59 at most, then none',
			},
		],
	},
	{
		number: 25,
		promise: 'One request to a host at a time, few in all, and no burst at the start.',
		tests: [
			...inFile(
				'http/host-queue.test.ts',
				'whatever comes, the limits hold, everything runs and failures free their slot',
			),
			...inFile(
				'refresh/request-turns.test.ts',
				'several programs on one store ask the feeds of one host one after the other',
				'programs that start together ask six hosts at a time between them',
			),
		],
		measured: [
			{
				command,
				figure:
					'1 request at a time to a host of 5 feeds by 4 programs that start together, 6 to all hosts',
			},
		],
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
				figure:
					'1248 requests, each with name, version and address, a GET, taking gzip and br; 0 HEAD',
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
		measured: [{command, figure: '19 requests in 19 days of rest, 1 a day at most'}],
	},
];
