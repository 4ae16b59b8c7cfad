import {expect, test} from 'vitest';
import {followMove} from '../../source/refresh/follow-move.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 24, 10);
const old = 'https://old.example/feed';
const target = 'https://new.example/feed';

function record(movedTo: string | null, hoursAgo = 0) {
	return {url: old, movedTo, movedSince: movedTo === null ? null : now - hoursAgo * hour};
}

test.each([
	['no redirect', record(null), null, {url: old, movedTo: null, movedSince: null}],
	['the first time', record(null), target, {url: old, movedTo: target, movedSince: now}],
	['again after an hour', record(target, 1), target, record(target, 1)],
	['again after 23 hours', record(target, 23), target, record(target, 23)],
	['again after a day', record(target, 24), target, {url: target, movedTo: null, movedSince: null}],
	[
		'somewhere else by then',
		record('https://x.example/', 30),
		target,
		{url: old, movedTo: target, movedSince: now},
	],
	['no longer', record(target, 30), null, {url: old, movedTo: null, movedSince: null}],
	['to itself', record(null), old, {url: old, movedTo: null, movedSince: null}],
	[
		'since a time to come',
		record(target, -5),
		target,
		{url: old, movedTo: target, movedSince: now},
	],
])('moved for good: %s', (_name, before, permanentUrl, after) => {
	expect(followMove(before, permanentUrl, now)).toEqual(after);
});
