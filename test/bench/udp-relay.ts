import {createSocket, type Socket} from 'node:dgram';
import type {AddressInfo} from 'node:net';

export interface UdpRelay extends AsyncDisposable {
	readonly port: number;
	/** Bytes in packets towards the one who wrote first, without the headers of UDP and IP. */
	readonly sentBack: () => number;
}

/** Passes UDP packets on between one client and a port of this machine, and counts what comes back. */
export async function startUdpRelay(port: number): Promise<UdpRelay> {
	let sentBack = 0;
	let client: AddressInfo | undefined;
	const near = createSocket('udp4');
	const far = createSocket('udp4');
	near.on('message', (packet, from) => {
		client = from;
		far.send(packet, port, '127.0.0.1');
	});
	far.on('message', packet => {
		sentBack += packet.length;
		if (client) near.send(packet, client.port, client.address);
	});
	await Promise.all([bind(near), bind(far)]);
	return {
		port: near.address().port,
		sentBack: () => sentBack,
		async [Symbol.asyncDispose]() {
			await Promise.all([close(near), close(far)]);
		},
	};
}

const bind = (socket: Socket) =>
	new Promise<void>(resolve => {
		socket.bind(0, '127.0.0.1', resolve);
	});

const close = (socket: Socket) =>
	new Promise<void>(resolve => {
		socket.close(resolve);
	});
