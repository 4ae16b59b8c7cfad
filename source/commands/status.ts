import {nameInLine} from '../model/rate.ts';
import {detectCapabilities} from '../terminal/capabilities.ts';
import {formatRate} from '../text/numbers.ts';
import {printableJson} from '../text/printable-json.ts';
import {changeText} from '../ui/rates/change-text.ts';
import {type CommandContext, UsageError} from './context.ts';
import {readRates} from './dashboard/read-rates.ts';
import {openHome} from './open-home.ts';
import {recordOf} from './rates-output.ts';

const formats = ['text', 'tmux', 'json'] as const;

/** `masthead status`: one line for a status bar, from the store alone: nobody is asked for anything. */
export function run(context: CommandContext): number {
	const {flags, words, env, print} = context;
	const format = formats.find(name => name === (flags.json ? 'json' : (flags.format ?? 'text')));
	if (!format || words.length > 0) {
		throw new UsageError(`status takes --format only: choose ${formats.join(', ')}`);
	}

	const {store, edition} = openHome(context);
	try {
		const {header, note} = readRates({...edition, store}, context.clock());
		const {unread} = store.listHeadlines({view: 'latest', offset: 0, limit: 1, isCollapsed: true});
		const hasArrows = detectCapabilities({...env, TERM: 'xterm'}).isUtf8;
		if (format === 'json') {
			const rates = header.map(quoted => ({
				...recordOf(quoted.rate, null),
				previous: quoted.previous?.value ?? null,
				isStale: quoted.isStale,
			}));
			print(`${printableJson({rates, note, unread})}\n`);
			return 0;
		}

		const paint = format === 'tmux' ? tmuxColour : (text: string) => text;
		const plain = format === 'tmux' ? tmuxText : (text: string) => text;
		const prices = header.map(quoted => {
			const change = changeText(quoted, {isUtf8: hasArrows, language: 'en'});
			return [
				nameInLine(quoted, header),
				formatRate(quoted.rate.value),
				paint(change),
				quoted.isStale ? 'stale' : '',
			]
				.filter(Boolean)
				.join(' ');
		});
		const rates = prices.length > 0 ? [...prices, plain(note)] : ['no rates yet'];
		print(`${[...rates, `${unread} unread`].join('  ')}\n`);
		return 0;
	} finally {
		store.close();
	}
}

/** In tmux a `#` begins a format. */
const tmuxText = (text: string): string => text.replaceAll('#', '##');

function tmuxColour(change: string): string {
	const colour = /^[▲+]/.test(change) ? 'green' : /^[▼-]/.test(change) ? 'red' : '';
	return colour ? `#[fg=${colour}]${change}#[default]` : change;
}
