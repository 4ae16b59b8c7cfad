import type {Rectangle} from '../../state/layout.ts';
import type {Overlay} from '../../state/state.ts';
import {withoutSecrets} from '../../text/address-secrets.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {displayUrl} from '../../text/sanitize-url.ts';
import {settleWidth, truncate} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import type {Words} from '../../words/words.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';

const rowsOfFeed = 2;

/** The feeds that were found at an address: what each is called, where it is, how much it has. */
export function feedRows(
	{feeds, cursor}: Extract<Overlay, {kind: 'feeds'}>,
	{theme, glyphs}: Skin,
	{columns, rows}: Rectangle,
	words: Words['links'],
): readonly PieceRow[] {
	const room = Math.max(1, columns - 3);
	const head = wrapText(words.found(feeds.length), Math.max(2, columns - 2));
	const shown = Math.max(1, Math.floor((rows - head.length - 1) / rowsOfFeed));
	const first = Math.max(0, cursor - shown + 1);
	const lines = feeds
		.slice(first, first + shown)
		.flatMap(({name, url, stories, folders = []}, index) => {
			const isSelected = first + index === cursor;
			const count = stories === null ? sanitizeLine(folders.join(' / ')) : words.stories(stories);
			return [
				[
					{text: isSelected ? glyphs.marker : ' ', style: theme.marker},
					{
						text: truncate(` ${settleWidth(sanitizeLine(name))}`, room),
						style: isSelected ? theme.unread : theme.read,
					},
				],
				[
					{
						text: truncate(`   ${displayUrl(withoutSecrets(url), room - 16)}  ${count}`, room),
						style: theme.note,
					},
				],
			];
		});
	return [...head.map(text => [{text: ` ${text}`, style: theme.notice}]), [], ...lines];
}
