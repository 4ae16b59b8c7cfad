import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openPlainScreen} from '../../source/commands/dashboard/plain-screen.ts';
import {bindings} from '../../source/keys/bindings.ts';
import {commandNames, isCommand} from '../../source/state/give-command.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {announce} from '../../source/ui/plain/announce.ts';
import {themes} from '../../source/ui/theme.ts';
import {sampleDriver} from '../helpers/sample-state.ts';
import {type Driver, makeArticle} from '../helpers/state-driver.ts';

const skin = {theme: themes.mono, glyphs: glyphsFor(false), bindings};

function plainDriver(rows = 24): Driver {
	const driver = sampleDriver(80, rows);
	driver.send({type: 'options-changed', options: {...driver.state.options, isUtf8: false}});
	return driver;
}

/** What is said when these things are done. */
function said(driver: Driver, act: () => void): readonly string[] {
	const before = driver.state;
	act();
	return announce(before, driver.state, skin);
}

describe('what is said', () => {
	it('at the start: the time, the rates, what failed, the view, the selection', () => {
		expect(announce(null, plainDriver().state, skin)).toEqual([
			'Masthead, 09:24',
			'USD 87.45 up 0.12, EUR 101.51 down 0.30, RUB 1.2263. NBKR for 25 Nov',
			'1 source of 3 did not answer, e tells why',
			'Latest: 40 stories, 30 unread',
			'1 of 40, Daily, 08:59, unread: Leaders adopt a joint statement on the border',
		]);
	});

	it.each([
		[['move-down'], ['2 of 40, Kaktus, 08:58, unread: Урожай абрикосов: чего ждёт министерство']],
		[
			['move-down', 'move-down', 'move-down'],
			['4 of 40, Daily, 08:56, read: Power plan for the winter approved'],
		],
		[['move-up'], []],
		[['toggle-saved'], ['Saved']],
		[['toggle-read'], ['Marked as read']],
		[['show-saved'], ['Saved: Nothing saved yet. f on a story keeps it here, with its text.']],
		[
			['show-rates', 'move-down'],
			[
				'Rates: NBKR for 25 Nov',
				'2 of 4, EUR, Euro, favourite: 1 EUR is 101.5076 KGS, down 0.30, for 25 Nov',
			],
		],
		[['open-command-line'], [/^:/]],
		[['refresh-all'], ['Asking all sources for news ...']],
	] as const)('after %j', (commands, lines) => {
		const driver = plainDriver();
		const heard = said(driver, () => driver.give(...commands));
		expect(heard).toEqual(
			lines.map(line =>
				typeof line === 'string' ? spokenNotice(line) : expect.stringMatching(line),
			),
		);
	});

	const spokenNotice = (line: string) => line.replace(' ...', '...');

	it('of a story: title, head line, every block in words, links with their numbers', () => {
		const driver = plainDriver(50);
		const heard = said(driver, () => driver.give('open'));
		expect(heard).toEqual([
			'Leaders adopt a joint statement on the border',
			'Daily, Aida Bekova, 08:59, 2 min, full text',
			'The leaders adopted a statement, says the report (link 1), and call it binding.',
			'Quote: «We are satisfied with the way it went.»',
			'Heading: What follows',
			'9. a commission',
			'10. a map, by spring',
			expect.stringMatching(/^Year +Kilometres$/),
			expect.stringMatching(/^2025 +102$/),
			'let border = "open";',
			expect.stringContaining('The pass in November'),
			'Heading: Popular',
			expect.stringContaining('Power plan for the winter approved'),
			'End of the story',
		]);
	});

	it('of a long story: a page at a time, no line twice, the end once', () => {
		const driver = plainDriver(12);
		driver.articles.set(1, makeArticle(40));
		const heard = [said(driver, () => driver.give('open'))];
		for (let page = 0; page < 12; page++) {
			heard.push(said(driver, () => driver.give('read-on')));
			if (heard.at(-1)?.includes('End of the story')) {
				break;
			}
		}

		const lines = heard.flat().filter(line => line.startsWith('Paragraph'));
		expect(lines).toEqual(
			Array.from({length: 40}, (_, index) => `Paragraph ${index + 1} says a little.`),
		);
		expect(heard.length).toBeGreaterThan(8);
	});

	it('when the whole text comes: only what the summary did not have', () => {
		const driver = plainDriver(50);
		driver.articles.delete(1);
		const first = said(driver, () => driver.give('open'));
		expect(first).toContain('Paragraph 1 says a little.');
		driver.articles.set(1, makeArticle(3));
		const token = driver.state.article?.token ?? 0;
		expect(said(driver, () => driver.send({type: 'article-loaded', token}))).toEqual([
			expect.stringContaining('full text'),
			'Paragraph 2 says a little.',
			'Paragraph 3 says a little.',
			'End of the story',
		]);
	});

	it('of the help: the rows on the screen, each once, in words', () => {
		const driver = plainDriver(12);
		const first = said(driver, () => driver.give('show-help'));
		expect(first.slice(0, 3)).toEqual([
			'The keys. Space reads on, q goes back',
			'Moving',
			'j, Down: move down, scroll; after a number: so many rows',
		]);
		const second = said(driver, () => driver.give('read-on'));
		expect(first.filter(row => second.includes(row))).toEqual([]);
		expect(said(driver, () => driver.give('back'))).toEqual([
			expect.stringMatching(/^1 of 40, Daily/),
		]);
	});

	it('nothing twice: the same state has nothing to say', () => {
		const {state} = plainDriver();
		expect(announce(state, {...state}, skin)).toEqual([]);
	});
});

describe('the plain screen', () => {
	const commands = commandNames.filter(isCommand);

	it('writes text and ends of lines only, whatever is on it and whatever is done', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...commands), {maxLength: 12}),
				fc.string({unit: 'binary', maxLength: 80}),
				(keys, text) => {
					const driver = plainDriver();
					let output = '';
					const screen = openPlainScreen({write: chunk => (output += chunk)}, skin);
					screen.draw(driver.state);
					driver.stories.latest = driver.stories.latest.map(story => ({
						...story,
						title: `\u001B[2J${text}`,
						source: `\u009B31m${text}`,
					}));
					driver.send({type: 'headlines-changed'});
					driver.send({type: 'notice-raised', text: `\u001B]0;${text}\u0007`});
					for (const key of keys) {
						driver.give(key);
						screen.draw(driver.state);
					}

					screen.close();
					expect(output.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
					expect(output === '' || output.endsWith('\n')).toBe(true);
				},
			),
			{numRuns: 40},
		);
	});
});
