import {createServer, type IncomingHttpHeaders, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo, LookupFunction} from 'node:net';
import {setTimeout} from 'node:timers/promises';
import type {Reply} from '../../helpers/loopback-server.ts';
import {type Ledger, openLedger, type Visit} from './ledger.ts';

/** A visit as a plan sees it. */
export interface Asked {
	/** 1 for the first request. */
	readonly count: number;
	/** Simulated hours since the start. */
	readonly hours: number;
	readonly headers: IncomingHttpHeaders;
	/** Of the addresses on the server, by the plan's name. */
	readonly addressOf: (name: string) => string;
}

/** How the server of one feed behaves. */
export interface FeedPlan {
	/** Also the path of its address. */
	readonly name: string;
	/** `NAME.example` when not given. */
	readonly host?: string;
	/** Of its address, with the question mark. */
	readonly query?: string;
	/** Only led to by others: nobody subscribes to it. */
	readonly isTarget?: boolean;
	/** Null closes the connection. */
	readonly answer: (asked: Asked) => Reply | null;
}

export interface ScoreServer extends AsyncDisposable {
	readonly hasIpv6: boolean;
	readonly ledgers: ReadonlyMap<string, Ledger>;
	/** How many requests a host had to answer at the same time, at most. */
	readonly mostAtOneHost: () => number;
	readonly mostAtOnce: () => number;
	addressOf(name: string): string;
	/** Leads every name to this server: those that begin with `six` by IPv6. */
	readonly lookup: LookupFunction;
}

export interface Moment {
	/** Simulated milliseconds since the start. */
	readonly time: number;
	readonly isByHand: boolean;
}

/** Long enough for another program's request to arrive meanwhile. */
const answerMs = 2;

const hostOf = ({host, name}: FeedPlan): string => host ?? `${name}.example`;

/** Starts a real server on loopback that plays the feeds and keeps count of what it is asked. */
export async function startScoreServer(
	plans: readonly FeedPlan[],
	now: () => Moment,
): Promise<ScoreServer> {
	const byName = new Map(plans.map(plan => [plan.name, plan]));
	const ledgers = new Map(plans.map(({name}) => [name, openLedger(name)]));
	const hosts = createLoad();
	const server = createServer((request, response) => {
		void answer(request).then(reply => {
			if (reply === null) {
				response.destroy();
			} else {
				response.writeHead(reply.status ?? 200, reply.headers).end(reply.body);
			}
		});
	});
	const hasIpv6 = await listen(server);
	const {port} = server.address() as AddressInfo;
	const addressOf = (name: string): string => {
		const plan = byName.get(name);
		return plan ? `http://${hostOf(plan)}:${port}/${name}${plan.query ?? ''}` : '';
	};

	async function answer(request: IncomingMessage): Promise<Reply | null> {
		const name = new URL(request.url ?? '/', 'http://x.example').pathname.slice(1);
		const [plan, ledger] = [byName.get(name), ledgers.get(name)];
		if (!plan || !ledger) {
			return {status: 404};
		}

		const leave = hosts.enter(hostOf(plan));
		const visit = ledger.enter(arrivalOf(request, now()));
		const reply = plan.answer(askedOf(visit, ledger, addressOf));
		await setTimeout(answerMs);
		leave();
		if (reply) {
			ledger.issue(reply);
		}

		return reply;
	}

	return {
		hasIpv6,
		ledgers,
		addressOf,
		mostAtOneHost: hosts.mostAtOne,
		mostAtOnce: hosts.mostAtOnce,
		lookup: leadTo,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

function askedOf({time, headers}: Visit, {visits}: Ledger, addressOf: Asked['addressOf']): Asked {
	return {count: visits.length, hours: time / 3_600_000, headers, addressOf};
}

function arrivalOf({headers, method = '', url = '', socket}: IncomingMessage, moment: Moment) {
	const isIpv4 = socket.remoteFamily === 'IPv4' || socket.remoteAddress?.startsWith('::ffff:');
	const family = isIpv4 ? ('IPv4' as const) : ('IPv6' as const);
	return {...moment, family, method, target: url, headers};
}

function createLoad() {
	const underWay = new Map<string, number>();
	let all = 0;
	let most = 0;
	let mostOfOne = 0;
	const change = (host: string, by: 1 | -1): void => {
		const count = (underWay.get(host) ?? 0) + by;
		underWay.set(host, count);
		all += by;
		most = Math.max(most, all);
		mostOfOne = Math.max(mostOfOne, count);
	};
	return {
		enter(host: string): () => void {
			change(host, 1);
			return () => change(host, -1);
		},
		mostAtOne: () => mostOfOne,
		mostAtOnce: () => most,
	};
}

/** Both families where the machine has them; says whether it has. */
async function listen(server: Server): Promise<boolean> {
	for (const host of ['::', '127.0.0.1']) {
		const isOpen = await new Promise<boolean>(resolve => {
			server.once('error', () => resolve(false));
			server.listen(0, host, () => resolve(true));
		});
		if (isOpen) {
			return host === '::';
		}
	}

	throw new Error('no port to be had on loopback');
}

const leadTo: LookupFunction = (hostname, options, callback) => {
	if (hostname.startsWith('nowhere')) {
		callback(Object.assign(new Error('no such host'), {code: 'ENOTFOUND'}), '');
		return;
	}

	const found = hostname.startsWith('six')
		? {address: '::1', family: 6}
		: {address: '127.0.0.1', family: 4};
	if (options.all) {
		callback(null, [found]);
	} else {
		callback(null, found.address, found.family);
	}
};
