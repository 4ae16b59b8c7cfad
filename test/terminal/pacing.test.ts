import {describe, expect, test} from 'vitest';
import {FrameStream} from '../../source/terminal/frame-stream.ts';
import {FrameWriter} from '../../source/terminal/frame-writer.ts';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import {createVirtualTerminal} from '../helpers/virtual-terminal.ts';

/** A terminal that takes what it is sent only when it is told to. */
function createSlowTerminal() {
	const terminal = createVirtualTerminal(20, 3);
	const sent: string[] = [];
	let taken: (() => void) | undefined;
	const writer = new FrameWriter({
		output: (bytes, done) => {
			sent.push(bytes);
			terminal.writeSync(bytes);
			taken = done;
		},
		parse: createFrameParser({hasColor: true, resolveLink: () => ''}),
		columns: 20,
		rows: 3,
		hasScrollRegions: true,
		hasSynchronizedOutput: true,
	});
	writer.start('');
	return {
		writer,
		sent,
		text: () => terminal.text().trimEnd(),
		take: () => {
			const done = taken;
			taken = undefined;
			done?.();
		},
	};
}

const turn = () => new Promise(resolve => setImmediate(resolve));

describe('FrameWriter', () => {
	test('draws the frames of one turn as one', async () => {
		const {writer, sent, text} = createSlowTerminal();
		for (const frame of ['one', 'two', 'three']) writer.draw(frame);
		expect(sent).toEqual([]);
		await turn();
		expect(sent).toHaveLength(1);
		expect(text()).toBe('three');
	});

	test('holds no queue while the terminal is taking its bytes: only the newest frame follows', async () => {
		const {writer, sent, text, take} = createSlowTerminal();
		writer.draw('first');
		await turn();
		for (let count = 0; count < 100; count++) {
			writer.draw(`frame ${count}`);
			await turn();
		}
		expect(sent).toHaveLength(1);
		take();
		expect(sent).toHaveLength(2);
		expect(text()).toBe('frame 99');
		take();
		await turn();
		expect(sent).toHaveLength(2);
	});

	test('keeps the newest frame while paused, and draws it on the next start', async () => {
		const {writer, sent, text, take} = createSlowTerminal();
		writer.draw('before');
		await turn();
		take();
		writer.pause();
		writer.draw('after');
		await turn();
		expect(sent).toHaveLength(1);
		writer.start('\u001B[H\u001B[J');
		await turn();
		expect(text()).toBe('after');
	});
});

describe('FrameStream', () => {
	test('calls back when what was written has been taken, as Ink expects of an empty write', async () => {
		const {writer, take} = createSlowTerminal();
		const stream = new FrameStream(
			{
				draw: frame => writer.draw(frame),
				setBracketedPaste: () => undefined,
				whenIdle: callback => writer.whenIdle(callback),
			},
			20,
			3,
		);
		let isTaken = false;
		stream.write('frame');
		stream.write('', () => {
			isTaken = true;
		});
		await turn();
		await turn();
		expect(isTaken).toBe(false);
		take();
		expect(isTaken).toBe(true);
	});

	test('takes bracketed paste for a mode, and draws no other control sequence as a frame', () => {
		const calls: unknown[] = [];
		const stream = new FrameStream(
			{
				draw: frame => calls.push(frame),
				setBracketedPaste: isOn => calls.push(isOn),
				whenIdle: callback => callback(),
			},
			20,
			3,
		);
		for (const chunk of ['\u001B[?2004h', '\u001B[?25h', 'a\nb', '\u001B[?2004l'])
			stream.write(chunk);
		expect(calls).toEqual([true, 'a\nb', false]);
	});
});
