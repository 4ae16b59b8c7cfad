import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {daysAgo, historyPage} from '../helpers/history-page.ts';
import {bankAnswer, giveSources, startPaper} from '../helpers/loopback-paper.ts';
import type {LoopbackServer} from '../helpers/loopback-server.ts';
import {runCommand as run} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const today = daysAgo(0);

/** A home whose bank has been asked once. */
async function fill(home: string, paper: LoopbackServer): Promise<void> {
	await giveSources(home, paper);
	expect((await run(home, 'refresh')).code).toBe(0);
}

describe('masthead rates', () => {
	it('gives pairs as published, turned round and crossed, and says which is which', async () => {
		using home = makeHome();
		await using paper = await startPaper(1);
		await fill(home.path, paper);
		const pairs = ['--pair', 'USD/KGS,KGS/USD,EUR/USD'];
		const {code, out} = await run(home.path, 'rates', ...pairs, '--json');
		expect(code).toBe(0);
		const row = {source: 'nbkr', units: 1, date: today};
		expect(JSON.parse(out)).toEqual([
			{...row, base: 'USD', quote: 'KGS', value: '87.4500', how: ''},
			{...row, base: 'KGS', quote: 'USD', value: '0.0114351', how: 'inverted'},
			{...row, base: 'EUR', quote: 'USD', value: '1.16075', how: 'via KGS, NBKR'},
		]);
		const csv = await run(home.path, 'rates', ...pairs, '--csv');
		expect(csv.out.split('\n')).toEqual([
			'source,base,quote,units,value,date,how',
			`nbkr,USD,KGS,1,87.4500,${today},`,
			`nbkr,KGS,USD,1,0.0114351,${today},inverted`,
			`nbkr,EUR,USD,1,1.16075,${today},"via KGS, NBKR"`,
			'',
		]);
		const text = await run(home.path, 'rates', ...pairs);
		expect(text.out).toContain('National Bank of the Kyrgyz Republic');
		expect(text.out).toContain('EUR/USD via KGS, NBKR');
		const all = await run(home.path, 'rates', '--csv');
		expect(all.out).toContain(`nbkr,KZT,KGS,1,0.1859,${today}\n`);
	});

	it('gives the history of a pair, asking the bank only with --fetch, and only once', async () => {
		using home = makeHome();
		await using paper = await startPaper(1);
		const past = {[daysAgo(3)]: '87,3300', [daysAgo(8)]: '87,1000'};
		paper.route('/index1.jsp', {body: historyPage(past)});
		await fill(home.path, paper);
		const asked = () => paper.requests.filter(({path}) => path.startsWith('/index1.jsp')).length;
		const before = await run(home.path, 'rates', '--history', 'usd/kgs', '--json');
		expect(JSON.parse(before.out)).toHaveLength(1);
		expect(asked()).toBe(0);

		for (let time = 0; time < 2; time++) {
			const {code, out, error} = await run(
				home.path,
				'rates',
				'--history',
				'USD/KGS',
				'--fetch',
				'--csv',
			);
			expect({code, error}).toEqual({code: 0, error: ''});
			expect(out.trimEnd().split('\n').slice(1)).toEqual([
				`nbkr,USD,KGS,1,87.1000,${daysAgo(8)},`,
				`nbkr,USD,KGS,1,87.3300,${daysAgo(3)},`,
				`nbkr,USD,KGS,1,87.4500,${today},`,
			]);
			expect(asked()).toBe(1);
		}

		const span = ['--from', daysAgo(9), '--to', daysAgo(3)];
		const text = await run(home.path, 'rates', '--history', 'USD/KGS', ...span);
		expect(text.out).toBe(
			`USD/KGS · National Bank of the Kyrgyz Republic\n${daysAgo(8)}  87.1000\n${daysAgo(3)}  87.3300  ▲0.23\n`,
		);
		const day = await run(home.path, 'rates', '--date', daysAgo(4), '--pair', 'USD/KGS', '--csv');
		expect(day.out).toContain(`nbkr,USD,KGS,1,87.1000,${daysAgo(8)}`);
	});

	it('says what the bank has against giving its history, and prints what there is', async () => {
		using home = makeHome();
		await using paper = await startPaper(1);
		paper.route('/index1.jsp', {status: 503, body: 'later'});
		await fill(home.path, paper);
		const {code, out, error} = await run(
			home.path,
			'rates',
			'--history',
			'USD/KGS',
			'--fetch',
			'--json',
		);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toHaveLength(1);
		expect(error).toMatch(/^masthead: NBKR: [^\n]*503[^\n]*\n$/);
	});

	it('finds nothing in a file for another day, or another pair, and says so', async () => {
		using home = makeHome();
		const file = join(home.path, 'daily.xml');
		writeFileSync(file, bankAnswer({USD: '87,4500', EUR: '101,5'}));
		const crossed = await run(home.path, 'rates', '--file', file, '--pair', 'EUR/USD', '--json');
		expect(JSON.parse(crossed.out)).toMatchObject([{value: '1.16066', how: 'via KGS, NBKR'}]);
		for (const wish of [
			['--date', '2020-01-01'],
			['--pair', 'GBP/KGS'],
		]) {
			const outcome = await run(home.path, 'rates', '--file', file, ...wish);
			expect(outcome).toMatchObject({code: 1, out: ''});
			expect(outcome.error).toBe('masthead: the file has no rates for that\n');
		}

		writeFileSync(file, bankAnswer({}));
		expect(await run(home.path, 'rates', '--file', file, '--json')).toMatchObject({
			code: 0,
			out: '[]\n',
		});
	});
});

describe('masthead status', () => {
	it('is one line of what is stored, also while the dashboard runs, and asks nobody', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper);
		await using session = runMasthead(home.path);
		await session.waitFor(/USD 87\.45/, 15_000);
		await session.waitFor('The bridge, part 2');
		const {length} = paper.requests;
		const {code, out} = await run(home.path, 'status');
		expect(code).toBe(0);
		expect(out).toMatch(
			/^USD 87\.45 {2}EUR 101\.51 {2}RUB 1\.2263 {2}NBKR for \d+ \w+ {2}2 unread\n$/,
		);
		const json = await run(home.path, 'status', '--format', 'json');
		expect(JSON.parse(json.out)).toMatchObject({
			rates: [{base: 'USD', value: '87.4500', previous: null, isStale: false}, {}, {}],
			unread: 2,
		});
		expect(paper.requests).toHaveLength(length);
		session.press('q');
		expect((await session.exit).code).toBe(0);
	});

	it('colours moves for tmux, with the sign beside the colour', async () => {
		using home = makeHome();
		await using paper = await startPaper(1);
		paper.route('/index1.jsp', {body: historyPage({[daysAgo(3)]: '87,3300'})});
		await fill(home.path, paper);
		await run(home.path, 'rates', '--history', 'USD/KGS', '--fetch');
		const {out} = await run(home.path, 'status', '--format', 'tmux');
		expect(out).toMatch(/^USD 87\.45 #\[fg=green\]▲0\.12#\[default\] {2}EUR 101\.51 {2}/);
	});

	it('says so when nothing is stored, and refuses other forms', async () => {
		using home = makeHome();
		expect((await run(home.path, 'status')).out).toBe('no rates yet  0 unread\n');
		const wrong = await run(home.path, 'status', '--format', 'html');
		expect(wrong).toMatchObject({code: 2, out: ''});
		expect(wrong.error).toContain('choose text, tmux, json');
	});
});
