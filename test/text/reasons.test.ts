import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {languages} from '../../source/model/language.ts';
import {recogniseReason} from '../../source/text/recognise-reason.ts';
import {fillTemplate, sayReason} from '../../source/text/say-reason.ts';
import {sayIn, translateReason} from '../../source/text/translate-reason.ts';
import {type ReasonKey, templates} from '../../source/words/en/reasons.ts';

const keys = Object.keys(templates) as ReasonKey[];
const others = languages.filter(language => language !== 'en');

/** What a hole may hold, the longest that it can. */
const samples: Readonly<Record<string, string>> = {
	host: 'paper.example:8080',
	words: 'Not for you. Go away: “7”',
	why: 'a thing went wrong',
	path: '/home/a reader/masthead.sqlite',
	bank: 'Bank of Nowhere',
	count: '21',
	status: '521',
	pair: 'USD/KGS',
	subject: '/home/a reader/list.opml',
	setting: 'siteRules.two words.body',
	key: 'two keys',
	list: 'title, author',
};

function fill(key: ReasonKey) {
	const names = [...templates[key].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	const holes = Object.fromEntries(names.map(name => [name, samples[name] ?? `some-${name}`]));
	return {key, holes, text: fillTemplate(key, holes)};
}

const filled = keys.map(fill);
const inAll = others.flatMap(language => filled.map(one => ({...one, language})));

describe('every reason', () => {
	it.each(filled)('$key is known again by what stands in it', ({key, holes, text}) => {
		expect(recogniseReason(text)).toEqual([{key, holes}]);
		expect(sayIn(recogniseReason(text), 'en')).toBe(text);
		expect(translateReason(text, 'en')).toBe(text);
	});

	it.each(inAll)(
		'$key has its words and its holes in $language',
		({key, holes, text, language}) => {
			const told = translateReason(text, language);
			for (const value of Object.values(holes)) {
				expect(told).toContain(value);
			}

			// It is nothing but a name before another reason.
			const isBare = key === 'about';
			expect(/\p{Script=Cyrillic}/u.test(told)).toBe(!isBare);
			expect(told === text).toBe(isBare);
			expect(told).not.toMatch(/undefined|NaN|\{\w|\w\}/);
		},
	);

	it('is said somewhere, and no error of ours is written beside them', () => {
		const sources = readdirSync('source', {recursive: true, encoding: 'utf8'})
			// What a file of rates on the command line lacks, its command alone says.
			.filter(name => /\.tsx?$/.test(name) && !/^words|parse-rates-file/.test(name))
			.map(name => readFileSync(join('source', name), 'utf8'));
		const named = new Set(sources.flatMap(text => text.match(/(?<=')\w+(?=')/g) ?? []));
		expect(keys.filter(key => !named.has(key))).toEqual([]);
		const written = /new (?:Http|Feed|Rate|Xml)Error\(\s*(?:['\w.-]+,\s*)?['`][^'`]* .*/g;
		expect(sources.flatMap(text => text.match(written) ?? [])).toEqual([]);
	});
});

describe('a reason in the language of the reader', () => {
	it.each([
		[
			'sentences one after the other, and what the server says as it says it',
			`${sayReason('givenUp')} ${sayReason('status404', {host: 'paper.example'}, 'checkIt')} It says: Try again later.`,
			'Месяц были одни ошибки: источник оставлен и запрашивается, только если его назвать. У paper.example по этому адресу ничего нет (404). Проверьте адрес. Сервер пишет: Try again later.',
		],
		[
			'a reason within a reason',
			'nbkr: refused USD/KGS: “0” is not a positive decimal number; 3 more refused',
			'nbkr: USD/KGS не принят: «0» — не положительное десятичное число; не принято ещё 3',
		],
		[
			'a reason that has lost its full stop',
			'page 2 is missing (paper.example is not safe to talk to: its certificate has expired)',
			'нет страницы 2 (с paper.example небезопасно соединяться: срок его сертификата истёк)',
		],
		[
			'a host behind a proxy',
			'paper.example (through proxy 10.0.0.1:3128) refuses the connection.',
			'paper.example (через прокси 10.0.0.1:3128) отказывает в соединении.',
		],
		[
			'a strange message within our own',
			'The store failed: disk I/O error 1034.',
			'Сбой хранилища: disk I/O error 1034.',
		],
		[
			'what is not known, as it is, and nothing that follows it',
			'Invalid URL. Try again later.',
			'Invalid URL. Try again later.',
		],
		['a bank by its name', 'CBR publishes no history', 'ЦБ РФ не публикует прошлых курсов'],
		[
			'a file by its path',
			'/home/list.opml: there is no such file',
			'/home/list.opml: такого файла нет',
		],
		[
			'a file by its path with a space in it',
			'/home/a reader/list.opml: that is a folder',
			'/home/a reader/list.opml: это папка',
		],
		['no reason', '', ''],
	])('has %s', (_, text, told) => {
		expect(translateReason(text, 'ru')).toBe(told);
		expect(translateReason(text, 'en')).toBe(text);
	});

	it.each([
		[1, 'paper.example прислал больше 1 байта; остальное не прочитано.'],
		[22, 'paper.example прислал больше 22 байт; остальное не прочитано.'],
	])('agrees with %i in Russian', (count, told) => {
		const text = sayReason('tooManyBytes', {host: 'paper.example', count});
		expect(translateReason(text, 'ru')).toBe(told);
	});

	it('leaves any other text as it is', () => {
		const known = new Set(['about']);
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 300}), text => {
				const parts = recogniseReason(text);
				fc.pre(parts.every(part => typeof part === 'string' || known.has(part.key)));
				expect(translateReason(text, 'ky')).toBe(text);
			}),
		);
	});

	it.each([
		['advice without end', 'Try again later. '],
		['hosts without end', 'a refuses b cannot be reached: '],
		['sources within sources', 'a: '],
		['refusals without end', 'refused A/B: moved by 1 % since ('],
		['quotes without end', '“ is no date'],
		['settings without end', 'feeds[0] has to be a, not '],
		['endings without a beginning', ': the defaults are used, and the file'],
	])('takes no longer for a long text than it takes to read it: %s', (_, part) => {
		const text = part.repeat(1_000_000 / part.length);
		expect(translateReason(text, 'ru').length).toBeGreaterThan(text.length / 2);
	});
});
