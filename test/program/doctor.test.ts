import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {isWalSafe} from '../../source/store/connect.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {runCommand as run} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';

interface Check {
	readonly name: string;
	readonly status: string;
	readonly text: string;
	readonly advice: string;
}

async function examine(home: string) {
	const {code, out, error} = await run(home, 'doctor', '--json');
	const checks: readonly Check[] = JSON.parse(out);
	return {code, error, find: (name: string) => checks.find(check => check.name === name)};
}

describe('masthead doctor', () => {
	it('finds nothing to complain of where all is well, and asks nobody', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper, {valley: `${paper.origin}/rss/`});
		await run(home.path, 'refresh');
		const asked = paper.requests.length;
		const {code, error, find} = await examine(home.path);
		expect([code, error]).toEqual([0, '']);
		expect(find('store')).toMatchObject({status: 'ok', text: expect.stringContaining('sound')});
		const {sqlite = ''} = process.versions;
		const [logging, journal] = isWalSafe(sqlite) ? ['safe', 'wal'] : ['not safe', 'delete'];
		expect(find('sqlite')?.text).toMatch(`SQLite ${sqlite}, ${logging} to log ahead with`);
		expect(find('store')?.text).toMatch(new RegExp(`, journal ${journal}$`));
		expect(find('source valley')).toMatchObject({
			status: 'ok',
			text: expect.stringMatching(/^read just now: 2 stories, 2 dated/),
			advice: '',
		});
		expect(find('source nbkr')).toMatchObject({text: expect.stringContaining('4 currencies')});
		expect(find('network')).toMatchObject({status: 'ok'});
		expect(paper.requests.length).toBe(asked);
	});

	it('tells what a source that fails said, and what to do', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper, {lost: `${paper.origin}/no-such-feed.xml`});
		await run(home.path, 'refresh');
		const {code, find} = await examine(home.path);
		expect(code).toBe(1);
		expect(find('source lost')).toMatchObject({
			status: 'bad',
			text: expect.stringMatching(/^never read: .*\(404\)/),
			advice: expect.stringContaining('masthead feed'),
		});
	});

	it('tells when a site’s pages no longer have what its rule looks for', async () => {
		using home = makeHome();
		await using paper = await startPaper(3);
		await giveSources(home.path, paper, {valley: `${paper.origin}/rss/`});
		await run(
			home.path,
			'config',
			'set',
			'siteRules',
			JSON.stringify({[paper.host]: {body: '.gone'}}),
		);
		await run(home.path, 'refresh');
		const {out} = await run(home.path, 'headlines', '--json');
		const headlines: readonly {id: number}[] = JSON.parse(out);
		for (const {id} of headlines) await run(home.path, 'read', String(id));
		const {find} = await examine(home.path);
		expect(find('source valley')).toMatchObject({
			status: 'note',
			text: expect.stringContaining('no longer finds body (.gone)'),
			advice: expect.stringContaining('siteRules'),
		});
	});

	it('sees a damaged store before anything mends it', async () => {
		using home = makeHome();
		writeFileSync(join(home.path, 'masthead.sqlite'), 'this is no database, however long it is');
		const {code, find} = await examine(home.path);
		expect(code).toBe(1);
		expect(find('store')).toMatchObject({status: 'bad', advice: expect.stringContaining('marks')});
	});

	it('sees a mistake in the settings and a folder that others can read', async () => {
		using home = makeHome();
		writeFileSync(join(home.path, 'config.json'), '{"them": "mono"}');
		chmodSync(home.path, 0o755);
		const {find} = await examine(home.path);
		expect(find('settings')).toMatchObject({
			status: 'note',
			text: expect.stringContaining('theme'),
		});
		expect(find('folder')).toMatchObject({
			status: 'note',
			advice: expect.stringContaining('chmod'),
		});
	});

	it('makes a report without passwords, folders or the reader’s own feeds', async () => {
		using home = makeHome();
		mkdirSync(home.path, {recursive: true});
		const feed = {
			id: 'secret-hobby',
			name: 'Hobby',
			url: 'https://me:hunter2@hobby.example/f?key=abc',
		};
		writeFileSync(join(home.path, 'config.json'), JSON.stringify({feeds: [feed]}));
		const {out} = await run(home.path, 'doctor', '--report');
		expect(JSON.parse(out)).toMatchObject({settings: {edition: 'kyrgyzstan', ownFeeds: 1}});
		for (const word of ['hunter2', 'abc', 'hobby', home.path]) {
			expect(out).not.toContain(word);
		}
	});
});
