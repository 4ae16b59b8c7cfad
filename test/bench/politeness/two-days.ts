// Two days of four programs and two dozen feeds: the columns of the feed reader score.
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {rss} from '../../refresh/open-refresher.ts';
import {agentForm, type Finding, plural, still, unlessKnown} from './finding.ts';
import {count, gapsOf, isUnconditional, type Ledger, type Visit} from './ledger.ts';
import {createRandom, type Played, playDays} from './play-days.ts';
import type {Asked, FeedPlan} from './score-server.ts';

/** Feeds that change now and then, each time under new validators of that kind. */
function changing(name: string, kinds: readonly ('ETag' | 'Last-Modified')[]): FeedPlan {
	const random = createRandom(name.length * 97 + name.charCodeAt(0));
	let version = 1;
	const answer = (asked: Asked) => {
		version += asked.count > 1 && random() < 0.2 ? 1 : 0;
		const all = {
			ETag: `"${name}-${version}"`,
			'Last-Modified': new Date(Date.UTC(2026, 10, 20, 8, version)).toUTCString(),
		};
		const validators = Object.fromEntries(Object.entries(all).filter(([kind]) => isOneOf(kind)));
		return unlessKnown(asked, validators, rss([`Story ${version} of ${name}`]));
	};
	const isOneOf = (kind: string): boolean => kinds.some(one => one === kind);
	return {name, answer};
}

const packed = (name: string, coding: 'gzip' | 'br'): FeedPlan => {
	const body = rss([`Story of ${name}`]);
	const bytes = coding === 'gzip' ? gzipSync(body) : brotliCompressSync(body);
	return {
		name,
		answer: ({headers}) =>
			headers['accept-encoding']?.includes(coding)
				? {headers: {ETag: `"${name}"`, 'Content-Encoding': coding}, body: bytes}
				: {status: 406},
	};
};

const numbered = (length: number, make: (number: number) => FeedPlan): readonly FeedPlan[] =>
	Array.from({length}, (_, index) => make(index + 1));

const cookies = {'Set-Cookie': 'reader=1; Path=/; Max-Age=31536000'};

/** Offers no validators, so that no request to it can be conditional. */
const bareName = 'bare';

const plans: readonly FeedPlan[] = [
	...numbered(6, number => changing(`both${number}`, ['ETag', 'Last-Modified'])),
	...numbered(2, number => changing(`etag${number}`, ['ETag'])),
	...numbered(2, number => changing(`date${number}`, ['Last-Modified'])),
	...numbered(3, number => ({name: `still${number}`, answer: still(`still${number}`)})),
	...numbered(5, number => {
		const name = `shared${number}`;
		return {name, host: 'shared.example', answer: still(name)};
	}),
	{name: 'cookies', answer: still('cookies', cookies)},
	{name: 'query', query: '?section=news&page=1', answer: still('query')},
	{name: 'six', host: 'six.example', answer: still('six')},
	packed('gzip', 'gzip'),
	packed('br', 'br'),
	{name: bareName, answer: ({count: asked}) => ({body: rss([`Story ${asked} of bare`])})},
];

export async function playTwoDays(): Promise<readonly Finding[]> {
	const played = await playDays({
		plans,
		days: 2,
		stepMinutes: 5,
		programs: 4,
		restartChance: 0.02,
		handChance: 0.01,
		seed: 7,
	});
	const offering = played.ledgers.filter(({name}) => name !== bareName);
	return [
		...requestFindings(played, offering),
		...validatorFindings(offering),
		...manners(played),
		...paceFindings(played, offering),
		...hostFindings(played),
	];
}

function requestFindings(played: Played, offering: readonly Ledger[]): readonly Finding[] {
	const {ledgers, hours, programs, restarts, byHand} = played;
	const requests = count(ledgers, () => true);
	const most = Math.max(...ledgers.map(({visits}) => visits.filter(one => !one.isByHand).length));
	const firsts = offering.map(ledger => count([ledger], isUnconditional));
	const later = count(offering, visit => !isUnconditional(visit));
	return [
		{
			id: 'requests',
			isMet: most <= hours,
			seen: `${requests} requests in ${hours} hours of ${programs} programs with ${restarts} restarts: at most ${most} to one of ${ledgers.length} feeds, and ${byHand} times by hand`,
		},
		{
			id: 'unconditional',
			isMet: firsts.every(first => first === 1),
			seen: `${Math.min(...firsts)} to ${Math.max(...firsts)} for each of ${offering.length} feeds that offer validators`,
		},
		{
			id: 'conditional',
			isMet: later === count(offering, () => true) - offering.length && later > 0,
			seen: `${later} of ${count(offering, () => true)} requests, all but the first ones`,
		},
	];
}

