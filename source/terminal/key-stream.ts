import {Readable} from 'node:stream';

/** The stream that Ink reads keys from. The session owns the terminal's own one: it stays in raw mode whatever Ink's hooks come and go, and keys typed before Ink listens are kept. */
export class KeyStream extends Readable {
	readonly isTTY = true;
	readonly fd = 0;

	override _read(): void {
		// Keys are pushed as they come.
	}

	setRawMode(_isRaw: boolean): this {
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}
