import {nearestName} from '../text/nearest-name.ts';
import type {Command} from './event.ts';
import {commandNames, giveCommand, isCommand} from './give-command.ts';
import {withAnswer, withoutAnswer} from './notice.ts';
import {closePrompt, isEmpty, openPrompt, type Prompt, typeInPrompt} from './prompt.ts';
import {findTyped} from './search/find-prompt.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';
import {followLink} from './trail.ts';
import {findFeeds} from './update-feeds.ts';
import {wordsOf} from './words-of.ts';

/** Commands of the command line that take a word. */
const wordCommands: Readonly<Record<string, (state: State, word: string) => Step>> = {
	open: (state, url) => followLink(state, {text: url, url: withScheme(url)}),
	add: findFeeds,
};

const withScheme = (url: string) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`);

/** Everything that the command line knows by name, in the order of the alphabet. */
export const commandLineNames: readonly string[] = [
	...new Set([...commandNames, ...Object.keys(wordCommands)]),
].sort();

/** What the names that fit are, as the command line shows them; none once a word follows. */
export function fittingNames({kind, entry, stem}: Prompt): readonly string[] {
	return kind === 'command'
		? commandLineNames.filter(name => name.startsWith(stem ?? entry.text))
		: [];
}

/** A key while a line is being typed. */
export function promptTyped(state: State, key: string): Step {
	const {prompt} = state;
	if (!prompt) {
		return step(state);
	}

	if (prompt.kind !== 'command' && prompt.kind !== 'add-feed') {
		return findTyped(state, prompt, key);
	}

	switch (key) {
		case 'Enter':
			return enter(withoutAnswer(closePrompt(state)), prompt);
		case 'Escape':
		case 'Ctrl-c':
		case 'Ctrl-g':
			return step(closePrompt(state));
		default:
			return edit(state, prompt, key);
	}
}

/** Backspace in an empty line leaves it. */
function edit(state: State, prompt: Prompt, key: string): Step {
	if (key === 'Backspace' && isEmpty(prompt)) {
		return step(closePrompt(state));
	}

	const names = prompt.kind === 'command' ? commandLineNames : [];
	return step({...state, prompt: typeInPrompt(prompt, key, names)});
}

function enter(state: State, {kind, entry}: Prompt): Step {
	const text = entry.text.trim();
	if (text === '') {
		return step(state);
	}

	return kind === 'add-feed' ? findFeeds(state, text) : runCommandLine(state, text);
}

/** Carries out a line such as `toggle-zen` or `open https://24.kg/`. */
export function runCommandLine(state: State, line: string): Step {
	const [name = '', ...words] = line.split(/\s+/);
	const withWord = Object.hasOwn(wordCommands, name) ? wordCommands[name] : undefined;
	if (withWord && words.length > 0) {
		return withWord(state, words.join(' '));
	}

	if (name === 'add') {
		return openPrompt(state, 'add-feed');
	}

	if (!isCommand(name)) {
		return unknown(state, name);
	}

	return words.length > 0
		? withAnswer(state, wordsOf(state).links.standsAlone(name))
		: giveCommand(state, name satisfies Command);
}

/** The only name that has the word in it: `help` is a part of `show-help` and of no other. */
function nameWith(word: string): string | null {
	const [first, ...others] = commandLineNames.filter(name => name.split('-').includes(word));
	return others.length === 0 ? (first ?? null) : null;
}

function unknown(state: State, name: string): Step {
	const nearest = nearestName(name, commandLineNames) ?? nameWith(name);
	return withAnswer(state, wordsOf(state).links.noCommand(name, nearest ?? ''));
}
