import {latinTwin} from '../../keys/keyboard-layouts.ts';
import {findRateSource} from '../../rates/index.ts';
import {answerChoice, type EditionChoice, type EditionOffer} from '../../state/edition-choice.ts';
import {editions} from '../../store/editions.ts';
import {createKeyReader} from '../../terminal/key-reader.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {editionLines, editionRows} from '../../ui/edition-rows.ts';
import {encodeRows} from '../../ui/encode-rows.ts';
import type {Skin} from '../../ui/skin.ts';
import type {Words} from '../../words/words.ts';

/** Who starts it and goes away, or has no keys, gets the default all the same. */
const patienceSeconds = 10;

/** What came of the question; `none` is nobody's answer, and nothing to be written down. */
export type Chosen =
	| {readonly kind: 'edition'; readonly id: string}
	| {readonly kind: 'none' | 'left'};

/** Asks for an edition on the whole screen, or line by line, before anything is asked of the network. */
export async function chooseEdition(
	session: TerminalSession,
	skin: Skin,
	words: Words,
	isPlain: boolean,
): Promise<Chosen> {
	const {stdin, stdout} = session;
	const answered = Promise.withResolvers<Chosen>();
	const [first, ...others] = editions;
	const offers = [
		offerOf(first, words.edition),
		...others.map(edition => offerOf(edition, words.edition)),
	] as const;
	let choice: EditionChoice = {offers, cursor: 0, isWaiting: true};
	let isNew = true;
	const draw = () => {
		stdout.write(
			isPlain
				? `${editionLines(choice, words, isNew).join('\n')}\n`
				: encodeRows(editionRows(choice, skin, stdout, words.edition, patienceSeconds)),
		);
		isNew = false;
	};

	const patience = setTimeout(() => answered.resolve({kind: 'none'}), patienceSeconds * 1000);
	const press = (key: string) => {
		clearTimeout(patience);
		if (key === 'Ctrl-z') {
			void session.suspend().then(draw);
			return;
		}

		const step = answerChoice(choice, latinTwin(key));
		if (step.kind === 'moved') {
			choice = step.choice;
			draw();
		} else {
			answered.resolve(step.kind === 'chosen' ? {kind: 'edition', id: step.id} : step);
		}
	};

	const {read, stop} = createKeyReader(keys => keys.forEach(press));
	stdin.setEncoding('utf8');
	stdin.on('data', read);
	if (!isPlain) {
		stdout.on('resize', draw);
	}

	draw();
	try {
		return await answered.promise;
	} finally {
		clearTimeout(patience);
		stop();
		stdin.off('data', read);
		// What is typed ahead waits for the dashboard.
		stdin.pause();
		stdout.off('resize', draw);
	}
}

function offerOf(
	{id, name, feeds, rateSources}: (typeof editions)[number],
	words: Words['edition'],
): EditionOffer {
	const papers = feeds.filter(({isOn}) => isOn).map(feed => feed.name);
	const [bank = ''] = rateSources;
	return {
		id,
		name,
		contents: [papers.join(', '), words.rates(findRateSource(bank)?.name ?? bank)],
	};
}
