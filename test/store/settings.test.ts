import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {effectiveEdition} from '../../source/store/editions.ts';
import {openSettings} from '../../source/store/settings.ts';
import {runProgram} from './run-program.ts';
import {temporaryFolder} from './temporary-folder.ts';

function writeFile(content: unknown): string {
	const folder = temporaryFolder();
	const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
	writeFileSync(join(folder, 'config.json'), text);
	return folder;
}

const open = (folder: string) => openSettings(folder);

test('without a file every setting has its default, and no file is made', () => {
	const folder = temporaryFolder();
	const settings = open(folder);
	expect(settings.all()).toEqual({
		edition: 'kyrgyzstan',
		feeds: [],
		compareSources: ['cbr', 'nbk', 'cbu'],
		alerts: [],
		mute: [],
		alertSignal: 'none',
		pairs: ['USD/KGS', 'EUR/KGS', 'RUB/KGS'],
		rateSources: ['nbkr', 'frankfurter', 'open-er-api'],
		rateOrigins: {},
		refreshMinutes: {feeds: 60, rates: 60},
		language: 'auto',
		theme: 'auto',
		colors: {},
		clock: {seconds: false, timeZone: null},
		allowedHosts: [],
		siteRules: {},
		searches: [],
		keys: {},
		keepDays: 90,
		keepMegabytes: 200,
		storyFolder: null,
		pipeCommand: [],
		mouse: false,
		plain: false,
	});
	expect(settings.problems).toEqual([]);
	expect(settings.path).toBe(join(folder, 'config.json'));
	expect(readdirSync(folder)).toEqual([]);
});

test('pairs and sources of rates follow the edition', () => {
	const {pairs, rateSources} = open(writeFile({edition: 'world'})).all();
	expect(pairs).toEqual(['EUR/USD', 'EUR/GBP', 'EUR/JPY']);
	expect(rateSources[0]).toBe('ecb');
	expect(open(writeFile({edition: 'world', pairs: ['USD/KGS']})).all().pairs).toEqual(['USD/KGS']);
});

test('a search may be written as its text alone', () => {
	const settings = open(
		writeFile({searches: ['border is:unread', {query: 'snow', name: 'Snow'}, 5]}),
	);
	expect(settings.all().searches).toEqual([
		{query: 'border is:unread'},
		{query: 'snow', name: 'Snow'},
	]);
	expect(settings.problems).toEqual([expect.stringContaining('searches[2] has to be a group')]);
});

test('a part of a group may be given alone', () => {
	const {refreshMinutes, clock} = open(
		writeFile({refreshMinutes: {feeds: 120}, clock: {timeZone: 'Asia/Bishkek'}}),
	).all();
	expect(refreshMinutes).toEqual({feeds: 120, rates: 60});
	expect(clock).toEqual({seconds: false, timeZone: 'Asia/Bishkek'});
});

test('gets and sets by name, and writes only what was set', async () => {
	const folder = join(temporaryFolder(), 'deep', 'config');
	const settings = open(folder);
	await settings.set('theme', 'mono');
	await settings.set('refreshMinutes.feeds', 90);
	await settings.set('feeds', [{id: 'mine', url: 'https://mine.example/feed'}]);
	expect(settings.get('theme')).toBe('mono');
	expect(settings.get('refreshMinutes')).toEqual({feeds: 90, rates: 60});
	expect(settings.get('refreshMinutes.rates')).toBe(60);
	expect(JSON.parse(readFileSync(settings.path, 'utf8'))).toEqual({
		theme: 'mono',
		refreshMinutes: {feeds: 90},
		feeds: [{id: 'mine', url: 'https://mine.example/feed'}],
	});
	expect(open(folder).all()).toEqual(settings.all());
	expect((statSync(settings.path).mode & 0o777).toString(8)).toBe('600');
	expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
});

