import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {openStore, type StoreOptions} from '../../source/store/open-store.ts';
import type {Store} from '../../source/store/store.ts';
import {noon} from './make-feed.ts';

export const storeFile = (folder: string): string => join(folder, 'masthead.sqlite');

/** Opens the store in a folder, or one in memory, at noon; it is closed when the test ends. */
export function openTestStore(folder?: string, options: StoreOptions = {}): Store {
	const path = folder === undefined ? ':memory:' : storeFile(folder);
	const store = openStore(path, {clock: () => noon, ...options});
	onTestFinished(() => store.close());
	return store;
}
