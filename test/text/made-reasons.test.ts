import {Readable} from 'node:stream';
import {describe, expect, it} from 'vitest';
import {articleFromEntry} from '../../source/articles/article-from-entry.ts';
import {extractStory} from '../../source/articles/extract-story.ts';
import {readFeedList} from '../../source/feeds/feed-list.ts';
import {parseOpml} from '../../source/feeds/opml.ts';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import {
	blockedAddressCode,
	connectTimeoutCode,
	explainFailure,
	proxyPasswordCode,
	proxyRefusalCode,
} from '../../source/http/explain-failure.ts';
import {explainStatus} from '../../source/http/explain-status.ts';
import {findProxy} from '../../source/http/find-proxy.ts';
import {nextAddress, readAddress} from '../../source/http/next-address.ts';
import {readBody} from '../../source/http/read-body.ts';
import {reasonOf} from '../../source/http/reason-of.ts';
import {languages} from '../../source/model/language.ts';
import type {Rate} from '../../source/model/rate.ts';
import {checkFixing} from '../../source/rates/check-fixing.ts';
import {rateSources} from '../../source/rates/index.ts';
import {RateError} from '../../source/rates/rate-error.ts';
import {reasonOf as reasonOfRefusal} from '../../source/refresh/keep-fixings.ts';
import {homeProblems} from '../../source/store/home-problems.ts';
import {findPaths} from '../../source/store/paths.ts';
import {explainProblem} from '../../source/store/storage-problem.ts';
import {translateReason} from '../../source/text/translate-reason.ts';

type Made = readonly [what: string, reason: string];

const coded = (code: string) => Object.assign(new Error(code), {code});

function failing(work: () => unknown): string {
	try {
		work();
		return '';
	} catch (error) {
		return reasonOf(error);
	}
}

const failures: readonly Made[] = [
	...[connectTimeoutCode, blockedAddressCode, proxyRefusalCode, proxyPasswordCode],
	...['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNREFUSED', 'ETIMEDOUT'],
	...['ECONNRESET', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'EPROTO'],
	...[
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'ERR_SSL_WRONG_VERSION_NUMBER',
	],
	...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_SSL_UNSUPPORTED_PROTOCOL', 'Z_DATA_ERROR', 'HPE_X'],
].map(code => [code, reasonOf(explainFailure(coded(code), 'gazeta.example'))]);

const proxied: readonly Made[] = ['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED'].map(code => [
	`${code} through a proxy`,
	reasonOf(explainFailure(coded(code), 'gazeta.example (through proxy 10.0.0.1:3128)')),
]);

const statuses: readonly Made[] = [206, 400, 401, 403, 404, 407, 410, 418, 429, 451, 500, 503].map(
	status => [
		`status ${status}`,
		reasonOf(
			explainStatus({
				status,
				host: 'gazeta.example:81',
				retryAfter: null,
				contentType: 'text/plain; charset=utf-8',
				body: Buffer.from('Закрыто'),
				secrets: [],
			}),
		),
	],
);

const from = new URL('https://gazeta.example/');
const addresses: readonly Made[] = [
	['no web address', failing(() => readAddress('ftp://gazeta.example'))],
	['no location', failing(() => nextAddress(from, null))],
	['a mail address', failing(() => nextAddress(from, 'mailto:a@b'))],
	['plain http', failing(() => nextAddress(from, 'http://gazeta.example'))],
	['a proxy that is none', failing(() => findProxy(from, {HTTPS_PROXY: 'socks://x'}))],
];

const feed = (text: string): string =>
	failing(() => parseFeed({bytes: Buffer.from(text), url: from.href, contentType: null}));
const feeds: readonly Made[] = [
	...['', '<html>', '<opml>', '{}', '[1]', '{"a', '{"a}', '<svg>', '<!--', '-', '<rss><item>'],
	'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
].map(text => [`the feed ${text}`, feed(text)]);

const lists: readonly Made[] = [
	['no list', failing(() => parseOpml('<rss/>'))],
	['an empty list', failing(() => readFeedList('<opml/>'))],
];

/** What each bank says of documents that are not its own. */
const banks: readonly Made[] = [
	...['', '<html>', '{"a"', '{}', '[]', '<a>', '<a', '<!DOCTYPE a>', '</a>', '<a b>', '<b/><a/>'],
	...['<a><b></a>', '<ValCurs>№</ValCurs>', '<ValCurs Date="x"/>', '{"message": "1234"}'],
	...[`${'<a>'.repeat(40)}`, '<ValCurs DateRange1="1"><Record Id="7"/></ValCurs>', '-'],
	'{"error-type": "123", "result": "-"}',
].flatMap(text =>
	rateSources.map(
		({id, parse}) =>
			[
				`${id}: ${text.slice(0, 30)}`,
				failing(() => parse({body: Buffer.from(text), contentType: null, url: from.href})),
			] as const,
	),
);

