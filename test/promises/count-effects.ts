import {createVirtualTerminal} from '../helpers/virtual-terminal.ts';

/** What bytes have made a terminal do beside showing text. */
export interface Effects {
	readonly titles: number;
	readonly copies: number;
	readonly links: number;
	readonly notifications: number;
	readonly bells: number;
	/** Answers that a program finds in its input. */
	readonly replies: number;
}

/** Plays the bytes to a terminal that counts; links that `isOwn` knows are ours. */
export async function countEffects(
	bytes: Uint8Array,
	isOwn: (url: string) => boolean = () => false,
): Promise<Effects> {
	const screen = createVirtualTerminal();
	const {terminal} = screen;
	let titles = 0;
	let notifications = 0;
	let bells = 0;
	let replies = 0;
	for (const code of [0, 1, 2]) {
		terminal.parser.registerOscHandler(code, () => {
			titles++;
			return true;
		});
	}

	for (const code of [9, 99, 777]) {
		terminal.parser.registerOscHandler(code, () => {
			notifications++;
			return true;
		});
	}

	terminal.onBell(() => {
		bells++;
	});
	terminal.onData(() => {
		replies++;
	});
	await screen.write(bytes);
	return {
		titles,
		copies: screen.clipboard.length,
		links: screen.links.filter(url => !isOwn(url)).length,
		notifications,
		bells,
		replies,
	};
}