function validatorFindings(offering: readonly Ledger[]): readonly Finding[] {
	return (['date', 'etag'] as const).flatMap(kind => {
		const name = kind === 'date' ? 'If-Modified-Since' : 'If-None-Match';
		const all = count(offering, visit => visit[kind] !== 'none');
		const of = (verdict: Visit['etag']) => count(offering, visit => visit[kind] === verdict);
		return [
			{id: `${name}: good`, isMet: of('good') === all && all > 0, seen: `${of('good')} of ${all}`},
			...(['out of sequence', 'made up'] as const).map(verdict => ({
				id: `${name}: ${verdict}`,
				isMet: of(verdict) === 0 && all > 0,
				seen: `${of(verdict)} of ${all}`,
			})),
		];
	});
}

function manners({ledgers, ledger, record, hasIpv6}: Played): readonly Finding[] {
	const all = count(ledgers, () => true);
	const none = (id: string, holds: (visit: Visit) => boolean, about: string): Finding => {
		const bad = count(ledgers, holds);
		return {id, isMet: bad === 0, seen: `${bad} of ${all} requests${about}`};
	};
	const given = ledger('cookies').visits.length;
	const query = ledger('query').visits;
	const changed = query.filter(({target}) => target !== '/query?section=news&page=1').length;
	const unpacked = ['gzip', 'br'].filter(name => record(name)?.status === 'fresh');
	const ungzipped = count(
		ledgers,
		({headers}) => !/\bgzip\b/.test(`${headers['accept-encoding']}`),
	);
	const family = (id: 'IPv4' | 'IPv6') => count(ledgers, visit => visit.family === id);
	return [
		none('cookies', ({headers}) => headers.cookie !== undefined, `, after ${given} had set one`),
		none('referrers', ({headers}) => headers.referer !== undefined, ''),
		none(
			'query parameters',
			({target}) => target.includes('?') && !target.startsWith('/query?'),
			`, and ${changed} of ${query.length} changed where the address has its own`,
		),
		...(changed > 0 ? [{id: 'query parameters', isMet: false, seen: 'its own were changed'}] : []),
		none('050', ({method}) => method !== 'GET', ' were no GET'),
		none('051', ({method}) => method === 'HEAD', ' were HEAD'),
		{id: 'IPv4', isMet: family('IPv4') > 0, seen: `${family('IPv4')} requests`},
		...(hasIpv6
			? [
					{
						id: 'IPv6',
						isMet: family('IPv6') > 0 && record('six')?.status === 'fresh',
						seen: `${family('IPv6')} requests, all to the feed that has no other address`,
					},
				]
			: []),
		agent('user agent', ledgers, /^Masthead\/\S+ \(\+https:\/\/\S+\)$/),
		agent('080–090', ledgers, agentForm),
		{
			id: '141',
			isMet: ungzipped === 0 && unpacked.length === 2,
			seen: `${all - ungzipped} of ${all} requests take gzip; feeds in ${unpacked.join(' and ')} were read`,
		},
	];
}

function agent(id: string, ledgers: readonly Ledger[], form: RegExp): Finding {
	const names = new Set(
		ledgers.flatMap(({visits}) => visits.map(({headers}) => headers['user-agent'] ?? 'none')),
	);
	return {
		id,
		isMet: names.size > 0 && [...names].every(name => form.test(name)),
		seen: [...names].join('; '),
	};
}

function paceFindings(played: Played, offering: readonly Ledger[]): readonly Finding[] {
	const shortest = Math.min(...played.ledgers.flatMap(ledger => gapsOf(ledger)));
	const byHand = Math.min(...played.ledgers.flatMap(ledger => gapsOf(ledger, true)));
	const bare = played.ledger(bareName);
	const conditional = Math.min(...offering.flatMap(ledger => gapsOf(ledger)));
	return [
		{
			id: 'reading too quickly',
			isMet: shortest >= 60 && byHand >= 5 && played.byHand > 0,
			seen: `${shortest} minutes between two requests to a feed at least; ${byHand} in ${played.byHand} refreshes by hand`,
		},
		{
			id: 'conditional pace',
			isMet: conditional >= 60,
			seen: `${conditional} minutes at least by itself, ${byHand} by hand`,
		},
		{
			id: 'unconditional pace',
			isMet: Math.min(...gapsOf(bare)) >= 24 * 60,
			seen: `no second one where a server offers validators; where it offers none, ${Math.min(...gapsOf(bare))} minutes at least`,
		},
		{
			id: 'bug d',
			isMet: shortest >= 60 && played.restarts > 0,
			seen: `${plural(played.restarts, 'restart')}: ${shortest} minutes at least`,
		},
	];
}

function hostFindings({mostAtOneHost, mostAtOnce, ledgers, programs}: Played): readonly Finding[] {
	const shared = ledgers.filter(({name}) => name.startsWith('shared'));
	return [
		{
			id: '033, 034',
			isMet: mostAtOneHost === 1 && mostAtOnce > 1,
			seen: `${mostAtOneHost} request at a time to a host of ${shared.length} feeds by ${programs} programs, ${mostAtOnce} to all hosts`,
		},
	];
}
