import type {Capabilities} from '../../terminal/capabilities.ts';
import {type Check, note, ok} from './check.ts';

interface Terminal {
	readonly capabilities: Capabilities;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly isTerminal: boolean;
	readonly columns: number;
	readonly rows: number;
}

const colors = ['no colours', '16 colours', '256 colours', '24-bit colours'] as const;
const smallest = {columns: 40, rows: 10};

/** What the dashboard would have to draw on. */
export function checkTerminal(terminal: Terminal): readonly Check[] {
	const {capabilities, env, isTerminal} = terminal;
	const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'none';
	return [
		isTerminal
			? checkScreen(terminal)
			: note(
					'terminal',
					'the output is no terminal',
					'Run masthead doctor in the terminal that you read in.',
				),
		capabilities.isUtf8
			? ok('locale', locale)
			: note(
					'locale',
					`${locale} has no UTF-8: Cyrillic may not be readable, signs are ASCII`,
					'Set LANG to a UTF-8 locale, such as C.UTF-8.',
				),
	];
}

function checkScreen({capabilities, env, columns, rows}: Terminal): Check {
	const place = capabilities.isRemote ? ', over SSH' : '';
	const text = `${env['TERM'] || 'TERM is not set'}, ${columns}×${rows}, ${colors[capabilities.colorLevel]}${place}`;
	if (capabilities.isDumb) {
		return note(
			'terminal',
			text,
			'Without TERM only plain text is printed: set TERM to what your terminal is.',
		);
	}

	return columns < smallest.columns || rows < smallest.rows
		? note('terminal', text, `Make it ${smallest.columns}×${smallest.rows} or larger.`)
		: ok('terminal', text);
}
