import type {SourceState, SourceStatus} from '../model/source.ts';
import {clockTime, timeAgo} from '../text/time-ago.ts';
import type {State} from './state.ts';

/** A line of the sources overlay. */
export interface SourceLine {
	readonly name: string;
	readonly status: SourceStatus | null;
	readonly text: string;
}

const statusWords: Readonly<Record<SourceStatus, string>> = {
	idle: 'not asked yet',
	loading: 'loading …',
	fresh: 'fresh',
	stale: 'stale',
	failed: 'failed',
};

/** Every source: how it is doing, why, and when it will be asked again; the failed ones first. */
export function sourceLines({sources, now, options}: State): readonly SourceLine[] {
	const isFailed = ({status}: SourceState) => status === 'failed' || status === 'stale';
	const ordered = [...sources.filter(isFailed), ...sources.filter(source => !isFailed(source))];
	return ordered.flatMap(source => {
		const {name, status, reason, lastSuccess, nextDue, url} = source;
		const since = lastSuccess ? `last read ${timeAgo(lastSuccess, now)} ago` : 'never read';
		const next =
			nextDue && nextDue > now
				? `next try ${clockTime(nextDue, options.timeZone ?? undefined)}`
				: '';
		const facts = [statusWords[status], since, next].filter(Boolean).join(' · ');
		return [
			{name, status, text: facts},
			{name: '', status: null, text: reason ? reason : url},
		];
	});
}
