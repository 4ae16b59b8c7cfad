import {helpRows} from '../../keys/help.ts';
import {helpLines} from '../../state/help-lines.ts';
import {layoutScreen} from '../../state/layout.ts';
import {sourceLines} from '../../state/source-lines.ts';
import type {Overlay, State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import {displayUrl} from '../../text/sanitize-url.ts';
import type {Words} from '../../words/words.ts';
import {overlayRows} from '../overlays/overlay-rows.ts';
import type {Skin} from '../skin.ts';
import {spoken, wide} from './spoken.ts';

/** What stands over the panes, row by row as the reader comes to it. */
export function sayOverlay(before: State | null, after: State, skin: Skin): readonly string[] {
	const {overlay} = after;
	if (!overlay || overlay.kind === 'rates') {
		return [];
	}

	const words = wordsOf(after).spoken;
	const isOpen = before?.overlay?.kind === overlay.kind;
	const said = new Set(isOpen ? rowTexts(before, before.overlay, skin) : []);
	const rows = rowTexts(after, overlay, skin).filter(row => !said.has(row));
	return isOpen ? rows : [words.overlay(words.overlays[overlay.kind]), ...rows];
}

function rowTexts(state: State, overlay: Overlay | null, skin: Skin): readonly string[] {
	if (!overlay) {
		return [];
	}

	const {body} = layoutScreen(state);
	const words = wordsOf(state).spoken;
	if (overlay.kind === 'help') {
		const lines = helpLines(state.options.help, state.columns);
		const shown = lines.slice(overlay.top, overlay.top + body.rows).map(({row}) => row);
		return helpTexts(skin, state).filter((_, row) => shown.includes(row));
	}

	if (overlay.kind === 'qr') {
		return [spoken(displayUrl(overlay.url), words)];
	}

	if (overlay.kind === 'sources') {
		return sourceLines(state)
			.slice(overlay.top, overlay.top + body.rows)
			.map(({name, text}) => spoken([name, text].filter(Boolean).join(': '), words));
	}

	return overlayRows(state, overlay, skin, {...body, columns: wide})
		.slice(0, body.rows)
		.map(row => rowText(row.map(({text}) => text).join(''), skin, words))
		.filter(Boolean);
}

/** Columns become parts of a sentence, the marker of a selection a word. */
function rowText(row: string, {glyphs}: Skin, words: Words['spoken']): string {
	const isSelected = row.startsWith(glyphs.marker);
	const columns = (isSelected ? row.slice(glyphs.marker.length) : row).trim();
	const text = columns.replaceAll(/ {2,}/g, ': ');
	return spoken(isSelected ? words.selected(text) : text, words);
}

function helpTexts({bindings}: Skin, state: State): readonly string[] {
	const words = wordsOf(state).spoken;
	const {language} = state.options;
	return helpRows({isUtf8: false, language}, bindings).map(({keys, text, isHeading}) => {
		const names = keys.split(' ').map(key => keyName(key, words));
		return spoken(isHeading ? text : `${names.join(', ')}: ${text}`, words);
	});
}

function keyName(key: string, {keys}: Words['spoken']): string {
	const names: Readonly<Record<string, string>> = keys;
	return /^\p{Lu}$/u.test(key) ? `Shift-${key}` : (names[key] ?? key);
}
