// What servers and feeds say of when to come back, over weeks.
import type {Reply} from '../../helpers/loopback-server.ts';
import {rss} from '../../refresh/open-refresher.ts';
import {type Finding, still, unlessKnown} from './finding.ts';
import {gapsOf, type Ledger} from './ledger.ts';
import type {Played} from './play-days.ts';
import type {Asked, FeedPlan} from './score-server.ts';

const hour = 60;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 24, 10);
const dateAfter = (hours: number): string => new Date(start + hours * 3_600_000).toUTCString();

/** Good at first, then busy once, then good again. */
const busyOnce =
	(name: string, busy: (asked: Asked) => Reply) =>
	(asked: Asked): Reply =>
		asked.count === 3 ? busy(asked) : still(name)(asked);

const skipping = {
	hours: [0, 1, 2, 3, 4, 5],
	days: ['Saturday', 'Sunday'],
};
const skipTags = `<skipHours>${skipping.hours.map(one => `<hour>${one}</hour>`).join('')}</skipHours>
<skipDays>${skipping.days.map(one => `<day>${one}</day>`).join('')}</skipDays>`;

/** A new story every thirty days. */
function monthly(asked: Asked): Reply {
	const month = Math.floor(asked.hours / (30 * 24));
	return unlessKnown(asked, {ETag: `"month ${month}"`}, rss([`Story of month ${month}`]));
}

export const pacePlans: readonly FeedPlan[] = [
	{name: 'maxage', answer: still('maxage', {'Cache-Control': 'max-age=172800'})},
	{name: 'public', answer: still('public', {'Cache-Control': 'public, max-age=43200'})},
	{
		name: 'expires',
		answer: asked =>
			still('expires', {Expires: dateAfter(asked.hours + 12), Date: dateAfter(asked.hours)})(asked),
	},
	{name: 'ttl', answer: still('ttl', {}, '<ttl>1440</ttl>')},
	{name: 'skips', answer: still('skips', {}, skipTags)},
	{
		name: 'seconds',
		answer: busyOnce('seconds', () => ({status: 429, headers: {'Retry-After': '604800'}})),
	},
	{
		name: 'date',
		answer: busyOnce('date', ({hours}) => ({
			status: 503,
			headers: {'Retry-After': dateAfter(hours + 8 * 24), Date: dateAfter(hours)},
		})),
	},
	{name: 'bare429', answer: busyOnce('bare429', () => ({status: 429}))},
	{name: 'bare503', answer: busyOnce('bare503', () => ({status: 503}))},
	{
		name: 'hostbusy',
		host: 'busy.example',
		answer: busyOnce('hostbusy', () => ({status: 429, headers: {'Retry-After': '259200'}})),
	},
	{name: 'hostother', host: 'busy.example', answer: still('hostother')},
	{name: 'monthly', answer: monthly},
];

const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10;
const shortest = (ledger: Ledger): number => Math.min(...gapsOf(ledger));
/** The wait after the third request, which was the one that was refused. */
const waitOf = (ledger: Ledger): number => gapsOf(ledger)[2] ?? 0;

export function judgePace({ledger, hours}: Played): readonly Finding[] {
	const retry = ['seconds', 'date'].map(name => waitOf(ledger(name)));
	const bare = ['bare429', 'bare503'].map(name => waitOf(ledger(name)));
	const fresh = ['maxage', 'public', 'expires'].map(name => shortest(ledger(name)));
	const quiet = quietDays(ledger('monthly'), hours);
	return [
		{
			id: '020',
			isMet: retry[0] === 7 * day && (retry[1] ?? 0) >= 8 * day && pausedHours(ledger) >= 72,
			seen: `${retry.map(one => hoursOf(one)).join(' and ')} hours after a Retry-After of 168 (seconds) and 192 (date); another feed of a host that asked for 72 had ${pausedHours(ledger)}`,
		},
		{
			id: '021',
			isMet: bare.every(wait => wait >= 4 * hour),
			seen: `${bare.map(hoursOf).join(' and ')} hours after a bare 429 and a bare 503`,
		},
		{
			id: '022',
			isMet: (fresh[0] ?? 0) >= 2 * day && fresh.slice(1).every(gap => gap >= 12 * hour),
			seen: `${fresh.map(hoursOf).join(', ')} hours at least with max-age of 48, of 12 and an Expires of 12`,
		},
		{
			id: 'bug e',
			isMet: shortest(ledger('maxage')) >= 2 * day && ledger('maxage').visits.length > 5,
			seen: `${ledger('maxage').visits.length} requests in ${hours / 24} days to a feed with a max-age of 2`,
		},
		{
			id: '023',
			isMet: quiet.most <= 1 && quiet.days > 7,
			seen: `${quiet.requests} requests in the ${quiet.days} days that a feed had rested for two weeks or more, ${quiet.most} a day at most`,
		},
		hints(ledger('ttl'), ledger('skips')),
	];
}

/** How long the other feed of the host that wanted a pause was left alone. */
function pausedHours(ledger: Played['ledger']): number {
	const busyAt = ledger('hostbusy').visits[2]?.time ?? 0;
	const next = ledger('hostother').visits.find(({time}) => time > busyAt);
	return hoursOf(((next?.time ?? busyAt) - busyAt) / 60_000);
}

/** Days since the last news, two weeks or more. */
function quietDays({visits}: Ledger, hours: number) {
	const isQuiet = (day_: number): boolean => day_ % 30 >= 15 && day_ % 30 < 30;
	const days = Array.from({length: Math.floor(hours / 24)}, (_, index) => index).filter(isQuiet);
	const perDay = days.map(
		one => visits.filter(({time}) => Math.floor(time / 86_400_000) === one).length,
	);
	return {
		days: days.length,
		requests: perDay.reduce((sum, one) => sum + one, 0),
		most: Math.max(0, ...perDay),
	};
}

function hints(ttl: Ledger, skips: Ledger): Finding {
	const at = skips.visits.slice(1).map(({time}) => new Date(start + time));
	const forbidden = at.filter(
		time => skipping.hours.includes(time.getUTCHours()) || [0, 6].includes(time.getUTCDay()),
	).length;
	return {
		id: '024',
		isMet: shortest(ttl) >= day && forbidden === 0 && at.length > 24,
		seen: `${hoursOf(shortest(ttl))} hours at least with a ttl of 24; ${forbidden} of ${at.length} requests in skipHours or skipDays`,
	};
}
