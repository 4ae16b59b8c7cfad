import {EventEmitter} from 'node:events';

export type FrameSink = {
	readonly draw: (frame: string) => void;
	/** Ink switches bracketed paste on while something listens for pastes. */
	readonly setBracketedPaste: (isOn: boolean) => void;
	readonly whenIdle: (callback: () => void) => void;
};

type Callback = (error?: Error | null) => void;

// Such a chunk is no frame: Ink shows the cursor when it ends, and switches bracketed paste.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlsOnly = /^(?:\u001B\[[0-?]*[ -/]*[@-~])+$/;

/** The stream that Ink writes whole frames to. It holds none back: a frame that was not drawn yet gives way to the next. */
export class FrameStream extends EventEmitter implements NodeJS.WritableStream {
	readonly isTTY = true;
	readonly #sink: FrameSink;
	writable = true;
	columns: number;
	rows: number;

	constructor(sink: FrameSink, columns: number, rows: number) {
		super();
		this.#sink = sink;
		this.columns = columns;
		this.rows = rows;
	}

	write(chunk: Uint8Array | string, ...rest: readonly unknown[]): boolean {
		const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
		if (this.writable) this.#take(text);
		const callback = rest.find(isCallback);
		if (callback !== undefined) this.#sink.whenIdle(() => callback());
		return true;
	}

	end(...rest: readonly unknown[]): this {
		const callback = rest.find(isCallback);
		this.writable = false;
		if (callback !== undefined) this.#sink.whenIdle(() => callback());
		return this;
	}

	/** Takes on a new size and tells Ink. */
	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.emit('resize');
	}

	#take(text: string): void {
		if (text === '') return;
		if (!controlsOnly.test(text)) this.#sink.draw(text);
		else if (text.includes('\u001B[?2004h')) this.#sink.setBracketedPaste(true);
		else if (text.includes('\u001B[?2004l')) this.#sink.setBracketedPaste(false);
	}
}

function isCallback(value: unknown): value is Callback {
	return typeof value === 'function';
}
