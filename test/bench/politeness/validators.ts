// What is stored of a server's validators and sent back, and the bugs that are known of others.
import type {Reply} from '../../helpers/loopback-server.ts';
import {rss} from '../../refresh/open-refresher.ts';
import {type Finding, still, unlessKnown} from './finding.ts';
import {count, isUnconditional, type Ledger} from './ledger.ts';
import type {Played} from './play-days.ts';
import type {FeedPlan} from './score-server.ts';

const date = 'Mon, 23 Nov 2026 10:00:00 GMT';

/** Values that a client may be tempted to tidy up. */
const oddEtags: readonly string[] = [
	'W/"weak"',
	'"with, comma; and space"',
	'unquoted',
	'""',
	'"caf\u00e9"',
	'"5f3-gzip"',
	`"${'long'.repeat(60)}"`,
];
const oddDates: readonly string[] = [
	date,
	'Monday, 23-Nov-26 10:00:00 GMT',
	'Mon Nov 23 10:00:00 2026',
	'Mon, 23 Nov 2026 10:00:00 +0000',
	'Fri, 01 Jan 2100 00:00:00 GMT',
	'Thu, 01 Jan 1970 00:00:00 GMT',
	'1764000000',
];

const odd = (kind: 'ETag' | 'Last-Modified', values: readonly string[]): readonly FeedPlan[] =>
	values.map((value, index) => {
		const name = `${kind.toLowerCase()}${index}`;
		return {
			name,
			answer: asked => unlessKnown(asked, {[kind]: value}, rss([`Story of ${name}`])),
		};
	});

/** A feed whose answers follow a list, over and over. */
function inTurn(name: string, replies: readonly Reply[]): FeedPlan {
	const answer: FeedPlan['answer'] = ({count: asked}) =>
		replies[(asked - 1) % replies.length] ?? null;
	return {name, answer};
}

const body = rss(['Story of a set']);
const laterDate = 'Tue, 24 Nov 2026 10:00:00 GMT';

/** The body is the same, the validators are not: whoever looks at the body alone keeps old ones. */
const sets: readonly Reply[] = [
	{headers: {ETag: '"1"', 'Last-Modified': date}, body},
	{headers: {ETag: '"2"', 'Last-Modified': date}, body},
	{headers: {'Last-Modified': laterDate}, body},
	{headers: {ETag: '"4"'}, body},
	{status: 304, headers: {ETag: '"5"'}},
	{headers: {}, body},
];

