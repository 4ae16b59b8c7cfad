import type {SourceState} from '../../model/source.ts';
import type {Rectangle} from '../../state/layout.ts';
import {adviceFor, reasonAlone} from '../../state/source-advice.ts';
import {sourceFacts} from '../../state/source-lines.ts';
import type {Overlay, State} from '../../state/state.ts';
import {failedSources} from '../../state/update-errors.ts';
import {wordsOf} from '../../state/words-of.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {settleWidth, truncate} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';

const headRows = 2;
const margin = 3;

/** The sources that did not answer: since when, why, when they are asked again, what to do. */
export function errorRows(
	state: State,
	{cursor, hasAddress}: Extract<Overlay, {kind: 'errors'}>,
	skin: Skin,
	{columns, rows}: Rectangle,
): readonly PieceRow[] {
	const words = wordsOf(state).errors;
	const failed = failedSources(state);
	if (failed.length === 0) {
		return wrapText(words.none, Math.max(2, columns - margin)).map(line => [{text: ` ${line}`}]);
	}

	const selected = Math.min(cursor, failed.length - 1);
	const groups = failed.map((source, index) =>
		failureRows(source, state, index === selected, hasAddress, skin, columns),
	);
	const first = firstShown(groups, selected, rows - headRows);
	const head = truncate(` ${words.head(failed.length, state.sources.length)}`, columns - 1);
	return [[{text: head, style: skin.theme.notice}], [], ...groups.slice(first).flat()];
}

/** The first source on the screen, so that all of the selected one is on it. */
function firstShown(
	groups: readonly (readonly PieceRow[])[],
	selected: number,
	height: number,
): number {
	let [first, used] = [selected, groups[selected]?.length ?? 0];
	while (first > 0 && used + (groups[first - 1]?.length ?? 0) <= height) {
		first--;
		used += groups[first]?.length ?? 0;
	}

	return first;
}

function failureRows(
	source: SourceState,
	state: State,
	isSelected: boolean,
	hasAddress: boolean,
	{theme, glyphs}: Skin,
	columns: number,
): readonly PieceRow[] {
	const width = Math.max(2, columns - margin - 1);
	const lines = (text: string, style = theme.read) =>
		wrapText(settleWidth(text), width).map(line => [{text: `   ${line}`, style}]);
	const name = truncate(settleWidth(sanitizeLine(source.name)), width);
	return [
		[
			{text: isSelected ? glyphs.marker : ' ', style: theme.marker},
			{text: ` ${name}`, style: isSelected ? theme.unread : theme.read},
		],
		...lines(sourceFacts(source, state), theme.status[source.status]),
		...lines(reasonAlone(sanitizeLine(source.reason), state)),
		...(isSelected && hasAddress ? lines(sanitizeLine(source.url), theme.runs.link) : []),
		...lines(adviceFor(source, state), theme.note),
		[],
	];
}
