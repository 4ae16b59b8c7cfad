import type {FrameWriter, Output} from './frame-writer.ts';

/** What a session needs of what writes to the terminal. */
export type ScreenWriter = Pick<
	FrameWriter,
	'draw' | 'redraw' | 'mendRow' | 'resize' | 'pause' | 'start' | 'adopt' | 'whenIdle'
>;

/** Writes text as it comes, below what is there: for a terminal that is read aloud, or that can do nothing else. */
export class LineWriter implements ScreenWriter {
	readonly #output: Output;
	#waiting = '';
	#isPaused = true;

	constructor(output: Output) {
		this.#output = output;
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

	#flush(): void {
		if (this.#waiting === '') return;
		this.#output(this.#waiting, () => undefined);
		this.#waiting = '';
	}
}