test.each([
	['theme', 'drak', 'theme has to be one of auto, light, dark, mono, not "drak"'],
	['edition', 'mars', 'edition has to be one of kyrgyzstan, world, not "mars"'],
	['keepDays', 0, 'keepDays has to be a whole number of at least 1, not 0'],
	[
		'refreshMinutes.feeds',
		5,
		'refreshMinutes.feeds has to be a whole number of at least 60, not 5',
	],
	['clock.seconds', 'yes', 'clock.seconds has to be true or false, not "yes"'],
	[
		'clock.timeZone',
		'Mars/Base',
		'clock.timeZone has to be a time zone such as "Asia/Bishkek", not "Mars/Base"',
	],
	['pairs', ['dollar'], 'pairs[0] has to be a text such as "USD/KGS", not "dollar"'],
	['feeds', [{name: 'x'}], 'feeds[0] lacks "id"'],
	[
		'feeds',
		[{id: 'x', url: 'file:///etc/passwd'}],
		'feeds[0].url has to be a text such as "https://example.com/feed", not "file:///etc/passwd"',
	],
	[
		'feeds',
		[{id: 'nowhere'}],
		'feeds[0] lacks "url", and the edition kyrgyzstan has no feed of that id',
	],
	['siteRules', {'paper.example': {title: 'h1'}}, 'siteRules.paper.example lacks "body"'],
	[
		'siteRules',
		{'paper.example': {body: '.t', utcOffset: '6'}},
		'siteRules.paper.example.utcOffset has to be a text such as "+06:00", not "6"',
	],
	['alerts', [{above: 90}], 'alerts[0] lacks "pair"'],
	[
		'alerts',
		[{pair: 'USD/KGS', above: '90'}],
		'alerts[0].above has to be a number of at least 0, not "90"',
	],
	['alertSignal', 'siren', 'alertSignal has to be one of none, bell, notification, not "siren"'],
	['allowedHosts', 'localhost', 'allowedHosts has to be a list: […], not "localhost"'],
	['keys', {quit: 'q'}, 'keys.quit has to be a list: […], not "q"'],
	['them', 'dark', 'There is no setting "them": did you mean "theme"?'],
	['entirely', 1, 'There is no setting "entirely": "masthead config" prints all.'],
])('refuses %s = %j', async (name, value, message) => {
	const settings = open(temporaryFolder());
	await expect(settings.set(name, value)).rejects.toThrow(new Error(message));
	expect(existsSync(settings.path)).toBe(false);
});

test.each(['them', 'clock.hours', 'theme.color'])('has no setting %s to get', name => {
	expect(() => open(temporaryFolder()).get(name)).toThrow(/^There is no setting/);
});

test.each([
	['{"theme": "dark"', 1],
	['{\n  "theme": "dark",\n  "pairs": ["USD/KGS" "EUR/KGS"]\n}\n', 3],
	['{\n  "theme": dark\n}', 2],
	['{\n  "theme": "dark\n}', 2],
	['{\n  "theme": "dark",\n}', 3],
	['', 1],
])('leaves a file alone that is not JSON, and tells the line: %j', async (text, line) => {
	const folder = writeFile(text);
	const settings = open(folder);
	expect(settings.problems).toEqual([
		expect.stringMatching(
			new RegExp(`^The settings have an error in line ${line} \\(.+\\): the defaults are used`),
		),
	]);
	expect(settings.all().theme).toBe('auto');
	await expect(settings.set('theme', 'mono')).rejects.toThrow(/mend them first/);
	expect(readFileSync(settings.path, 'utf8')).toBe(text);
	expect(readdirSync(folder)).toEqual(['config.json']);
});

test('takes a file that begins with a byte order mark', () => {
	expect(open(writeFile('\uFEFF{"theme": "dark"}')).all().theme).toBe('dark');
});

test('leaves a file alone that is no group of settings', () => {
	const folder = writeFile('[1, 2]');
	expect(open(folder).problems[0]).toMatch(/^The settings have no group/);
	expect(readdirSync(folder)).toEqual(['config.json']);
});

