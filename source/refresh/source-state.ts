import type {SourceState} from '../model/source.ts';
import {withoutPassword} from '../text/without-password.ts';

/** The part of a record that is told: the address without the name and password in it. */
export function stateOf(record: SourceState): SourceState {
	const {id, kind, name, status, reason, lastSuccess, nextDue} = record;
	return {id, kind, name, url: withoutPassword(record.url), status, reason, lastSuccess, nextDue};
}
