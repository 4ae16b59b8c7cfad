import type {AddressInfo} from 'node:net';
import {connect, createServer, type Socket} from 'node:net';
import {performance} from 'node:perf_hooks';

/** A line between two machines; both directions are alike and do not disturb each other. */
export type Line = {
	readonly bytesPerSecond: number;
	/** From one end to the other, in milliseconds; half of the round trip that a person feels. */
	readonly oneWay: number;
};

export interface SlowRelay extends AsyncDisposable {
	readonly port: number;
	/** Bytes sent so far towards the one who connected. */
	readonly sentBack: () => number;
}

/** About a packet: so much goes over the line in one piece. */
const packet = 1024;
/** What the sending end may have waiting beyond what is on its way; after that it has to wait itself. */
const mostWaiting = 8192;

/** Passes TCP connections on to a port of this machine over a slow line: every byte waits for those before it and for its own time on the line, and arrives `oneWay` later. */
export async function startSlowRelay(port: number, line: Line): Promise<SlowRelay> {
	let sentBack = 0;
	const sockets = new Set<Socket>();
	const server = createServer({noDelay: true}, near => {
		const far = connect({port, host: '127.0.0.1', noDelay: true});
		for (const [from, to] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(from);
			from.on('error', () => to.destroy()).on('close', () => sockets.delete(from));
			passOn(from, to, line, length => {
				if (to === near) sentBack += length;
			});
		}
	});
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		sentBack: () => sentBack,
		async [Symbol.asyncDispose]() {
			for (const socket of sockets) socket.destroy();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

function passOn(from: Socket, to: Socket, line: Line, onSent: (length: number) => void): void {
	const {bytesPerSecond, oneWay} = line;
	const mostOnTheWay = (bytesPerSecond * oneWay) / 1000 + mostWaiting;
	let freeAt = 0;
	let onTheWay = 0;
	const after = (time: number, act: () => void) => setTimeout(act, time - performance.now());
	from.on('data', chunk => {
		for (let start = 0; start < chunk.length; start += packet) {
			const piece = chunk.subarray(start, start + packet);
			freeAt = Math.max(freeAt, performance.now()) + (piece.length / bytesPerSecond) * 1000;
			onTheWay += piece.length;
			after(freeAt + oneWay, () => {
				onTheWay -= piece.length;
				if (onTheWay <= mostOnTheWay) from.resume();
				onSent(piece.length);
				if (!to.destroyed) to.write(piece);
			});
		}
		if (onTheWay > mostOnTheWay) from.pause();
	});
	from.on('end', () => after(Math.max(freeAt, performance.now()) + oneWay, () => to.end()));
}
