import {englishForm} from '../plural.ts';

/** Links, the command line, feeds that are added, stories that are taken out. */
export const links = {
	/** While a number is typed. */
	typed: (number: string) => `Link ${number}: Enter open, o browser, y copy, s QR, j/k lines, Esc`,
	/** While a count of rows is typed. */
	typedCount: (count: string) => `${count}: j/k so many rows, G to that row, Esc`,
	/** While letters are on screen: what the chosen one will do. */
	letters: (action: string) => `Letters: ${action}; first o browser, y copy, s QR; Esc`,
	actions: {
		open: 'open here',
		'open-in-browser': 'open in the browser',
		'copy-link': 'copy the address',
		'share-link': 'show as a QR code',
	},
	none: 'There is no link on the screen',
	noLetters: (letters: string) => `No link has the letters ${letters}`,
	gone: 'That link is no longer on the screen',
	webOnly: 'Only web addresses can be opened: https://…',
	openFirst: 'Open the story first: its text is what is handed over',
	noMarks: 'This page is of none of your feeds: it has no marks',
	/** `size` is empty, or as `41×21`. */
	noRoomForQr: (size: string) =>
		`There is no room for the QR code of this address${size ? `: it takes ${size} cells` : ''}. y copies the address.`,
	feedPrompt: 'Feed, site or OPML file: ',
	feedPromptHint: 'Enter looks there, Esc',
	noAddress: (word: string) => `"${word}" is no address, such as 24.kg or https://24.kg/rss/`,
	looking: (address: string) => `Looking for feeds at ${address} …`,
	found: (count: number) =>
		`${englishForm(count, 'A feed was found: Enter adds it to your settings', `${count} feeds were found: Enter adds one to your settings, A all`)}, q leaves`,
	stories: (count: number) => `${count} ${englishForm(count, 'story', 'stories')}`,
	added: (name: string) => `Added: ${name}`,
	addedOf: (added: number, of: number) =>
		added === 0
			? `You have all ${of} feeds already`
			: `Added: ${added} of ${of} ${englishForm(of, 'feed', 'feeds')}${added < of ? ', the others you have already' : ''}`,
	known: (name: string) => `You have that feed already: ${name}`,
	standsAlone: (command: string) => `${command} stands alone: nothing follows it`,
	/** `nearest` is the command that was probably meant, or empty. */
	noCommand: (name: string, nearest: string) =>
		`There is no command "${name}": ${nearest ? `did you mean "${nearest}"?` : 'Tab after : goes through them'}`,
	storyAsMarkdown: 'the story, as Markdown',
	written: (path: string) => `Written to ${path}`,
	writtenOften: (folder: string, times: number) =>
		`The story is in ${folder} ${times} times already: nothing was written`,
	/** `reason` is in English. */
	notWritten: (folder: string, reason: string) =>
		`The story cannot be written to ${folder}: ${reason}`,
	writesInstead: 'w writes it to a file.',
	setPipe: 'Set pipeCommand first (E edits the settings): "pipeCommand": ["less", "-R"]',
	pipeNamedBy: 'The setting pipeCommand names it.',
	pipeFailed: (command: string) => `${command} ended with an error`,
	piped: (command: string) => `Handed to ${command}`,
};
