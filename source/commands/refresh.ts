import {createHttp} from '../http/create-http.ts';
import type {RefreshReport} from '../refresh/messages.ts';
import {createRefresher} from '../refresh/refresher.ts';
import type {CommandContext} from './context.ts';
import {openHome, refreshOptions} from './open-home.ts';

/** `masthead refresh`: asks every source that is due and waits; one line for each that failed. */
export async function run(context: CommandContext): Promise<number> {
	const home = openHome(context);
	const options = refreshOptions(home, context);
	const http = createHttp({...options, clock: context.clock});
	let added = 0;
	const outcome = {done: 0, failed: 0};
	const onReport = (report: RefreshReport) => {
		if (report.type === 'headlines-changed') {
			added += report.added;
		} else if (report.type === 'source-changed' && isBad(report.state.status)) {
			context.complain(`${report.state.name}: ${report.state.reason}`);
		} else if (report.type === 'refresh-finished') {
			Object.assign(outcome, {done: report.done, failed: report.failed});
		}
	};
	const refresher = createRefresher({
		http,
		store: home.store,
		clock: context.clock,
		options,
		onReport,
	});
	try {
		await refresher.refresh({sourceIds: 'all', isManual: true});
		await refresher.stop();
		const {done, failed} = outcome;
		context.print(
			context.flags.json
				? `${JSON.stringify({added, done, failed})}\n`
				: `${added} new, ${done} sources done, ${failed} failed\n`,
		);
		return failed > 0 && done === 0 ? 1 : 0;
	} finally {
		http.close();
		home.store.close();
	}
}

const isBad = (status: string) => status === 'failed' || status === 'stale';
