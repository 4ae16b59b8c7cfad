import {contentPromises} from './content-promises.ts';
import {outsidePromises} from './network-promises.ts';
import type {ReaderPromise} from './promise.ts';
import {storagePromises} from './storage-promises.ts';
import {terminalPromises} from './terminal-promises.ts';

/** All that is promised, by number. */
export const promises: readonly ReaderPromise[] = [
	...contentPromises,
	...outsidePromises,
	...storagePromises,
	...terminalPromises,
].toSorted((one, other) => one.number - other.number);

export const promiseCount = 52;
