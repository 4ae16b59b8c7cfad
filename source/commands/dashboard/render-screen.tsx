import {render} from 'ink';
import {Component, type PropsWithChildren, type ReactNode} from 'react';
import type {State} from '../../state/state.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {App} from '../../ui/app.tsx';
import type {Skin} from '../../ui/skin.ts';

/** The screen that Ink lays out. */
export interface LiveScreen {
	draw(state: State): void;
	/** Another theme, from the next frame on. */
	dress(skin: Skin): void;
	/** Rejects when a frame cannot be drawn. */
	readonly failure: Promise<never>;
	close(): void;
}

/** Where a frame goes, and where Ink would read keys if it did. */
export type Canvas = Pick<TerminalSession, 'stdout' | 'stdin'>;

/**
 * Lets Ink lay out whole frames (its `debug` mode writes each one in full, at once) into the
 * terminal room's stream, which writes the difference.
 */
export function renderScreen(canvas: Canvas, first: State, dress: Skin): LiveScreen {
	const failed = Promise.withResolvers<never>();
	// Whoever waits for it is told; where nobody waits any more, nobody need be.
	failed.promise.catch(() => {});
	let skin = dress;
	const tree = (state: State) => (
		<Boundary onFailure={failed.reject}>
			<App state={state} skin={skin} />
		</Boundary>
	);
	const instance = render(tree(first), {
		stdout: canvas.stdout,
		stdin: canvas.stdin,
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	return {
		draw: state => instance.rerender(tree(state)),
		dress(other) {
			skin = other;
		},
		failure: failed.promise,
		close: () => instance.unmount(),
	};
}

interface BoundaryProps extends PropsWithChildren {
	readonly onFailure: (error: unknown) => void;
}

/** Ink would draw a stack over the screen; the reader gets one line on the main screen instead. */
class Boundary extends Component<BoundaryProps, {readonly hasFailed: boolean}> {
	override state = {hasFailed: false};

	static getDerivedStateFromError() {
		return {hasFailed: true};
	}

	override componentDidCatch(error: unknown): void {
		this.props.onFailure(error);
	}

	override render(): ReactNode {
		return this.state.hasFailed ? null : this.props.children;
	}
}
