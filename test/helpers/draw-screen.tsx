import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {expect} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import type {State} from '../../source/state/state.ts';
import {widthOf} from '../../source/text/width.ts';
import {App} from '../../source/ui/app.tsx';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {themes} from '../../source/ui/theme.ts';

/** The rows of the screen that a state gives, as plain text without the spaces at their ends. */
export function drawScreen(state: State): readonly string[] {
	const skin = {theme: themes.mono, glyphs: glyphsFor(state.options.isUtf8), bindings};
	const frame = renderToString(<App state={state} skin={skin} />, {columns: state.columns});
	return stripVTControlCharacters(frame)
		.split('\n')
		.map(row => row.trimEnd());
}

/** A frame is as large as the screen, and no line of it is wider. */
export function expectToFit(state: State): void {
	const frame = drawScreen(state);
	expect(frame).toHaveLength(state.rows);
	for (const row of frame) {
		expect(widthOf(row)).toBeLessThanOrEqual(state.columns);
	}
}