const sound: Rate = {
	source: 'nbkr',
	base: 'USD',
	quote: 'KGS',
	units: 1,
	value: '88.12',
	date: '2026-11-25',
};

function refusal(change: Partial<Rate>): string {
	const rate = {...sound, ...change};
	const {refused} = checkFixing(
		{source: 'nbkr', date: rate.date, rates: [rate]},
		{
			now: Date.UTC(2026, 10, 24),
			findPrevious: () => ({...sound, date: '2026-11-24'}),
			isConfirmed: () => false,
		},
	);
	const [first] = refused;
	return first ? reasonOf(new RateError('nbkr', reasonOfRefusal(first, 3))) : '';
}

const refusals: readonly Made[] = [
	['a price of nothing', refusal({value: '0'})],
	['no units', refusal({units: 0})],
	['a price of no money', refusal({value: '1'.repeat(40)})],
	['no date', refusal({date: '?'})],
	['no currency', refusal({base: 'QQQ'})],
	['a later year', refusal({date: '2027-11-25'})],
	['a jump', refusal({value: '188'})],
];

const disk: readonly Made[] = [
	...[5, 6, 8, 10, 11, 13, 14, 15, 26].map(errcode => Object.assign(new Error('-'), {errcode})),
	...['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'ENOLCK', 'ENOENT', 'ENOTDIR', 'EISDIR'].map(
		coded,
	),
	...['ELOOP', 'ENAMETOOLONG', 'EMFILE', 'ESTALE'].map(coded),
].map((error, index) => [`trouble ${index} of the store`, explainProblem(error)]);

const home: readonly Made[] = [
	['no home', ...homeProblems(findPaths({USER: 'me', TMPDIR: '/dev/null'}, 'linux'))],
].map(([what = '', notice = '']) => [what, notice]);

const all = [
	...[failures, proxied, statuses, addresses, feeds, lists, refusals, disk, home].flat(),
	// A bank that takes such a document for a quiet day says nothing about it.
	...banks.filter(([, reason]) => reason !== ''),
];

/** Words that stand in an English sentence, and in nothing that these documents say themselves. */
const english =
	/\b(?:the|this|that|it|its|is|are|has|was|be|not|no|of|to|and|in|again|check|try)\b/i;

describe.each(languages.filter(language => language !== 'en'))('in %s', language => {
	it.each(all)('the code that meets it says nothing in English: %s', (_, reason) => {
		expect(reason).toMatch(english);
		expect(translateReason(reason, language)).not.toMatch(english);
		expect(translateReason(reason, language)).toMatch(/\p{Script=Cyrillic}/u);
	});
});

const body = (contentEncoding: string | null, maxBytes: number) =>
	readBody(Readable.from([Buffer.from('abc')]), {
		host: 'gazeta.example',
		contentEncoding,
		maxBytes,
		signal: new AbortController().signal,
	}).then(() => '', reasonOf);

it('of a body that was not read, in numbers that agree', async () => {
	const told = await Promise.all([body(null, 2), body('gzip,gzip,gzip', 9), body('zstd', 9)]);
	expect(told.map(reason => translateReason(reason, 'ru'))).toEqual([
		'gazeta.example прислал больше 2 байт; остальное не прочитано.',
		'gazeta.example сжал свой ответ 3 раза; ответ не прочитан.',
		'gazeta.example прислал сжатие, о котором не просили; ответ не прочитан.',
	]);
});

it('of a story that is not whole', async () => {
	const known = {url: from.href, title: 'А', source: 'Газета'};
	const textless = articleFromEntry({...known, entry: null});
	const next = '<link rel="next" href="/?page=2">';
	const words = 'Перевал открыт, и дорога снова свободна для всех, кто ждал. '.repeat(8);
	const story = await extractStory(
		{
			html: `<html><head>${next}</head><body><article><h1>А</h1><p>${words}</p><p>${words}</p></article></body></html>`,
			url: from.href,
			title: 'А',
			entry: null,
		},
		{
			fetchPage: () => Promise.reject(explainFailure(coded('ECONNREFUSED'), 'gazeta.example')),
			work: async work => work(),
			reasonOf,
		},
	);
	expect([textless, story].map(({missing}) => translateReason(missing ?? '', 'ru'))).toEqual([
		'в ленте нет текста',
		'нет страницы 2 (gazeta.example отказывает в соединении)',
	]);
});
