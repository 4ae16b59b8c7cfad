import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import {createServer as createSecureServer, type ServerOptions} from 'node:https';
import {
	type AddressInfo,
	createServer as createTcpServer,
	type Socket,
	type Server as TcpServer,
} from 'node:net';

/** What a route answers with, where a function is not needed. */
export interface Reply {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
}

export type Route =
	| Reply
	| ((
			request: IncomingMessage,
			response: ServerResponse,
	  ) => Reply | undefined | Promise<undefined>);

export interface RecordedRequest {
	readonly method: string;
	/** As in the request line: path and query, or the whole URL where a proxy is asked. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	/** The same for requests that shared a connection. */
	readonly connection: number;
}

export interface LoopbackServer extends AsyncDisposable {
	/** `http://127.0.0.1:4321`, without a slash at the end. */
	readonly origin: string;
	/** `127.0.0.1:4321` */
	readonly host: string;
	readonly port: number;
	/** In the order of arrival. */
	readonly requests: readonly RecordedRequest[];
	/** How many answers are being made right now, and how many there were at most. */
	readonly load: {readonly now: number; readonly most: number};
	readonly server: Server;
	/** Answers a path (without its query) from now on; what has no route gets 404. */
	route(path: string, route: Route): void;
}

/** Starts a real HTTP server (HTTPS with a certificate) on a free port of loopback. */
export async function startLoopbackServer(
	routes: Readonly<Record<string, Route>> = {},
	tls?: ServerOptions,
): Promise<LoopbackServer> {
	const table = new Map(Object.entries(routes));
	const requests: RecordedRequest[] = [];
	const connections = new Map<Socket, number>();
	const load = {now: 0, most: 0};

	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const path = request.url ?? '/';
		const connection = connections.get(request.socket) ?? connections.size + 1;
		connections.set(request.socket, connection);
		requests.push({method: request.method ?? '', path, headers: request.headers, connection});
		load.now++;
		load.most = Math.max(load.most, load.now);
		response.once('close', () => load.now--);
		const route = table.get(path.split('?')[0] ?? '') ?? {status: 404, body: 'Nothing here'};
		const reply = typeof route === 'function' ? await route(request, response) : route;
		if (reply) {
			response.writeHead(reply.status ?? 200, reply.headers).end(reply.body);
		}
	};

	const listener = (request: IncomingMessage, response: ServerResponse): void => {
		answer(request, response).catch(error => response.destroy(error));
	};
	const server = tls ? createSecureServer(tls, listener) : createServer(listener);
	const sockets = trackSockets(server);
	const port = await listen(server);
	const host = `127.0.0.1:${port}`;
	return {
		origin: `${tls ? 'https' : 'http'}://${host}`,
		host,
		port,
		requests,
		load,
		server,
		route: (path, route) => void table.set(path, route),
		async [Symbol.asyncDispose]() {
			await end(server, sockets);
		},
	};
}

/** Starts a TCP server on loopback, for what no HTTP server does. `connections` counts who came. */
export async function startRawServer(
	onConnection: (socket: Socket) => void,
): Promise<
	AsyncDisposable & {origin: string; host: string; port: number; connections: () => number}
> {
	let count = 0;
	const server = createTcpServer({allowHalfOpen: true}, socket => {
		count++;
		socket.on('error', () => {});
		onConnection(socket);
	});
	const sockets = trackSockets(server);
	const port = await listen(server);
	const host = `127.0.0.1:${port}`;
	return {
		origin: `http://${host}`,
		host,
		port,
		connections: () => count,
		async [Symbol.asyncDispose]() {
			await end(server, sockets);
		},
	};
}

/** An answer that sends a piece every few milliseconds and never ends. */
export function drip(piece = 'x', everyMs = 10): Route {
	return (_request, response) => {
		response.writeHead(200, {'Content-Type': 'text/plain'});
		const timer = setInterval(() => response.write(piece), everyMs);
		response.once('close', () => clearInterval(timer));
		return undefined;
	};
}

/** Sends the reader on. */
export function redirect(location: string, status = 302): Reply {
	return {status, headers: {Location: location}};
}

/** Answers 304 to the right ETag, 200 to all others. */
export function conditional(
	etag: string,
	body: string,
	contentType = 'application/rss+xml',
): Route {
	return request =>
		request.headers['if-none-match'] === etag
			? {status: 304, headers: {ETag: etag}}
			: {headers: {ETag: etag, 'Content-Type': contentType}, body};
}

// Tunnels and raw connections are no longer the HTTP server's to close.
function trackSockets(server: TcpServer): Set<Socket> {
	const sockets = new Set<Socket>();
	server.on('connection', socket => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	return sockets;
}

async function end(server: TcpServer, sockets: Set<Socket>): Promise<void> {
	for (const socket of sockets) {
		socket.destroy();
	}

	await new Promise(resolve => server.close(resolve));
}

function listen(server: TcpServer): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}
