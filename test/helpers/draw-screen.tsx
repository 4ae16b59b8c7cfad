import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {bindings} from '../../source/keys/bindings.ts';
import type {State} from '../../source/state/state.ts';
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
