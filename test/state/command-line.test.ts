import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {matchKey} from '../../source/keys/match-key.ts';
import {commandLineNames} from '../../source/state/command-line.ts';
import {editEntry, emptyEntry} from '../../source/state/text-entry.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {sampleDriver} from '../helpers/sample-state.ts';

type Driver = ReturnType<typeof sampleDriver>;

function press(driver: Driver, ...keys: readonly string[]) {
	for (const key of keys) {
		const event = matchKey(key, driver.state);
		if (event) {
			driver.send(event);
		}
	}
}

const write = (driver: Driver, text: string) =>
	press(driver, ...[...text].map(character => (character === ' ' ? 'Space' : character)));

const notice = (driver: Driver) => driver.state.notices[0]?.text;
const lastRow = (driver: Driver) => drawScreen(driver.state).at(-1);

describe('a line of text', () => {
	it.each([
		[['a', 'b', 'c'], 'abc|'],
		[['a', 'Space', 'b'], 'a b|'],
		[['ё', 'л', 'Left', 'k'], 'ёk|л'],
		[['a', 'b', 'Backspace'], 'a|'],
		[['a', 'b', 'Home', 'Delete'], '|b'],
		[['o', 'n', 'e', 'Space', 't', 'w', 'o', 'Ctrl-w'], 'one |'],
		[['a', 'b', 'Ctrl-a', 'Right', 'Ctrl-k'], 'a|'],
		[['a', 'b', 'Left', 'Ctrl-u', 'End'], 'b|'],
		[['Backspace', 'Left', 'Right', 'Delete'], '|'],
	])('%j gives %s', (keys, expected) => {
		const {text, cursor} = keys.reduce((entry, key) => editEntry(entry, key) ?? entry, emptyEntry);
		expect(`${text.slice(0, cursor)}|${text.slice(cursor)}`).toBe(expected);
	});

	it('keeps its cursor between graphemes, whatever is pressed', () => {
		const keys = fc.constantFrom(
			'👩‍🚀',
			'é',
			'a',
			'Left',
			'Right',
			'Backspace',
			'Delete',
			'Home',
			'End',
			'Ctrl-w',
		);
		fc.assert(
			fc.property(fc.array(keys, {maxLength: 30}), pressed => {
				const {text, cursor} = pressed.reduce(
					(entry, key) => editEntry(entry, key) ?? entry,
					emptyEntry,
				);
				const starts = [...new Intl.Segmenter().segment(text)].map(({index}) => index);
				expect([...starts, text.length]).toContain(cursor);
			}),
		);
	});

	it('has no room for keys that are no characters', () => {
		for (const key of ['F1', 'PageUp', 'Alt-x', '\u0007', '\u202E']) {
			expect(editEntry(emptyEntry, key)).toBeNull();
		}
	});
});

describe('the command line', () => {
	it('knows every command that a key can give', () => {
		expect(commandLineNames).toEqual(expect.arrayContaining(bindings.map(({command}) => command)));
	});

	it('carries a command out by its name', () => {
		const driver = sampleDriver(80, 24);
		press(driver, ':');
		write(driver, 'show-saved');
		expect(lastRow(driver)).toBe(' :show-saved   Saved');
		press(driver, 'Enter');
		expect(driver.state).toMatchObject({view: 'saved', prompt: null});
	});

	it('completes names, forwards and backwards, and shows what fits', () => {
		const driver = sampleDriver(80, 24);
		press(driver, ':');
		write(driver, 'show-s');
		expect(lastRow(driver)).toBe(' :show-s   show-saved  show-searches  show-sources');
		press(driver, 'Tab');
		expect(driver.state.prompt?.entry.text).toBe('show-saved');
		press(driver, 'Tab');
		expect(driver.state.prompt?.entry.text).toBe('show-searches');
		press(driver, 'Tab', 'Shift-Tab', 'Shift-Tab');
		expect(driver.state.prompt?.entry.text).toBe('show-saved');
	});

	it.each([
		['toggle-zne', 'There is no command "toggle-zne": did you mean "toggle-zen"?'],
		['help', 'There is no command "help": did you mean "show-help"?'],
		['show', 'There is no command "show": Tab after : goes through them'],
		['xyzzy', 'There is no command "xyzzy": Tab after : goes through them'],
		['toggle-zen now', 'toggle-zen stands alone: nothing follows it'],
		['open ftp://a.example/', 'Only web addresses can be opened: https://…'],
		['add nowhere', '"nowhere" is no address, such as 24.kg or https://24.kg/rss/'],
	])('answers %s in one line', (line, text) => {
		const driver = sampleDriver(80, 24);
		press(driver, ':');
		write(driver, line);
		press(driver, 'Enter');
		expect(notice(driver)).toBe(text);
		expect(driver.state.prompt).toBeNull();
	});

	it('opens an address in the article pane', () => {
		const driver = sampleDriver(80, 24);
		press(driver, ':');
		write(driver, 'open third.example/a');
		press(driver, 'Enter');
		expect(driver.done.at(-1)).toMatchObject({
			type: 'load-page',
			url: 'https://third.example/a',
		});
		expect(driver.state.pane).toBe('article');
	});

	it.each(['Escape', 'Ctrl-c', 'Backspace'])('is left by %s, with nothing done', key => {
		const driver = sampleDriver(80, 24);
		const before = drawScreen(driver.state);
		press(driver, ':', key);
		expect(drawScreen(driver.state)).toEqual(before);
		expect(driver.done).toEqual([]);
	});

	it('takes a paste as one line, without what a terminal would obey', () => {
		const driver = sampleDriver(80, 24);
		press(driver, ':', 'Paste open\n\u001B[2Jthird.example');
		expect(driver.state.prompt?.entry.text).toBe('open third.example');
	});

	it.each([
		[160, 50],
		[80, 24],
		[40, 12],
	])('keeps its cursor on the screen at %i × %i', (columns, rows) => {
		const driver = sampleDriver(columns, rows);
		press(driver, ':');
		write(driver, `open https://third.example/${'long/'.repeat(40)}end`);
		expect(lastRow(driver)?.endsWith('long/end')).toBe(true);
		expect(drawScreen(driver.state)).toHaveLength(rows);
	});
});

