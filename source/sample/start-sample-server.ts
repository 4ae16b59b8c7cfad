import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {Edition} from '../model/edition.ts';
import {type Answer, answerRequest, type Conditions, refuseMethod} from './answer-request.ts';
import {buildSiteMap, type Page} from './build-site-map.ts';
import {papers} from './papers.ts';
import {feedUrl, type Press} from './press.ts';
import {buildDailyRates, buildWeeklyRates} from './rates/build-rate-document.ts';
import {buildRateHistory} from './rates/build-rate-history.ts';

/** The sample edition on the air. */
export interface SampleServer {
	/** `http://127.0.0.1:PORT` */
	readonly origin: string;
	/** `127.0.0.1:PORT` */
	readonly host: string;
	readonly edition: Edition;
	/** Where the rate sources are to be asked instead of at their own origins. */
	readonly rateOrigins: Readonly<Record<string, string>>;
	close(): Promise<void>;
}

/**
 * Serves the sample edition on a free port of the loopback interface. Stories are dated from this
 * moment, so that they stay the same for as long as it runs. It never keeps the process alive.
 */
export async function startSampleServer(options: {clock: () => number}): Promise<SampleServer> {
	const server = createServer();
	const port = await listen(server);
	const host = `127.0.0.1:${port}`;
	const origin = `http://${host}`;
	const press = {origin, startedAt: Math.floor(options.clock() / 60_000) * 60_000};
	const answerTo = createAnswers(press, options.clock);
	server.on('request', (request, response) => {
		const {status, headers, body} =
			request.method === 'GET'
				? answerRequest(answerTo(request.url ?? '/'), readConditions(request))
				: refuseMethod();
		response.writeHead(status, headers).end(body);
	});
	return {
		origin,
		host,
		edition: buildEdition(press),
		rateOrigins: {nbkr: origin},
		close: () => close(server),
	};
}

function buildEdition(press: Press): Edition {
	return {
		id: 'sample',
		name: 'Sample',
		feeds: papers.map(paper => ({
			id: paper.id,
			name: paper.name,
			url: feedUrl(press, paper),
			isOn: true,
		})),
		rateSources: ['nbkr'],
		compareSources: [],
		pairs: ['USD/KGS', 'EUR/KGS', 'RUB/KGS'],
	};
}

/** Documents are built when they are first asked for, so that the start costs nothing. */
function createAnswers(press: Press, clock: () => number): (path: string) => Answer | null {
	const siteMap = buildSiteMap(press);
	const answers = new Map<Page, Answer>();
	return target => {
		const url = URL.parse(target, press.origin);
		const page = siteMap.get(url?.pathname ?? '');
		if (!page) {
			return url && answerRates(url, clock());
		}

		const {contentType, modified} = page;
		const answer = answers.get(page) ?? {contentType, modified, body: page.build()};
		answers.set(page, answer);
		return answer;
	};
}

/** The National Bank's three addresses. It sends no dates of change. */
function answerRates(url: URL, now: number): Answer | null {
	switch (url.pathname) {
		case '/XML/daily.xml':
			return {contentType: 'text/xml', modified: null, body: Buffer.from(buildDailyRates(now))};
		case '/XML/weekly.xml':
			return {contentType: 'text/xml', modified: null, body: Buffer.from(buildWeeklyRates(now))};
		case '/index1.jsp': {
			const html = buildRateHistory(url.searchParams, now);
			return html === null
				? null
				: {contentType: 'text/html; charset=utf-8', modified: null, body: Buffer.from(html)};
		}
		default:
			return null;
	}
}

function readConditions({headers}: IncomingMessage): Conditions {
	return {etag: headers['if-none-match'], since: headers['if-modified-since']};
}

function listen(server: Server): Promise<number> {
	server.on('connection', socket => socket.unref());
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			server.off('error', reject);
			server.unref();
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});
}

function close(server: Server): Promise<void> {
	return new Promise(resolve => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
