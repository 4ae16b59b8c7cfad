import {inFile, type ReaderPromise} from './promise.ts';

/** What comes from outside is shown, and does nothing else. */
export const contentPromises: readonly ReaderPromise[] = [
	{
		number: 1,
		promise:
			'No control character, bidirectional control or half of a pair gets from a feed or a page to the terminal.',
		tests: [
			...inFile(
				'text/code-point-sweep.test.ts',
				'shows of every code point in a line what may be shown, and no more',
				'shows of every code point in a body what may be shown, and no more',
			),
			...inFile(
				'promises/every-code-point.long.ts',
				'stories that hold every code point there is, and a feed’s own text each half of a pair',
				'titles that hold every code point there is and each half of a pair',
				'every other field, with all that a terminal could act upon',
			),
		],
	},
	{
		number: 2,
		promise:
			'The same holds for every way in: encodings, headers, redirects, error pages, lists, settings, rates, file names.',
		tests: inFile(
			'promises/sinks.test.ts',
			'in the dashboard: %s',
			'in the dashboard: nothing but our own sequences',
			'in the lines of plain mode: nothing but letters',
			'in what commands print: %s',
		),
	},
	{
		number: 3,
		promise:
			'No content writes to the clipboard, sets the title, makes a link, rings, notifies or asks the terminal anything.',
		tests: [
			...inFile('promises/sinks.test.ts', 'no content makes a terminal do anything'),
			...inFile(
				'terminal/ink.test.ts',
				'lets only the targets of our own links reach the terminal',
			),
		],
	},
	{
		number: 4,
		promise:
			'Random texts get nothing past the sanitiser, and a megabyte of openings takes linear time.',
		tests: [
			...inFile('promises/fuzz.test.ts', 'no text gets a sequence past the sanitiser'),
			...inFile(
				'promises/guided-targets.test.ts',
				'what the fuzzer guided by coverage begins with',
			),
			...inFile('text/sanitize.test.ts', 'takes linear time: a megabyte of %j'),
			...inFile(
				'terminal/parse-frame.test.ts',
				'no control character gets from a frame to the terminal, whatever the frame holds',
			),
		],
		measured: [
			{
				command: 'node test/bench/fuzz-sanitizer.ts 10',
				figure: '10000000 texts in 48 s, 0 violations',
			},
			{
				command: 'node test/bench/fuzz-by-coverage.ts 600 sanitizer',
				figure:
					'549780 executions in 600 s, 331 edges, 372 inputs kept, no violation (with glibc 2.36, what the fuzzer’s binary wants of 2.38 was added by hand)',
			},
			{
				command: 'node test/bench/fuzz-by-coverage.ts 300 frame feed',
				figure:
					'276406 executions of frame, 729 edges; 53740 of feed, 3347 edges; no violation, after a run that found an empty JSON Feed to fail without a reason, which is repaired',
			},
			{
				command: 'node test/bench/fuzz-by-coverage.ts 120 opml charset settings',
				figure: '506539, 5527 and 281988 executions, 372, 476 and 198 edges; no violation',
			},
			{
				command: 'node test/bench/fuzz-by-coverage.ts 240 article',
				figure:
					'17350 executions, 3314 edges; no violation, after a run that found an element <constructor> to cost a page its story, which is repaired',
			},
		],
	},
	{
		number: 5,
		promise: 'A sanitised text is left alone by another pass, and honest news lose no letter.',
		tests: inFile(
			'text/sanitize.test.ts',
			'comes out of sanitizeLine as one safe line that another pass leaves alone',
			'comes out of sanitizeText as safe lines that another pass leaves alone',
			'loses no letter of an honest one',
		),
	},
	{
		number: 6,
		promise: 'A sequence that never ends hides none of the text after it.',
		tests: [
			...inFile('text/sanitize.test.ts', 'shows the text after an unterminated %s'),
			...inFile('terminal/parse-frame.test.ts', 'a sequence that never ends hides nothing'),
		],
	},
	{
		number: 7,
		promise:
			'A link is http(s), shows its host, odd hosts in punycode, and is opened as one argument without a shell.',
		tests: [
			...inFile(
				'text/sanitize-url.test.ts',
				'gives of any text a plain http(s) address, which it gives again, or nothing',
				'shows a host %s in punycode',
				'is never wider than asked for, and always shows the host where it fits',
			),
			...inFile(
				'terminal/open-link.test.ts',
				'%s with %o is refused, with a reason',
				'hands the link to the browser as one argument that no shell has seen',
				'of two hundred hostile addresses a browser gets one plain argument, or is not started',
			),
		],
	},
	{
		number: 8,
		promise: 'No text, however long or odd, moves what stands beside it.',
		tests: [
			...inFile(
				'terminal/frame-writer.test.ts',
				'keeps every other cell in its column where terminals differ about the width of a cluster',
			),
			...inFile(
				'terminal/pyte.test.ts',
				'and every other cell in its column beside clusters of disputed width',
			),
			...inFile(
				'ui/screens.test.tsx',
				'is as large as the screen and no line is wider, whatever is on it',
			),
			...inFile(
				'ui/rates-screens.test.tsx',
				'has one line for each rate at %i×%i, however long its number is',
			),
			...inFile('text/sanitize.test.ts', 'leaves no cluster of many code points: %s'),
		],
	},
	{
		number: 9,
		promise:
			'Only keys copy: one a web address of two kilobytes at most, one a story’s text, both without anything that a terminal obeys.',
		tests: [
			...inFile(
				'terminal/clipboard.test.ts',
				'refuses %.40s',
				'never carries control characters',
				'comes in strings short enough for GNU screen',
				'takes a text without what a terminal would obey, up to what terminals take',
			),
			...inFile(
				'promises/sinks.test.ts',
				'the key that copies copies the address and nothing else',
			),
		],
		except:
			'`Y` copies a whole story as Markdown, up to the 74 kB that terminals take, where addresses of 8 kB were the aim: what is pasted into a shell is then the story’s (decision 19).',
	},
];
