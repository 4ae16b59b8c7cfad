import type {Duplex} from 'node:stream';
import {connectTimeoutCode} from './explain-failure.ts';

/** Destroys a socket that has not come to `event` after `milliseconds`: name lookup, TCP, TLS and all. */
export function limitConnectTime<T extends Duplex>(
	socket: T,
	event: 'connect' | 'secureConnect',
	milliseconds: number,
): T {
	const timer = setTimeout(() => {
		socket.destroy(Object.assign(new Error('connect timeout'), {code: connectTimeoutCode}));
	}, milliseconds);
	const stop = (): void => clearTimeout(timer);
	socket.once(event, stop);
	socket.once('close', stop);
	return socket;
}
