import {contentPromises} from './content-promises.ts';
import {networkPromises} from './network-promises.ts';
import {politenessPromises} from './politeness-promises.ts';
import type {ReaderPromise} from './promise.ts';
import {storagePromises} from './storage-promises.ts';
import {terminalPromises} from './terminal-promises.ts';

/** All that is promised, by number. */
export const promises: readonly ReaderPromise[] = [
	...contentPromises,
	...networkPromises,
	...politenessPromises,
	...storagePromises,
	...terminalPromises,
].toSorted((one, other) => one.number - other.number);

export const promiseCount = 52;