const atomFeed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Own date</title>
<id>urn:own</id><updated>2026-11-01T01:02:03Z</updated><entry><id>urn:own:1</id><title>Story</title>
<updated>2026-11-01T01:02:03Z</updated><link href="https://own.example/1"/></entry></feed>`;

/** Errors that come without validators, and a good answer after each. */
const troubled: FeedPlan = {
	name: 'troubled',
	answer: asked => {
		const errors = [429, 503, 500, 404];
		const error = asked.count > 1 && asked.count % 2 === 0;
		return error
			? {status: errors[(asked.count / 2) % errors.length] ?? 500}
			: unlessKnown(asked, {ETag: '"kept"', 'Last-Modified': date}, body);
	},
};

export const validatorPlans: readonly FeedPlan[] = [
	...odd('ETag', oddEtags),
	...odd('Last-Modified', oddDates),
	{name: 'empty', answer: () => ({headers: {ETag: '', 'Last-Modified': ''}, body})},
	inTurn('sets', sets),
	inTurn('a', [
		{headers: {ETag: '"a1"', 'Last-Modified': date}, body: rss(['Story of a', 'One'])},
		{headers: {ETag: '"a2"', 'Last-Modified': date}, body: rss(['Story of a', 'Two'])},
	]),
	inTurn('b', [
		{headers: {ETag: '"b1"', 'Last-Modified': date}, body},
		{headers: {ETag: '"b2"', 'Last-Modified': laterDate}, body},
	]),
	{
		name: 'c',
		answer: asked => unlessKnown(asked, {'Last-Modified': date}, atomFeed),
	},
	troubled,
	{name: 'lasting', answer: still('lasting')},
];

const sentEtag = ({visits}: Ledger): readonly (string | undefined)[] =>
	visits.slice(1).map(({headers}) => headers['if-none-match']);
const sentDate = ({visits}: Ledger): readonly (string | undefined)[] =>
	visits.slice(1).map(({headers}) => headers['if-modified-since']);

export function judgeValidators(played: Played): readonly Finding[] {
	const {ledger} = played;
	return [
		stored('001', 'Last-Modified', oddDates, played),
		stored('003', 'ETag', oddEtags, played),
		...wellFormed(played),
		...neverInvented(played),
		asSet(ledger('sets')),
		keptInTrouble(ledger('troubled')),
		...knownBugs(played),
	];
}

function stored(
	id: string,
	kind: 'ETag' | 'Last-Modified',
	values: readonly string[],
	{ledger}: Played,
): Finding {
	const name = kind.toLowerCase();
	const all = values.map((value, index) => {
		const sent = (kind === 'ETag' ? sentEtag : sentDate)(ledger(`${name}${index}`));
		return sent.length > 0 && sent.every(one => one === value);
	});
	const good = all.filter(Boolean).length;
	const requests = values.reduce(
		(sum, _, index) => sum + ledger(`${name}${index}`).visits.length,
		0,
	);
	return {
		id,
		isMet: good === values.length,
		seen: `${good} of ${values.length} odd values came back to the letter, in ${requests} requests`,
	};
}

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const entityTag = /^(?:W\/)?"[^"]*"$/;
const isOdd = ({name}: Ledger): boolean => /^(?:etag|last-modified)\d/.test(name);

/** What a server sends in another form comes back in that form; an empty value is none. */
function wellFormed({ledgers, ledger}: Played): readonly Finding[] {
	const empty = ledger('empty').visits.length;
	const of = (id: string, header: 'if-modified-since' | 'if-none-match', form: RegExp): Finding => {
		const valuesOf = (some: readonly Ledger[]) =>
			some.flatMap(({visits}) => visits.flatMap(({headers}) => headers[header] ?? []));
		const sent = valuesOf(ledgers.filter(one => !isOdd(one)));
		const good = sent.filter(value => form.test(value)).length;
		return {
			id,
			isMet: good === sent.length && good > 0 && empty > 1,
			seen: `${good} of ${sent.length} sent to servers whose own are; none in ${empty} requests to one that sends empty ones`,
		};
	};
	return [of('002', 'if-modified-since', httpDate), of('004', 'if-none-match', entityTag)];
}

function neverInvented({ledgers}: Played): readonly Finding[] {
	const firsts = ledgers.flatMap(({visits}) => visits.slice(0, 1));
	const eager = firsts.filter(visit => !isUnconditional(visit)).length;
	const all = count(ledgers, visit => !isUnconditional(visit));
	const bad = count(ledgers, ({etag, date: sent}) => etag === 'made up' || sent === 'made up');
	return [
		{
			id: '012, 013',
			isMet: bad === 0 && eager === 0 && all > 0,
			seen: `${bad} of ${all} conditional requests with one that was never given; ${eager} of ${firsts.length} first requests with any`,
		},
	];
}

/** After each answer exactly what it said, whichever of the two it left out. */
function asSet({visits}: Ledger): Finding {
	const wanted = [
		['"1"', date],
		['"2"', date],
		[undefined, laterDate],
		['"4"', undefined],
		['"5"', undefined],
		[undefined, undefined],
	];
	const sent = visits.slice(1);
	const good = sent.filter(({headers}, index) => {
		const [etag, modified] = wanted[index % wanted.length] ?? [];
		return headers['if-none-match'] === etag && headers['if-modified-since'] === modified;
	});
	return {
		id: '014',
		isMet: good.length === sent.length && sent.length >= wanted.length,
		seen: `${good.length} of ${sent.length} requests with just the set of the last answer, through ${wanted.length} kinds of sets`,
	};
}

function keptInTrouble(ledger: Ledger): Finding {
	const later = ledger.visits.slice(1);
	const good = later.filter(({etag, date: sent}) => etag === 'good' && sent === 'good').length;
	return {
		id: '016',
		isMet: good === later.length && later.length > 8,
		seen: `${good} of ${later.length} requests with both, every second one answered by 429, 503, 500 or 404`,
	};
}

function knownBugs({ledger, hours}: Played): readonly Finding[] {
	const both = (name: string): Finding => {
		const later = ledger(name).visits.slice(1);
		const good = later.filter(({etag, date: sent}) => etag === 'good' && sent === 'good').length;
		return {
			id: `bug ${name}`,
			isMet: good === later.length && later.length > 24,
			seen: `${good} of ${later.length} requests with the newest of both`,
		};
	};
	const dates = sentDate(ledger('c'));
	const right = dates.filter(sent => sent === date).length;
	const lasting = ledger('lasting').visits;
	const forgotten = lasting.slice(1).filter(isUnconditional).length;
	return [
		both('a'),
		both('b'),
		{
			id: 'bug c',
			isMet: right === dates.length && dates.length > 24,
			seen: `${right} of ${dates.length} requests with the server’s date, not the feed’s`,
		},
		{
			id: 'never forgotten',
			isMet: forgotten === 0 && lasting.length > 24,
			seen: `${forgotten} of ${lasting.length - 1} requests in ${hours / 24} days without them`,
		},
	];
}
