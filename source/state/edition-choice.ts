/** An edition to choose from, as the reader is told of it. */
export interface EditionOffer {
	readonly id: string;
	readonly name: string;
	/** The names of its feeds, and of who publishes its rates. */
	readonly contents: readonly string[];
}

/** The question of the first start: which edition. The first is the default. */
export interface EditionChoice {
	readonly offers: readonly [EditionOffer, ...EditionOffer[]];
	readonly cursor: number;
	/** Nobody has pressed a key: after a while the default is taken. */
	readonly isWaiting: boolean;
}

/** What a key makes of it: another selection, an edition, or the way out. */
export type ChoiceStep =
	| {readonly kind: 'moved'; readonly choice: EditionChoice}
	| {readonly kind: 'chosen'; readonly id: string}
	| {readonly kind: 'left'};

/** Answers a key by its name on the US layout; one that means nothing here only ends the waiting. */
export function answerChoice(choice: EditionChoice, key: string): ChoiceStep {
	const {offers, cursor} = choice;
	const move = (place: number): ChoiceStep => ({
		kind: 'moved',
		choice: {
			...choice,
			isWaiting: false,
			cursor: Math.max(0, Math.min(offers.length - 1, place)),
		},
	});
	switch (key) {
		case 'j':
		case 'Down':
			return move(cursor + 1);
		case 'k':
		case 'Up':
			return move(cursor - 1);
		case 'g':
		case 'Home':
			return move(0);
		case 'G':
		case 'End':
			return move(offers.length - 1);
		case 'Enter':
		case 'Space':
			return {kind: 'chosen', id: (offers[cursor] ?? offers[0]).id};
		case 'Escape':
			return {kind: 'chosen', id: offers[0].id};
		case 'q':
		case 'Q':
		case 'Ctrl-c':
			return {kind: 'left'};
		default:
			return move(cursor);
	}
}
