import {wrapText} from '../text/wrap.ts';
import type {FrameWriter, Output} from './frame-writer.ts';

/** What a session needs of what writes to the terminal. */
export type ScreenWriter = Pick<
	FrameWriter,
	'draw' | 'redraw' | 'mendRow' | 'resize' | 'pause' | 'start' | 'adopt' | 'whenIdle'
>;

/** Writes text as it comes, below what is there: for a terminal that is read aloud, or that can do nothing else. */
export class LineWriter implements ScreenWriter {
	readonly #output: Output;
	readonly #columns: () => number | undefined;
	#waiting = '';
	#isPaused = true;

	/** Without columns, lines stay as long as they are. */
	constructor(output: Output, columns: () => number | undefined) {
		this.#output = output;
		this.#columns = columns;
	}

	/** Whole lines, each with its end. While another program has the terminal they are kept. */
	draw(text: string): void {
		this.#waiting += text;
		if (!this.#isPaused) this.#flush();
	}

	pause(): void {
		this.#isPaused = true;
	}

	start(): void {
		this.#isPaused = false;
		this.#flush();
	}

	whenIdle(callback: () => void): void {
		setImmediate(callback);
	}

	/** What has been written stays: there is nothing to draw again, to fit or to take over. */
	redraw(): void {}
	mendRow(): void {}
	resize(): void {}
	adopt(): void {}

	/** Terminals break lines inside words: these are broken between them, at the width of this moment. */
	#flush(): void {
		if (this.#waiting === '') return;
		const columns = this.#columns();
		const text = columns ? wrapText(this.#waiting, columns, true).join('\n') : this.#waiting;
		this.#output(text, () => undefined);
		this.#waiting = '';
	}
}
