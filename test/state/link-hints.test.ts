import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {matchKey} from '../../source/keys/match-key.ts';
import {makeLabels} from '../../source/state/link-hints.ts';
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

/** The letters that stand on a headline or before a link. */
function labelOf(driver: Driver, number: number | null, id = 0): string {
	const hint = driver.state.linkHints?.hints.find(({target}) =>
		target.kind === 'link' ? target.number === number : target.id === id,
	);
	return hint?.label ?? '';
}

describe('labels', () => {
	it('are as many as asked for, none the beginning of another', () => {
		fc.assert(
			fc.property(fc.integer({min: 1, max: 250}), count => {
				const labels = makeLabels(count);
				expect(new Set(labels).size).toBe(count);
				for (const [index, label] of labels.entries()) {
					expect(label).toMatch(/^[a-z]{1,2}$/);
					expect(labels.some((other, at) => at !== index && other.startsWith(label))).toBe(false);
				}
			}),
		);
	});
});

describe('link hints', () => {
	it('stand on every headline and link of the screen, and nothing moves for them', () => {
		const driver = sampleDriver(160, 50);
		const before = drawScreen(driver.state);
		press(driver, ';');
		const hinted = drawScreen(driver.state);
		expect(driver.state.linkHints?.hints).toHaveLength(43);
		expect(hinted[5]).toMatch(/^[a-z]{1,2}.?08:56 {2}Daily/);
		expect(hinted[6]?.slice(2)).toBe(before[6]?.slice(2));
		expect(hinted.at(-1)).toContain('Letters: open here');
		press(driver, 'Escape');
		expect(drawScreen(driver.state)).toEqual(before);
	});

	it('open a headline, or a link with a way back', () => {
		const driver = sampleDriver(160, 50);
		press(driver, ';');
		press(driver, ...labelOf(driver, null, 4));
		expect(driver.state).toMatchObject({
			pane: 'article',
			linkHints: null,
			article: {headline: {id: 4}},
		});
		driver.give('previous-story', 'previous-story', 'previous-story');
		press(driver, ';');
		press(driver, ...labelOf(driver, 1));
		expect(driver.done.at(-1)).toMatchObject({type: 'load-page'});
		press(driver, 'h');
		expect(driver.state.article?.headline.id).toBe(1);
	});

	it.each([
		['o', {type: 'open-link', url: 'https://daily.example/report'}],
		['y', {type: 'copy-link', url: 'https://daily.example/report'}],
	])('with %s first do something else', (key, effect) => {
		const driver = sampleDriver(160, 50);
		press(driver, ';', key);
		press(driver, ...labelOf(driver, 1));
		expect(driver.done.at(-1)).toEqual(effect);
		expect(driver.state.pane).toBe('list');
	});

	it('answer to the keys in the same place of a Cyrillic layout', () => {
		const driver = sampleDriver(160, 50);
		press(driver, 'ж');
		const label = labelOf(driver, null, 1);
		const twin: Readonly<Record<string, string>> = {
			f: 'а',
			j: 'о',
			d: 'в',
			k: 'л',
			g: 'п',
			h: 'р',
			l: 'д',
			a: 'ф',
		};
		press(driver, ...[...label].map(letter => twin[letter] ?? ''));
		expect(driver.state.article?.headline.id).toBe(1);
		expect(driver.state.pane).toBe('article');
	});

	it('say so when the letters are on nothing', () => {
		const driver = sampleDriver(40, 12);
		press(driver, ';', 'a', 'a');
		expect(driver.state.linkHints).toBeNull();
	});

	it('cover whole characters, wide ones too', () => {
		const driver = sampleDriver(80, 24);
		driver.articles.set(2, {
			url: '',
			title: 'Wide',
			byline: '',
			published: null,
			siteName: '',
			language: '',
			blocks: [{kind: 'paragraph', spans: [{text: '漢字', link: 1}, {text: ' follows'}]}],
			links: [{text: '漢字', url: 'https://wide.example/'}],
			popular: [],
			wordCount: 2,
			completeness: 'full',
			extractor: 'readability',
		});
		driver.give('move-down', 'open');
		press(driver, ';');
		const label = labelOf(driver, 1);
		expect(label).toHaveLength(1);
		expect(drawScreen(driver.state)[5]).toBe(` ${label} 字[1] follows`);
	});
});
