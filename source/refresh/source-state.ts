import type {SourceState} from '../model/source.ts';
import {withoutSecrets} from '../text/address-secrets.ts';

/** The part of a record that is told: the address without what lets somebody in. */
export function stateOf(record: SourceState): SourceState {
	const {id, kind, name, status, reason, lastSuccess, nextDue} = record;
	return {id, kind, name, url: withoutSecrets(record.url), status, reason, lastSuccess, nextDue};
}
