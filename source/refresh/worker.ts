import {parentPort, workerData} from 'node:worker_threads';
import {createHttp} from '../http/create-http.ts';
import {openStore} from '../store/open-store.ts';
import type {RefreshOptions, RefreshRequest, WorkerMessage} from './messages.ts';
import {createRefresher} from './refresher.ts';

// Whoever starts this thread gives it these; see start-worker.ts.
const options: RefreshOptions = workerData;
const clock = Date.now;
const http = createHttp({
	clock,
	version: options.version,
	allowedHosts: options.allowedHosts,
	env: options.env,
});
const send = (message: WorkerMessage): void => parentPort?.postMessage(message);
const store = openStore(options.storePath, {
	clock,
	muteRules: options.muteRules ?? [],
	onProblem: text => send({type: 'notice', text}),
});
if (store.countMuted() > 0) {
	store.releaseMuted();
}

const refresher = createRefresher({
	http,
	store,
	clock,
	options,
	onReport: send,
	onNotice: text => send({type: 'notice', text}),
	onHeavyWork: work => send({type: 'heavy-work', work}),
});
// What other programs have brought is watched from here on. What they brought since the first screen
// was read, while this thread was loaded, nobody else would tell.
send({type: 'headlines-changed', added: 0});
send({type: 'rates-changed'});

parentPort?.on('message', async (request: RefreshRequest) => {
	switch (request.type) {
		case 'refresh':
			await refresher.refresh(request);
			break;
		case 'load-article':
			await refresher.loadArticle(request);
			break;
		case 'load-page':
			await refresher.loadPage(request);
			break;
		case 'find-feeds':
			await refresher.findFeeds(request.token, request.url);
			break;
		case 'keep-found':
			await refresher.keepFound(request.feed);
			break;
		case 'cancel-article':
			refresher.cancelArticle(request.token);
			break;
		case 'load-history':
			await refresher.loadHistory(request);
			break;
		case 'stop':
			await refresher.stop();
			http.close();
			store.close();
			parentPort?.close();
	}
});
refresher.start();
