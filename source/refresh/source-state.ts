import type {SourceState} from '../model/source.ts';

/** The part of a record that is told: the address without the name and password in it. */
export function stateOf(record: SourceState): SourceState {
	const {id, kind, name, status, reason, lastSuccess, nextDue} = record;
	const url = record.url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
	return {id, kind, name, url, status, reason, lastSuccess, nextDue};
}