const feeds = [
	{name: 'The Valley', url: 'https://valley.example/news.rss', stories: 20},
	{name: 'The Valley: sport', url: 'https://valley.example/sport.rss', stories: 1},
];

describe('adding a feed', () => {
	function asking(columns = 80, rows = 24) {
		const driver = sampleDriver(columns, rows);
		press(driver, 'a');
		write(driver, 'valley.example');
		press(driver, 'Enter');
		return driver;
	}

	it('takes the address of a site, shows what was found and adds what is chosen', () => {
		const driver = asking();
		expect(notice(driver)).toBe('Looking for feeds at valley.example …');
		const asked = driver.done.at(-1);
		expect(asked).toMatchObject({type: 'find-feeds', url: 'https://valley.example/'});
		driver.send({type: 'feeds-found', token: driver.state.feedsToken, feeds});
		expect(drawScreen(driver.state).slice(2, 8)).toEqual([
			' 2 feeds were found: Enter adds one to your settings, A all, q leaves',
			'',
			'▌ The Valley',
			'   valley.example/news.rss  20 stories',
			'  The Valley: sport',
			'   valley.example/sport.rss  1 story',
		]);
		press(driver, 'j', 'Enter');
		expect(driver.done.at(-1)).toEqual({type: 'add-feeds', feeds: [feeds[1]]});
		expect(driver.state.overlay).toBeNull();
	});

	it.each(['~/feeds.opml', './my list.xml', '/tmp/list', 'feeds.opml'])(
		'takes the file %s for a list of feeds',
		path => {
			const driver = sampleDriver(80, 24);
			press(driver, 'a');
			write(driver, path);
			press(driver, 'Enter');
			expect(driver.done.at(-1)).toMatchObject({type: 'read-feed-list', path});
		},
	);

	it('shows a list with its folders, and takes all of it with one key', () => {
		const driver = asking();
		const list = [
			{
				name: 'The Valley',
				url: 'https://valley.example/news.rss',
				stories: null,
				folders: ['Home', 'News'],
			},
			{name: 'Sport', url: 'https://valley.example/sport.rss', stories: null, folders: []},
		];
		driver.send({type: 'feeds-found', token: driver.state.feedsToken, feeds: list});
		expect(drawScreen(driver.state)[5]).toBe('   valley.example/news.rss  Home / News');
		press(driver, 'A');
		expect(driver.done.at(-1)).toEqual({type: 'add-feeds', feeds: list});
		expect(driver.state.overlay).toBeNull();
	});

	it('shows no key of an address, and adds it with its key', () => {
		const driver = sampleDriver(80, 24);
		press(driver, 'a');
		write(driver, 'valley.example/feed?key=s3cret');
		press(driver, 'Enter');
		expect(notice(driver)).toBe('Looking for feeds at valley.example/feed?key=*** …');
		const feed = {name: 'Valley', url: 'https://valley.example/feed?key=s3cret', stories: 2};
		driver.send({type: 'feeds-found', token: driver.state.feedsToken, feeds: [feed]});
		expect(drawScreen(driver.state)[5]).toBe('   valley.example/feed?key=***  2 stories');
		press(driver, 'Enter');
		expect(driver.done.at(-1)).toEqual({type: 'add-feeds', feeds: [feed]});
	});

	it('tells what the keys do on a narrow screen too', () => {
		const driver = asking();
		driver.send({type: 'resized', columns: 40, rows: 12});
		driver.send({type: 'feeds-found', token: driver.state.feedsToken, feeds});
		expect(drawScreen(driver.state).slice(2, 5)).toEqual([
			' 2 feeds were found: Enter adds one to',
			' your settings, A all, q leaves',
			'',
		]);
	});

	it('adds nothing that the reader does not want', () => {
		const driver = asking();
		driver.send({type: 'feeds-found', token: driver.state.feedsToken, feeds});
		press(driver, 'q');
		expect(driver.done.map(({type}) => type)).not.toContain('add-feeds');
		expect(driver.state.overlay).toBeNull();
	});

	it('says in one line why there is nothing', () => {
		const driver = asking();
		driver.send({
			type: 'feeds-missed',
			token: driver.state.feedsToken,
			reason: 'No feed was found there',
		});
		expect(notice(driver)).toBe('No feed was found there');
	});

	it('drops the answer to an older question', () => {
		const driver = asking();
		const old = driver.state.feedsToken;
		press(driver, ':');
		write(driver, 'add other.example');
		press(driver, 'Enter');
		driver.send({type: 'feeds-found', token: old, feeds});
		expect(driver.state.overlay).toBeNull();
	});
});
