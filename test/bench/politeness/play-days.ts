import type {SourceRecord} from '../../../source/store/store.ts';
import {
	createClock,
	day,
	feedAt,
	hour,
	minute,
	type OpenRefresher,
	openFolder,
	openRefresher,
	titlesIn,
} from '../../refresh/open-refresher.ts';
import type {Ledger} from './ledger.ts';
import {type FeedPlan, startScoreServer} from './score-server.ts';

export interface Game {
	readonly plans: readonly FeedPlan[];
	readonly days: number;
	readonly stepMinutes: number;
	readonly programs: number;
	/** Per program and step. */
	readonly restartChance: number;
	/** Per step: that the reader of one of the programs asks for news. */
	readonly handChance: number;
	readonly seed: number;
}

/** What has come of it. */
export interface Played {
	readonly hours: number;
	readonly programs: number;
	readonly restarts: number;
	readonly byHand: number;
	readonly hasIpv6: boolean;
	readonly mostAtOneHost: number;
	readonly mostAtOnce: number;
	readonly ledgers: readonly Ledger[];
	ledger(name: string): Ledger;
	/** What the store says of a feed in the end. */
	record(name: string): SourceRecord | null;
	addressOf(name: string): string;
	/** The titles that the reader has in the end. */
	readonly titles: readonly string[];
}

/** The same numbers from 0 to 1 for the same seed. */
export function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 31;
	};
}

/** Plays so many simulated days of several programs on one store that are started anew at random. */
export async function playDays(game: Game): Promise<Played> {
	const {plans, days, stepMinutes, programs: programCount} = game;
	const random = createRandom(game.seed);
	const clock = createClock();
	const start = clock.now();
	let isByHand = false;
	using folder = openFolder();
	await using server = await startScoreServer(plans, () => ({time: clock.now() - start, isByHand}));
	const subscribed = plans.filter(({isTarget}) => !isTarget);
	const feeds = subscribed.map(({name}) => feedAt(server.addressOf(name), name));
	const allowedHosts = plans.map(({name}) => new URL(server.addressOf(name)).hostname);
	const open = (): OpenRefresher =>
		openRefresher(folder.storePath, clock, {feeds, allowedHosts}, {lookup: server.lookup});

	const programs = Array.from({length: programCount}, open);
	let restarts = 0;
	let byHand = 0;
	const steps = (days * day) / (stepMinutes * minute);
	for (let step = 0; step < steps; step++) {
		for (const [index, program] of programs.entries()) {
			if (random() < game.restartChance) {
				restarts++;
				await program[Symbol.asyncDispose]();
				programs[index] = open();
			}
		}

		await Promise.all(programs.map(program => program.refresh()));
		if (random() < game.handChance) {
			byHand++;
			isByHand = true;
			await programs[step % programCount]?.refreshByHand();
			isByHand = false;
		}

		clock.pass(stepMinutes * minute);
	}

	const [first] = programs;
	const records = new Map(first?.store.listSources().map(record => [record.id, record]));
	const titles = first ? titlesIn(first.store) : [];
	for (const program of programs) {
		await program[Symbol.asyncDispose]();
	}

	return {
		hours: (days * day) / hour,
		programs: programCount,
		restarts,
		byHand,
		hasIpv6: server.hasIpv6,
		mostAtOneHost: server.mostAtOneHost(),
		mostAtOnce: server.mostAtOnce(),
		ledgers: [...server.ledgers.values()],
		ledger: name => server.ledgers.get(name) ?? missing(name),
		record: name => records.get(name) ?? null,
		addressOf: server.addressOf,
		titles,
	};
}

function missing(name: string): never {
	throw new Error(`no plan is called ${name}`);
}
