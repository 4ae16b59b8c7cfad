import {render} from 'ink';
import type {State} from '../../state/state.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {App} from '../../ui/app.tsx';
import type {Skin} from '../../ui/skin.ts';

/** The screen that Ink lays out. */
export interface LiveScreen {
	draw(state: State): void;
	/** Another theme, from the next frame on. */
	dress(skin: Skin): void;
	/** Rejects when a frame cannot be drawn; resolves after `close`. */
	readonly failure: Promise<unknown>;
	close(): void;
}

/**
 * Lets Ink lay out whole frames (its `debug` mode writes each one in full, at once) into the
 * terminal room's stream, which writes the difference.
 */
export function renderScreen(session: TerminalSession, first: State, dress: Skin): LiveScreen {
	let skin = dress;
	const instance = render(<App state={first} skin={skin} />, {
		stdout: session.stdout,
		stdin: session.stdin,
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	return {
		draw: state => instance.rerender(<App state={state} skin={skin} />),
		dress(other) {
			skin = other;
		},
		failure: instance.waitUntilExit(),
		close: () => instance.unmount(),
	};
}
