import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import type {State} from '../../source/state/state.ts';
import {detectCapabilities} from '../../source/terminal/capabilities.ts';
import {loadWithStyles} from '../../source/terminal/load-with-styles.ts';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import {composeScreen} from '../../source/ui/compose-screen.ts';
import {encodeRows} from '../../source/ui/encode-rows.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {themes} from '../../source/ui/theme.ts';
import {sampleDriver} from '../helpers/sample-state.ts';
import {screenCommands} from '../helpers/screen-commands.ts';

const capabilities = detectCapabilities({TERM: 'xterm-256color', LANG: 'C.UTF-8'});
const {renderToString} = await loadWithStyles(capabilities, () => import('ink'));
const {App} = await import('../../source/ui/app.tsx');

// The table of rates is drawn by a component only.
const commands = screenCommands.filter(command => command !== 'show-rates');

const skin = {
	theme: themes.dark,
	glyphs: glyphsFor(true),
	bindings,
	linkTo: (url: string) => url.replace('https://', 'own-'),
};
const parse = createFrameParser({hasColor: true, resolveLink: reference => reference});

/** The cells, their styles and links. */
const cellsOf = (frame: string, {columns, rows}: State) =>
	parse(frame, columns, rows).map(({clusters, styles}) => ({clusters, styles}));

const inkFrame = (state: State) =>
	renderToString(<App state={state} skin={skin} />, {columns: state.columns});

describe('the screen before Ink is there', () => {
	it('is the very screen that Ink lays out, cell by cell and colour by colour', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 200}),
				fc.integer({min: 1, max: 60}),
				fc.array(fc.constantFrom(...commands), {maxLength: 8}),
				fc.string({unit: 'grapheme', maxLength: 120}),
				fc.integer({min: Date.UTC(2026, 10, 24, 8), max: Date.UTC(2026, 10, 24, 10)}),
				(columns, rows, keys, text, visit) => {
					const driver = sampleDriver(columns, rows);
					driver.stories.latest = driver.stories.latest.map((story, index) =>
						index % 2 === 0 ? {...story, title: text} : story,
					);
					driver.send({type: 'visit-read', time: visit});
					driver.send({type: 'headlines-changed'});
					driver.send({type: 'notice-raised', text});
					for (const key of keys) {
						driver.give(key);
						if (driver.state.prompt) {
							driver.type('sto');
							driver.send({type: 'prompt-typed', key: 'Enter'});
						}
					}

					const composed = composeScreen(driver.state, skin);
					expect(composed).toHaveLength(rows);
					expect(cellsOf(encodeRows(composed ?? []), driver.state)).toEqual(
						cellsOf(inkFrame(driver.state), driver.state),
					);
				},
			),
			{numRuns: 80},
		);
	});

	it('leaves the table of rates to the component that draws it', () => {
		const driver = sampleDriver(80, 24);
		driver.give('show-rates');
		expect(composeScreen(driver.state, skin)).toBeNull();
	});
});
