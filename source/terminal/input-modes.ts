import {setBracketedPaste, setMouse} from './modes.ts';

/** What the terminal is asked to report besides keys. It forgets that whenever it is given away. */
export class InputModes {
	readonly #write: (sequence: string) => void;
	#isPasteOn = false;
	#isMouseOn = false;

	/** `write` takes a change at once, or lets it be while the terminal is somebody else's. */
	constructor(write: (sequence: string) => void) {
		this.#write = write;
	}

	/** Marks around pasted text, which is never keys. */
	setPaste(isOn: boolean): void {
		if (isOn === this.#isPasteOn) return;
		this.#isPasteOn = isOn;
		this.#write(setBracketedPaste(isOn));
	}

	setMouse(isOn: boolean): void {
		if (isOn === this.#isMouseOn) return;
		this.#isMouseOn = isOn;
		this.#write(setMouse(isOn));
	}

	/** What is on, for a terminal that has been taken over anew. */
	sequence(): string {
		return (
			(this.#isPasteOn ? setBracketedPaste(true) : '') + (this.#isMouseOn ? setMouse(true) : '')
		);
	}
}
