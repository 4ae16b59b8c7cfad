import {diffFrames, type ShownRows} from './diff-frames.ts';
import {encodeOperations, lostPen, type Pen} from './encode-operations.ts';
import type {FrameParser} from './parse-frame.ts';
import {blankRow} from './rows.ts';

/** Writes bytes to the terminal and calls back when it has taken them. */
export type Output = (bytes: string, done: () => void) => void;

export type FrameWriterOptions = {
	readonly output: Output;
	readonly parse: FrameParser;
	readonly columns: number;
	readonly rows: number;
	readonly hasScrollRegions: boolean;
	readonly hasSynchronizedOutput: boolean;
};

/** An update of more bytes than this is worth the 16 bytes that keep it from tearing. */
const largeUpdate = 1024;
const beginSynchronized = '\u001B[?2026h';
const endSynchronized = '\u001B[?2026l';

/** Keeps the screen as cells and writes the least that turns it into the newest frame. Paused until `start`. */
export class FrameWriter {
	readonly #options: FrameWriterOptions;
	#columns: number;
	#rows: number;
	#frame: string | undefined;
	#shown: ShownRows = [];
	#pen: Pen = lostPen;
	/** Goes out ahead of the next update. */
	#opening = '';
	/** The opening empties the screen. */
	#isEmptied = false;
	#isPaused = true;
	#isInFlight = false;
	#isStale = false;
	#scheduled: NodeJS.Immediate | undefined;
	#waiting: (() => void)[] = [];

	constructor(options: FrameWriterOptions) {
		this.#options = options;
		this.#columns = options.columns;
		this.#rows = options.rows;
	}

	/** Takes the newest frame. It is drawn at the end of this turn of the event loop, or as soon as the terminal has taken what it was sent before; a frame that was not drawn by then is dropped for a newer one. */
	draw(frame: string): void {
		this.#frame = frame;
		this.#schedule();
	}

	/** Draws the newest frame now, unless the terminal is still taking an older one. */
	flush(): void {
		clearImmediate(this.#scheduled);
		this.#scheduled = undefined;
		if (!this.#isPaused && !this.#isInFlight && this.#frame !== undefined) {
			this.#isStale = false;
			const bytes = this.#update(this.#frame);
			if (bytes !== '') this.#send(bytes);
		}
		this.#settle();
	}

	/** Forgets what the screen shows and draws the newest frame over all of it, after `modes`, which must end with no style set. */
	redraw(modes: string): void {
		if (!this.#isEmptied) this.#opening = modes;
		this.#pen = lostPen;
		this.#forget();
	}

	/** Draws the row of the cursor anew, where somebody else may have written. */
	mendRow(): void {
		const {row} = this.#pen.cursor;
		if (row === undefined) {
			this.#forget();
			return;
		}
		this.#shown = this.#shown.map((shown, y) => (y === row ? undefined : shown));
		this.#pen = {...lostPen, style: this.#pen.style};
		this.#schedule();
	}

	resize(columns: number, rows: number): void {
		if (columns === this.#columns && rows === this.#rows) return;
		this.#columns = columns;
		this.#rows = rows;
		this.#forget();
	}

	/** Writes nothing from here on, but keeps the newest frame. */
	pause(): void {
		this.#isPaused = true;
	}

	/** Starts, or starts again, on the empty screen that `opening` leaves; it goes out together with the next frame. */
	start(opening: string): void {
		this.#isPaused = false;
		this.#opening = opening;
		this.#isEmptied = true;
		this.#pen = lostPen;
		this.#forget();
	}

	/** Takes a frame for drawn that somebody else has put on the screen. */
	adopt(frame: string): void {
		this.#frame = frame;
		this.#shown = this.#options.parse(frame, this.#columns, this.#rows);
		this.#opening = '';
		this.#isEmptied = false;
		this.#isStale = false;
		clearImmediate(this.#scheduled);
		this.#scheduled = undefined;
	}

	/** Calls back when everything drawn so far has been taken or dropped. */
	whenIdle(callback: () => void): void {
		this.#waiting.push(callback);
		setImmediate(() => this.#settle());
	}

	#update(frame: string): string {
		const {parse, hasScrollRegions, hasSynchronizedOutput} = this.#options;
		const target = parse(frame, this.#columns, this.#rows);
		const ways = diffFrames(this.#shown, target, hasScrollRegions);
		const {text, pen} = shortest(ways.map(way => encodeOperations(way, this.#pen)));
		const opening = this.#opening;
		this.#shown = target;
		this.#pen = pen;
		this.#opening = '';
		this.#isEmptied = false;
		const isSynchronized = hasSynchronizedOutput && text.length > largeUpdate;
		return opening + (isSynchronized ? beginSynchronized + text + endSynchronized : text);
	}

	#send(bytes: string): void {
		this.#isInFlight = true;
		this.#options.output(bytes, () => {
			this.#isInFlight = false;
			if (this.#isStale) this.flush();
			this.#settle();
		});
	}

	#schedule(): void {
		this.#isStale = true;
		if (!this.#isInFlight) this.#scheduled ??= setImmediate(() => this.flush());
	}

	#forget(): void {
		const row = this.#isEmptied ? blankRow(this.#columns) : undefined;
		this.#shown = new Array<typeof row>(this.#rows).fill(row);
		this.#pen = {...lostPen, style: this.#pen.style};
		this.#schedule();
	}

	#settle(): void {
		if (this.#isInFlight || this.#scheduled !== undefined) return;
		const callbacks = this.#waiting;
		this.#waiting = [];
		for (const callback of callbacks) callback();
	}
}

type Encoded = ReturnType<typeof encodeOperations>;

function shortest(ways: readonly Encoded[]): Encoded {
	return ways.reduce(
		(best, way) => (Buffer.byteLength(way.text) < Buffer.byteLength(best.text) ? way : best),
		ways[0] ?? {text: '', pen: lostPen},
	);
}
