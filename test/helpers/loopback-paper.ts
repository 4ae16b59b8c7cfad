import {findEdition} from '../../source/store/editions.ts';
import {findPaths} from '../../source/store/paths.ts';
import {openSettings} from '../../source/store/settings.ts';
import {type LoopbackServer, type Route, startLoopbackServer} from './loopback-server.ts';

const paragraphs = [
	'The council of the valley met on Tuesday to decide who looks after the old bridge. It took the members four hours and two breaks for tea.',
	'In the end the bridge stays with the village on the left bank, which painted it last summer, and the village on the right bank pays for the lamps.',
	'«We have walked over it for sixty years without asking whose it is,» said Toktogul Asanov, who keeps the mill beside it.',
	'The decision comes into force on the first of December, and the lamps are to burn by then.',
];

/** A story's page in 24.kg's markup, with what stands around the text on a real page. */
export function storyPage(title: string, text: readonly string[] = paragraphs): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:title" content="${title}"></head><body>
<nav><a href="/">Home</a> <a href="/vlast/">Power</a></nav>
<h1 class="newsTitle">${title}</h1>
<span itemprop="datePublished" content="2026-11-24T10:00:00+06:00">10:00, 24 November 2026</span>
<div class="cont" itemprop="articleBody">${text.map(one => `<p>${one}</p>`).join('')}</div>
<div class="share">Share: <a href="/fb">Facebook</a></div>
<footer>All rights reserved</footer></body></html>`;
}

/** A feed in 24.kg's form, with so many stories, the newest first. */
export function paperFeed(origin: string, count: number, titles = 'The bridge, part'): string {
	const items = Array.from({length: count}, (_, index) => {
		const url = `${origin}/obschestvo/${index + 1}_bridge/`;
		const date = new Date(Date.now() - index * 60_000).toUTCString();
		return `<item><guid>${url}</guid><title>${titles} ${index + 1}</title><link>${url}</link><pubDate>${date}</pubDate><description>Part ${index + 1} in short.</description></item>`;
	});
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Valley Paper</title><link>${origin}/</link><description>News</description>${items.join('')}</channel></rss>`;
}

/** The National Bank's daily XML for today. */
export function bankAnswer(values: Readonly<Record<string, string>>): string {
	const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
	const lines = Object.entries(values).map(
		([code, value]) =>
			`<Currency ISOCode="${code}">\n<Nominal>1</Nominal>\n<Value>${value}</Value>\n</Currency>\n`,
	);
	return `<?xml version="1.0" encoding="windows-1251" ?>\n<CurrencyRates Name="Daily Exchange Rates" Date="${day}.${month}.${year}">\n${lines.join('')}</CurrencyRates>\n`;
}

/** A paper and a bank on one loopback server. */
export async function startPaper(stories: number): Promise<LoopbackServer> {
	const server = await startLoopbackServer();
	const html = {'Content-Type': 'text/html; charset=utf-8'};
	for (let number = 1; number <= stories; number++) {
		const page: Route = {headers: html, body: storyPage(`The bridge, part ${number}`)};
		server.route(`/obschestvo/${number}_bridge/`, page);
	}

	const xml = {'Content-Type': 'text/xml'};
	server.route('/rss/', {headers: xml, body: paperFeed(server.origin, stories)});
	server.route('/XML/weekly.xml', {headers: xml, body: bankAnswer({KZT: '0,1859'})});
	server.route('/XML/daily.xml', {
		headers: xml,
		body: bankAnswer({USD: '87,4500', EUR: '101,5076', RUB: '1,2263'}),
	});
	return server;
}

/** Points a home at sources on loopback only: the named feeds, and the bank on `origin`. */
export async function giveSources(
	home: string,
	server: Pick<LoopbackServer, 'origin' | 'host'>,
	feeds: Readonly<Record<string, string>> = {valley: `${server.origin}/rss/`},
	otherHosts: readonly string[] = [],
): Promise<void> {
	const settings = openSettings(findPaths({MASTHEAD_HOME: home}, process.platform).config);
	const own = Object.entries(feeds).map(([id, url]) => ({id, name: id, url, isOn: true}));
	const presets = findEdition('kyrgyzstan').feeds.map(({id}) => ({id, isOn: false}));
	await settings.set('feeds', [...presets, ...own]);
	await settings.set('rateSources', ['nbkr']);
	await settings.set('rateOrigins', {nbkr: server.origin});
	await settings.set('allowedHosts', [server.host, ...otherHosts]);
}
