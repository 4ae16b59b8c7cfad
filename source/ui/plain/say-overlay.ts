import {helpRows} from '../../keys/help.ts';
import {layoutScreen} from '../../state/layout.ts';
import type {Overlay, State} from '../../state/state.ts';
import {displayUrl} from '../../text/sanitize-url.ts';
import {overlayRows} from '../overlays/overlay-rows.ts';
import type {Skin} from '../skin.ts';
import {spoken} from './spoken.ts';

/** What stands over the panes, row by row as the reader comes to it. */
export function sayOverlay(before: State | null, after: State, skin: Skin): readonly string[] {
	const {overlay} = after;
	if (!overlay || overlay.kind === 'rates') {
		return [];
	}

	const isOpen = before?.overlay?.kind === overlay.kind;
	const said = new Set(isOpen ? rowTexts(before, before.overlay, skin) : []);
	const rows = rowTexts(after, overlay, skin).filter(row => !said.has(row));
	return isOpen ? rows : [`${titles[overlay.kind]}. Space reads on, q goes back`, ...rows];
}

const titles: Readonly<Record<Overlay['kind'], string>> = {
	help: 'The keys',
	sources: 'The sources',
	errors: 'What did not answer',
	searches: 'Saved searches',
	qr: 'The address of a QR code',
	feeds: 'Feeds',
	rates: 'Rates',
	'rate-news': 'Stories about the rates',
};

function rowTexts(state: State, overlay: Overlay | null, skin: Skin): readonly string[] {
	if (!overlay) {
		return [];
	}

	const {body} = layoutScreen(state);
	if (overlay.kind === 'help') {
		return helpTexts(skin, state).slice(overlay.top, overlay.top + body.rows);
	}

	if (overlay.kind === 'qr') {
		return [spoken(displayUrl(overlay.url))];
	}

	return overlayRows(state, overlay, skin, body)
		.slice(0, body.rows)
		.map(row => rowText(row.map(({text}) => text).join(''), skin))
		.filter(Boolean);
}

/** Columns become parts of a sentence, the marker of a selection a word. */
function rowText(row: string, {glyphs}: Skin): string {
	const isSelected = row.startsWith(glyphs.marker);
	const text = (isSelected ? row.slice(glyphs.marker.length) : row).trim();
	return spoken(`${isSelected ? 'selected: ' : ''}${text.replaceAll(/ {2,}/g, ': ')}`);
}

/** Keys whose names are not heard, or not told apart. */
const keyWords: Readonly<Record<string, string>> = {
	'?': 'question mark',
	':': 'colon',
	';': 'semicolon',
	'/': 'slash',
	'=': 'equals sign',
	'+': 'plus sign',
	'-': 'minus sign',
	'|': 'vertical bar',
	'[': 'left bracket',
	']': 'right bracket',
	$: 'dollar sign',
};

function helpTexts({bindings}: Skin, {options: {language}}: State): readonly string[] {
	return helpRows({isUtf8: false, language}, bindings).map(({keys, text, isHeading}) => {
		const names = keys
			.split(' ')
			.map(key => (/^\p{Lu}$/u.test(key) ? `Shift-${key}` : (keyWords[key] ?? key)));
		return spoken(isHeading ? text : `${names.join(', ')}: ${text}`);
	});
}
