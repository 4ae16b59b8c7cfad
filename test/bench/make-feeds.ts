import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

const words =
	'граница мост совет урожай энергия долина перевал школа рынок зима дорога река село город план школьник озеро горы снег театр музей закон банк сом курс поезд'.split(
		' ',
	);

/** A title of six to ten words, the same for the same number. */
function titleOf(feed: number, entry: number): string {
	const length = 6 + ((feed * 7 + entry * 3) % 5);
	const picked = Array.from(
		{length},
		(_, place) => words[(feed * 31 + entry * 17 + place * 13) % words.length] ?? '',
	);
	return `${picked.join(' ')} ${feed}-${entry}`;
}

/** An RSS feed of so many entries, a minute apart. `start` is the newest one's time. */
export function makeFeed(feed: number, entries: number, origin: string, start: number): string {
	const items = Array.from({length: entries}, (_, entry) => {
		const url = `${origin}/${feed}/${entry}.html`;
		const date = new Date(start - (entry * 100 + feed) * 60_000).toUTCString();
		return `<item><guid>${url}</guid><title>${titleOf(feed, entry)}</title><link>${url}</link><pubDate>${date}</pubDate><description>${titleOf(feed, entry + 1)}. ${titleOf(entry, feed)}.</description></item>`;
	});
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>${origin}/${feed}/</link><description>Bench</description>${items.join('')}</channel></rss>`;
}

export interface FeedServer extends AsyncDisposable {
	readonly origin: string;
	readonly host: string;
	readonly urls: readonly string[];
	/** How many requests have been answered. */
	count(): number;
	/** How many bytes of feeds have been sent. */
	bytes(): number;
	/** Rewrites one entry of each feed. */
	changeOne(): void;
}

/** Serves so many feeds on loopback, each with an ETag unless told otherwise. */
export async function serveFeeds(
	feeds: number,
	entries: number,
	hasValidators = true,
): Promise<FeedServer> {
	let count = 0;
	let bytes = 0;
	let version = 1;
	const start = Date.now();
	const bodies = new Map<string, string>();
	const server = createServer((request, response) => {
		count++;
		const path = request.url ?? '';
		const body = bodies.get(path);
		const etag = `"${path}-${version}"`;
		if (body === undefined) {
			response.writeHead(404).end();
		} else if (hasValidators && request.headers['if-none-match'] === etag) {
			response.writeHead(304, {ETag: etag}).end();
		} else {
			bytes += Buffer.byteLength(body);
			const validators = hasValidators ? {ETag: etag} : {};
			response.writeHead(200, {...validators, 'Content-Type': 'application/rss+xml'}).end(body);
		}
	});
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const origin = `http://${host}`;
	const paths = Array.from({length: feeds}, (_, feed) => `/${feed + 1}.xml`);
	for (const [index, path] of paths.entries()) {
		bodies.set(path, makeFeed(index + 1, entries, origin, start));
	}

	return {
		origin,
		host,
		urls: paths.map(path => origin + path),
		count: () => count,
		bytes: () => bytes,
		changeOne() {
			version++;
			for (const [path, body] of bodies) {
				bodies.set(path, body.replace(/(<item>.*?<title>)/, '$1Ред. '));
			}
		},
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}
