// Feeds that have moved, that are gone and that fail for weeks.
import type {Reply} from '../../helpers/loopback-server.ts';
import {type Finding, plural, still} from './finding.ts';
import type {Ledger} from './ledger.ts';
import type {Played} from './play-days.ts';
import type {Asked, FeedPlan} from './score-server.ts';

const day = 86_400_000;
/** Days of nothing but errors after which a feed should be left alone. */
const longRun = 40;

const moved =
	(status: number, target: string) =>
	({addressOf}: Asked): Reply => ({status, headers: {Location: addressOf(target)}});

const moves = [301, 308, 302, 307] as const;
const page = '<!doctype html><title>Parked</title><p>This name is for sale.';
const words = 'The feed was taken down by its makers.';

/** What a server says when it says no, by the name of its feed. */
const refusals: Readonly<Record<string, Reply>> = {
	notfound: {status: 404, body: words},
	forbidden: {status: 403, body: words},
	broken: {status: 500, body: words},
	parked: {body: page},
};

export const endingPlans: readonly FeedPlan[] = [
	...moves.flatMap((status): readonly FeedPlan[] => [
		{name: `from${status}`, answer: moved(status, `to${status}`)},
		{name: `to${status}`, isTarget: true, answer: still(`to${status}`)},
	]),
	{name: 'hijacked', answer: moved(301, 'sale')},
	{name: 'sale', isTarget: true, answer: () => ({body: page})},
	{
		name: 'onceaway',
		answer: asked => (asked.count === 3 ? moved(301, 'sorry')(asked) : still('onceaway')(asked)),
	},
	{name: 'sorry', isTarget: true, answer: still('sorry')},
	{name: 'gone', answer: () => ({status: 410, body: words})},
	...Object.entries(refusals).map(([name, reply]) => ({name, answer: () => reply})),
	{name: 'once', answer: asked => (asked.hours < 24 ? still('once')(asked) : {status: 404})},
	{name: 'nowhere', host: 'nowhere.example', answer: () => null},
];

export function judgeEndings(played: Played): readonly Finding[] {
	return [...judgeMoves(played), ...judgeDead(played)];
}

const after = ({visits}: Ledger, days: number): number =>
	visits.filter(({time}) => time >= days * day).length;

function judgeMoves({ledger, record, addressOf}: Played): readonly Finding[] {
	const permanent = ['from301', 'from308'];
	const stored = permanent.filter(
		name => record(name)?.url === addressOf(name.replace('from', 'to')),
	);
	const old = permanent.map(name => after(ledger(name), 2));
	const young = ['to301', 'to308'].map(name => after(ledger(name), 2));
	const temporary = ['from302', 'from307'];
	const kept = temporary.filter(name => record(name)?.url === addressOf(name));
	const asked = temporary.map(name => after(ledger(name), 2));
	const wrong = ['hijacked', 'onceaway'].filter(name => record(name)?.url !== addressOf(name));
	return [
		{
			id: '130, 131',
			isMet:
				stored.length === 2 &&
				old.every(one => one === 0) &&
				young.every(one => one > 0) &&
				wrong.length === 0,
			seen: `${stored.length} of 2 stored (301, 308) after a day; then ${old.join(' and ')} requests to the old addresses, ${young.join(' and ')} to the new ones; ${wrong.length} of 2 false moves believed`,
		},
		{
			id: '132, 133',
			isMet: kept.length === 2 && asked.every(one => one > 0),
			seen: `${2 - kept.length} of 2 stored (302, 307); the addresses of old went on being asked, ${asked.join(' and ')} times`,
		},
	];
}

function judgeDead({ledger, record, hours}: Played): readonly Finding[] {
	const gone = ledger('gone').visits.length;
	const names = [...Object.keys(refusals), 'once'];
	const lasting = names.map(name => ({name, late: after(ledger(name), longRun)}));
	const retired = lasting.filter(({late}) => late === 0);
	const requests = names.map(name => ledger(name).visits.length);
	const told = [...names, 'gone'].filter(name => (record(name)?.reason ?? '') !== '');
	const saying = ['notfound', 'forbidden', 'broken', 'gone'].filter(name =>
		record(name)?.reason.includes(words),
	);
	return [
		{
			id: '110–119: gone',
			isMet: gone === 1 && record('gone')?.status === 'failed',
			seen: `${plural(gone, 'request')} in ${hours / 24} days to a feed that answers 410`,
		},
		{
			id: '110–119: errors',
			isMet: retired.length === names.length && told.length === names.length + 1,
			seen: `${Math.max(...requests)} requests at most to a feed that answers 404, 403, 500 or with a page; ${retired.length} of ${names.length} are left alone after ${longRun} days, ${told.length} of ${names.length + 1} with the reason`,
		},
		{
			id: '120',
			isMet: saying.length === 4,
			seen: `${saying.length} of 4 reasons end with the server’s own words`,
		},
	];
}
