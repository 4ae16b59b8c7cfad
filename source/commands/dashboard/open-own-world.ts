import {isWalSafe} from '../../store/connect.ts';
import {openStore} from '../../store/open-store.ts';
import type {CommandContext} from '../context.ts';
import {type ReaderSettings, refreshOptions, storePath} from '../open-home.ts';
import {sourceStates} from '../source-states.ts';
import {createWorker} from './create-worker.ts';
import type {OnReport, World} from './world.ts';

/**
 * A write of ours waits no longer than this for another one, since keys wait with it; what is refused
 * is written later. Where nothing is logged ahead reading waits for writers, too, and is not made later.
 */
const busyTimeoutMs = isWalSafe() ? 40 : 120;

/** The reader's own edition: the settings' feeds and rates over the reader's store. */
export function openOwnWorld(
	settings: ReaderSettings,
	context: CommandContext,
	onReport: OnReport,
	onNotice: (text: string) => void,
): World {
	const {feeds, rateSources, compareSources, pairs} = settings.edition;
	const {alerts: alertRules, alertSignal} = settings.values;
	const {clock} = context;
	const store = openStore(storePath(settings), {
		clock,
		busyTimeoutMs,
		onProblem: onNotice,
		onCaughtUp: () => onReport({type: 'headlines-changed', added: 0}),
	});
	const worker = createWorker(refreshOptions(settings, context), onReport, onNotice);
	return {
		isSample: false,
		store,
		rateSources,
		pairs,
		compareSources,
		alertRules,
		alertSignal,
		sources: () => sourceStates(store, feeds, rateSources),
		start: () => worker.start(),
		send: request => worker.send(request),
		async close() {
			await worker.stop();
			store.close();
		},
	};
}
