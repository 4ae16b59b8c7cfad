import {englishForm} from '../plural.ts';

const stories = (count: number) => `${count} ${englishForm(count, 'story', 'stories')}`;

/** Plain mode: what is said to the ear where the screen has signs, colours and places. */
export const spoken = {
	/** Signs in a text that a screen reader passes over. */
	signs: {times: ' by ', up: 'up ', down: 'down '},
	/** Keys whose names are not heard, or not told apart. */
	keys: {
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
		Down: 'Down',
		Up: 'Up',
		Left: 'Left',
		Right: 'Right',
	},
	alert: (text: string) => `Alert: ${text}`,
	asked: 'The sources have been asked',
	failed: (failed: number, all: number) =>
		`${failed} ${englishForm(failed, 'source', 'sources')} of ${all} did not answer, e tells why`,
	/** In place of the clipboard. */
	address: (url: string) => `The address: ${url}`,
	copiesNothing: 'Plain mode copies nothing.',
	/** Which one of how many is selected. */
	place: (number: number, all: number) => `${number} of ${all}`,
	/** The name of the view with what was found; the others have theirs on the tabs. */
	foundView: 'Found',
	view: (name: string, all: number, unread: number) => `${name}: ${stories(all)}, ${unread} unread`,
	sample: 'SAMPLE, made up',
	otherFeeds: (count: number) => `and ${count} ${englishForm(count, 'other feed', 'other feeds')}`,
	read: 'read',
	unread: 'unread',
	saved: 'saved',
	markedRead: 'Marked as read',
	markedUnread: 'Marked as unread',
	/** What is opened over the panes, and how it is read. */
	overlay: (title: string) => `${title}. Space reads on, q goes back`,
	overlays: {
		help: 'The keys',
		sources: 'The sources',
		errors: 'What did not answer',
		searches: 'Saved searches',
		qr: 'The address of a QR code',
		feeds: 'Feeds',
		rates: 'Rates',
		'rate-news': 'Stories about the rates',
	},
	selected: (row: string) => `selected: ${row}`,
	rose: (size: string) => `up ${size}`,
	fell: (size: string) => `down ${size}`,
	unchanged: 'unchanged',
	drawer: 'Rates drawer: type an amount such as 250 USD, q closes it',
	rates: (note: string) => `Rates: ${note}`,
	noRates: 'Rates: none yet, R asks the bank',
	currencies: (sought: string, count: number) =>
		`Find: ${sought}, ${count} ${englishForm(count, 'currency', 'currencies')}`,
	favourite: 'favourite',
	/** `1 EUR`, `101.5076 KGS`. */
	price: (base: string, quote: string) => `${base} is ${quote}`,
	amount: (typed: string) => `Amount: ${typed}`,
	otherBanks: 'Other banks',
	wholeScreen: 'Over the whole screen',
	besideList: 'Beside the list',
	linesFurther: (count: number) => `${count} ${englishForm(count, 'line', 'lines')} further`,
	goingOn: (line: number, all: number) => `Going on at line ${line} of ${all}`,
	end: 'End of the story',
	quote: (text: string) => `Quote: ${text}`,
	heading: (text: string) => `Heading: ${text}`,
	link: (number: string) => `link ${number}`,
	/** A number is being typed: what the link of that number is called. */
	typedLink: (number: string, text: string) => `Link ${number}: ${text}`,
	noSuchLink: (number: string) => `Link ${number}: there is none`,
	found: (count: number) => `${stories(count)} found`,
};
