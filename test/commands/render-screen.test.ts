import {expect, it} from 'vitest';
import {renderScreen} from '../../source/commands/dashboard/render-screen.tsx';
import {bindings} from '../../source/keys/bindings.ts';
import {FrameStream} from '../../source/terminal/frame-stream.ts';
import {KeyStream} from '../../source/terminal/key-stream.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {themes} from '../../source/ui/theme.ts';
import {sampleDriver} from '../helpers/sample-state.ts';

function createCanvas() {
	const frames: string[] = [];
	const sink = {
		draw: (frame: string) => void frames.push(frame),
		setBracketedPaste: () => {},
		whenIdle: (callback: () => void) => callback(),
	};
	return {frames, stdout: new FrameStream(sink, 80, 24), stdin: new KeyStream()};
}

const skin = {theme: themes.mono, glyphs: glyphsFor(true), bindings};

it('gives whole frames of the screen’s size, one for each state', () => {
	const canvas = createCanvas();
	const driver = sampleDriver(80, 24);
	const screen = renderScreen(canvas, driver.state, skin);
	driver.give('move-down');
	screen.draw(driver.state);
	expect(canvas.frames.map(frame => frame.split('\n').length)).toEqual([24, 24]);
	screen.close();
});

it('tells an error in drawing, and draws no stack', async () => {
	const canvas = createCanvas();
	const driver = sampleDriver(80, 24);
	const screen = renderScreen(canvas, driver.state, skin);
	screen.draw({
		...driver.state,
		get rates(): never {
			throw new Error('no such thing as rates');
		},
	});
	await expect(screen.failure).rejects.toThrow('no such thing as rates');
	expect(canvas.frames.join('')).not.toContain('render-screen');
	screen.close();
});
