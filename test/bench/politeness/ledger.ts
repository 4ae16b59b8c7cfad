import type {IncomingHttpHeaders} from 'node:http';
import type {Reply} from '../../helpers/loopback-server.ts';

/** What a validator is to the server that gets it; `none` when the request has none. */
export type Verdict = 'none' | 'good' | 'out of sequence' | 'made up';

export interface Visit {
	/** Simulated milliseconds since the start. */
	readonly time: number;
	readonly isByHand: boolean;
	readonly family: 'IPv4' | 'IPv6';
	readonly method: string;
	/** As in the request line: path and query. */
	readonly target: string;
	readonly headers: IncomingHttpHeaders;
	readonly etag: Verdict;
	readonly date: Verdict;
}

/** A request before it has been judged. */
export type Arrival = Omit<Visit, 'etag' | 'date'>;

/** What the server of one feed has seen and said. */
export interface Ledger {
	readonly name: string;
	readonly visits: readonly Visit[];
	/** Judges a request and writes it down. */
	enter(arrival: Arrival): Visit;
	/** Remembers what the client has been given. */
	issue(reply: Reply): void;
}

export function openLedger(name: string): Ledger {
	const visits: Visit[] = [];
	const etags = createIssued();
	const dates = createIssued();
	return {
		name,
		visits,
		enter(arrival) {
			const {headers} = arrival;
			const etag = etags.judge(headers['if-none-match']);
			const date = dates.judge(headers['if-modified-since']);
			const visit = {...arrival, etag, date};
			visits.push(visit);
			return visit;
		},
		issue({status = 200, headers = {}}) {
			if (status === 200 || status === 304) {
				const isWhole = status === 200;
				etags.issue(headers['ETag'], isWhole);
				dates.issue(headers['Last-Modified'], isWhole);
			}
		},
	};
}

/** The values of one header that a client was given, and which of them it should have now. */
function createIssued() {
	const all = new Set<string>();
	let current: string | undefined;
	return {
		judge(sent: string | undefined): Verdict {
			if (sent === undefined) {
				return 'none';
			}

			return sent === current ? 'good' : all.has(sent) ? 'out of sequence' : 'made up';
		},
		/** A 304 that says nothing of a value leaves it as it was. */
		issue(value: string | undefined, isWhole: boolean): void {
			if (value || isWhole) {
				current = value || undefined;
			}

			if (value) {
				all.add(value);
			}
		},
	};
}

/** How many visits there are for which that holds. */
export function count(ledgers: readonly Ledger[], holds: (visit: Visit) => boolean): number {
	return ledgers.reduce((sum, {visits}) => sum + visits.filter(holds).length, 0);
}

export const isUnconditional = ({etag, date}: Visit): boolean => etag === 'none' && date === 'none';

/** Minutes between each request that came by itself, or by hand, and the one before it. */
export function gapsOf({visits}: Ledger, byHand = false): readonly number[] {
	return visits.flatMap(({time, isByHand}, index) => {
		const last = visits[index - 1];
		return last && isByHand === byHand ? [(time - last.time) / 60_000] : [];
	});
}
