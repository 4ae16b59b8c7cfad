import {inFile, type ReaderPromise} from './promise.ts';

/** What happens to what the reader has. */
export const storagePromises: readonly ReaderPromise[] = [
	{
		number: 28,
		promise: 'Eight programs on one store lose no story, complain of no lock and hold no frame up.',
		tests: [
			...inFile(
				'store/processes.test.ts',
				'several programs write at once, and nothing of it is lost',
			),
			...inFile(
				'store/locks.test.ts',
				'a second thread that opens the store takes no lock from the first',
			),
			...inFile(
				'store/open-store.test.ts',
				'a store that another program is just making is waited for when it is opened',
				'while another program is in the way, only the first of many marks waits for it',
			),
			...inFile(
				'store/entries.test.ts',
				'a large feed is saved in steps, and broken off it is made whole the next time',
			),
		],
		measured: [
			{
				command: 'node test/bench/share-store.ts 400',
				figure:
					'8 writers without a pause and a reader who marks, nine runs: 0 stories lost, 0 complaints, slowest key 51 to 59 ms in the three on a quiet machine, 51 to 83 ms in five and 164 ms in one beside other work',
			},
			{
				command: 'node test/bench/share-store.ts 7200 500',
				figure:
					'an hour, and 54 minutes more since marks wait by themselves, beside suites and builds: 0 of 108,800 stories lost, 0 complaints; in the second run 24,556 keys: median 4 ms, p99 34 ms, slowest 323 ms',
			},
		],
		except:
			'With both processors busy with other work, too, the slowest key can be over the 100 ms that were the aim (decision 19).',
	},
	{
		number: 29,
		promise: 'A program that is killed at any moment leaves a sound store and whole transactions.',
		tests: [
			...inFile(
				'store/processes.test.ts',
				'a program that is killed leaves whole transactions and no damage',
			),
			...inFile(
				'promises/kill-store.long.ts',
				'a store whose writers are killed at random stays sound',
			),
		],
		measured: [
			{
				command: 'node test/bench/kill-store.ts 1000',
				figure: '1000 kills in 489 s, 0 faults, 31311 stories kept, slowest opening 84 ms',
			},
		],
	},
	{
		number: 30,
		promise: 'Write-ahead logging only with an SQLite that is safe with it, and the doctor tells.',
		tests: [
			...inFile('store/open-store.test.ts', 'SQLite %s may use WAL: %s', 'uses WAL by that rule'),
			...inFile(
				'program/doctor.test.ts',
				'finds nothing to complain of where all is well, and asks nobody',
			),
		],
		measured: [
			{
				command: 'node test/bench/on-other-nodes.ts',
				figure:
					'Node 22.13.0 (SQLite 3.47.2) and 22.22.2 (3.51.2): no log; 22.23.3 (3.51.3) and 26.10.0 (3.53.4): a log, as the doctor tells; one store carried through all four, and back; of 235 store tests 0 failed, 37 of full-text search skipped on 22.13.0',
			},
		],
	},
	{
		number: 31,
		promise:
			'On a full or failing disk, on one without locks, in a folder that may not be written and without a home the program goes on and says so once.',
		tests: [
			...inFile(
				'store/processes.test.ts',
				'a disk that takes no more is told once, and what is stored can be read',
				'in a folder that may not be written it works from a temporary copy of the marks',
			),
			...inFile(
				'store/paths.test.ts',
				'uses a temporary folder of its own where there is no home, and says so',
				'the temporary folder',
			),
			...inFile('store/open-store.test.ts', 'where nothing can be written'),
			...inFile(
				'promises/failing-disk.long.ts',
				'%s from the start',
				'%s while the program runs',
				'%s is told by the doctor',
			),
		],
	},
	{
		number: 32,
		promise: 'A store that is damaged or none is kept aside, and the marks are recovered.',
		tests: [
			...inFile(
				'store/open-store.test.ts',
				'is kept aside when it %s, and the marks are recovered',
				'is filled from the backup when it is empty',
				'has a number that cannot be read, and is repaired',
				'is told when the damage shows in use, and repaired at the next start',
			),
			...inFile(
				'program/own-edition.test.ts',
				'a store that is no database is set aside, a new one made, and it is said',
			),
			...inFile(
				'promises/damaged-pages.long.ts',
				'a store is used or rebuilt with its marks, whichever of its pages is damaged: %s',
			),
		],
	},
	{
		number: 33,
		promise: 'Older and newer versions can use one store.',
		tests: [
			...inFile(
				'store/open-store.test.ts',
				'a store of a newer version is read and left alone',
				'a newer version that this one cannot read is left alone, too',
				'a newer version that comes while the store is open makes it read-only, and says so once',
				'marks that wait are not written into tables that a newer version has changed meanwhile',
			),
			...inFile(
				'store/migrations.test.ts',
				'an older store is brought up to date with all that is in it',
				'a newer version that comes while this one waits for the lock is not taken back',
			),
		],
		measured: [
			{
				command: 'node test/bench/beside-an-older-version.ts be329ca',
				figure:
					'schema 4 beside 5: 12 stories of 12, all marks of both, counts and indexes sound, 0 faults; the older again is read-only and says so; the same with a364001 (schema 3) and 08d2d11 (schema 2)',
			},
		],
	},
	{
		number: 34,
		promise:
			'Settings that several programs write lose no key, are private, and a broken file is left as it is, with its line told.',
		tests: [
			...inFile(
				'store/settings.test.ts',
				'four programs that set forty names each lose none',
				'leaves a file alone that is not JSON, and tells the line: %j',
			),
			...inFile('store/open-store.test.ts', 'keeps its files to their owner'),
		],
	},
	{
		number: 35,
		promise: 'The store keeps within its size, and its log below 16 MiB, also beside a reader.',
		tests: [
			...inFile(
				'store/prune.test.ts',
				'keeps the file within its size: article texts go first, saved ones stay',
				'keeps the file within its size beside a feed that has other stories each hour',
			),
			...inFile(
				'store/prune-rates.test.ts',
				'the oldest rates of a publisher that has too many go, the current one of each pair stays',
				'clearing up goes on until the rates are half a million, in short steps',
			),
			...inFile(
				'promises/day-beside-writer.long.ts',
				'a reader stays open while a day of news is written and tidied away',
			),
		],
	},
];
