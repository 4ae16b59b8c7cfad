import type {SourceRecord} from '../store/store.ts';

const confirmationTime = 24 * 3_600_000;

type Move = Pick<SourceRecord, 'url' | 'movedTo' | 'movedSince'>;

/**
 * What a good answer says about a source's address. A permanent redirect counts when it leads to the
 * same place twice, a day apart: servers in trouble redirect everything to one page for a while.
 */
export function followMove(record: Move, permanentUrl: string | null, now: number): Move {
	const {url, movedTo, movedSince} = record;
	if (permanentUrl === null || permanentUrl === url) {
		return {url, movedTo: null, movedSince: null};
	}

	if (movedTo !== permanentUrl || movedSince === null || movedSince > now) {
		return {url, movedTo: permanentUrl, movedSince: now};
	}

	return now - movedSince >= confirmationTime
		? {url: permanentUrl, movedTo: null, movedSince: null}
		: {url, movedTo, movedSince};
}