test('uses the default for a bad value, tells its line, and leaves the file as it is', async () => {
	const text = `{
	"theme": "drak",
	"keepDays": 30, "keepMegabytes":
		"all",
	"refreshMinutes": {"feeds": 90, "rates": 5},
	"feeds": [
		{"id": "good", "url": "https://good.example/feed", "isOn": true},
		{"id": "local", "url": "file:///etc/passwd"},
		{"id": "kaktus", "name": ""},
		{"name": "{\\"id\\": [1]}"}
	],
	"note": "mine"
}`;
	const folder = writeFile(text);
	const settings = open(folder);
	const told = settings.problems.map(
		problem => /^(In line \d+ of the settings, \S+|.*)/.exec(problem)?.[1],
	);
	expect(told).toEqual([
		'In line 2 of the settings, theme',
		'In line 3 of the settings, keepMegabytes',
		'In line 5 of the settings, refreshMinutes.rates',
		'In line 8 of the settings, feeds[1].url',
		'In line 9 of the settings, feeds[2].name',
		'In line 10 of the settings, feeds[3]',
		'The settings have an unknown name "note" in line 12.',
	]);
	expect(settings.problems[0]).toBe(
		'In line 2 of the settings, theme has to be one of auto, light, dark, mono, not "drak": the default is used, the file is left as it is.',
	);
	expect(settings.all()).toMatchObject({theme: 'auto', keepDays: 30, keepMegabytes: 200});
	expect(settings.all().refreshMinutes).toEqual({feeds: 90, rates: 60});
	expect(settings.all().feeds.map(({id}) => id)).toEqual(['good', 'local', 'kaktus']);
	expect(effectiveEdition(settings.all()).feeds.map(({id}) => id)).not.toContain('local');
	expect(readFileSync(settings.path, 'utf8')).toBe(text);
	await settings.set('theme', 'mono');
	expect(JSON.parse(readFileSync(settings.path, 'utf8'))).toEqual({
		...JSON.parse(text),
		theme: 'mono',
	});
	expect(readdirSync(folder).filter(name => name.includes('broken'))).toEqual([]);
});

test('reports unknown names with the one that was meant, and keeps them', async () => {
	const folder = writeFile({
		refreshMinuts: 30,
		clock: {secconds: true},
		keys: {anything: ['x']},
		alerts: [{pair: 'USD/KGS', abov: 90}],
		zzz: 1,
	});
	const settings = open(folder);
	expect(settings.problems).toEqual([
		'The settings have an unknown name "refreshMinuts" in line 2; did you mean "refreshMinutes"?',
		'The settings have an unknown name "clock.secconds" in line 4; did you mean "clock.seconds"?',
		'The settings have an unknown name "alerts[0].abov" in line 14; did you mean "alerts[0].above"?',
		'The settings have an unknown name "zzz" in line 17.',
	]);
	await settings.set('theme', 'dark');
	expect(JSON.parse(readFileSync(settings.path, 'utf8'))).toMatchObject({zzz: 1, theme: 'dark'});
});

test('uses the defaults where the file cannot be read', () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'config.json'));
	const settings = open(folder);
	expect(settings.problems).toEqual([
		expect.stringMatching(/cannot be read \(that is a folder\): the defaults are used/),
	]);
	expect(settings.all().theme).toBe('auto');
});

test('four programs that set forty names each lose none', async () => {
	const folder = temporaryFolder();
	const names = ['a', 'b', 'c', 'd'];
	const programs = names.map(name => runProgram('write-settings', [folder, name]));
	expect(await Promise.all(programs.map(program => program.output))).toEqual(names.map(() => ''));
	expect(Object.keys(open(folder).all().rateOrigins)).toHaveLength(160);
});

test("the reader's own feeds add to those of the edition or change them", () => {
	const folder = writeFile({
		feeds: [
			{id: 'mine', url: 'https://www.mine.example/feed'},
			{id: '24kg', isOn: false},
			{id: 'kaktus', name: 'K', url: 'https://kaktus.media/rss.xml'},
			{id: 'nowhere'},
		],
		pairs: ['USD/KGS'],
	});
	const settings = open(folder);
	const {feeds, pairs, id} = effectiveEdition(settings.all());
	const find = (feedId: string) => feeds.find(feed => feed.id === feedId);
	expect(find('mine')).toEqual({
		id: 'mine',
		name: 'mine.example',
		url: 'https://www.mine.example/feed',
		isOn: true,
	});
	expect(find('24kg')).toMatchObject({name: '24.kg', isOn: false});
	expect(find('kaktus')).toMatchObject({
		name: 'K',
		url: 'https://kaktus.media/rss.xml',
		isOn: true,
	});
	expect(find('nowhere')).toBeUndefined();
	expect(settings.problems).toEqual([
		'The feed "nowhere" in line 16 of the settings has no url and is left out.',
	]);
	expect([id, pairs]).toEqual(['kyrgyzstan', ['USD/KGS']]);
});
