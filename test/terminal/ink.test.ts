import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {type PtySession, startPty} from '../helpers/pty-session.ts';

vi.setConfig({testTimeout: 20_000, hookTimeout: 20_000});

const fixture = new URL('../fixtures/terminal/ink-app.ts', import.meta.url).pathname;

function startApp(env: Readonly<Record<string, string>> = {}): PtySession {
	return startPty(process.execPath, [fixture], {
		columns: 60,
		rows: 24,
		env: {NODE_ENV: 'production', ...env},
	});
}

describe('Ink on the streams of the session', () => {
	let session: PtySession;

	beforeAll(async () => {
		session = startApp();
		await session.waitFor('▌entry 0');
		session.press('j');
		await session.waitFor('pasted []');
	});

	afterAll(async () => {
		await session[Symbol.asyncDispose]();
	});

	test('changes only what differs from the rows that were painted first', () => {
		const [, live = ''] = session.bytesSince().toString().split('entry 20');
		expect(live).not.toContain('entry');
		expect(live).toContain('pasted');
	});

	test('gets the keys that were typed before it was there', async () => {
		await session.waitFor('▌entry 1');
	});

	test('has pastes marked as soon as a component wants them', async () => {
		await session.waitFor(({terminal}) => terminal.modes().bracketedPasteMode);
	});

	test('lets only the targets of our own links reach the terminal', () => {
		expect(session.screen()).toContain('a link');
		expect(session.terminal.links).toEqual(['https://example.com/a']);
	});

	test('takes 20 bytes at most for a key that moves the marker, and none for one that does nothing', async () => {
		session.press('j');
		await session.waitFor('▌entry 2');
		for (let row = 3; row < 6; row++) {
			const mark = session.mark();
			session.press('n');
			session.press('j');
			await session.waitFor(`▌entry ${row}`);
			expect(session.bytesSince(mark).length).toBeLessThanOrEqual(20);
		}
	});

	test('draws many keys at once as one frame', async () => {
		const mark = session.mark();
		session.press('jjjjjjjjjj');
		await session.waitFor('▌entry 15');
		expect(session.bytesSince(mark).length).toBeLessThanOrEqual(20);
	});

	test('lays out anew for a new size', async () => {
		session.resize(30, 10);
		await session.waitFor(({terminal}) => terminal.lines()[9] === ' entry 9');
		session.resize(60, 24);
		await session.waitFor('pasted []');
	});

	test('gets a paste as a paste, and gives that mode back when it ends', async () => {
		session.press('\u001B[200~quit q\u001B[201~');
		await session.waitFor('pasted [quit q]');
		session.press('q');
		await session.waitFor('left');
		expect(await session.exit).toEqual({code: 0, signal: 0});
		expect(session.terminal.modes().bracketedPasteMode).toBe(false);
		expect(session.terminal.isCursorHidden()).toBe(false);
	});
});

test('an error inside a component is told after the terminal was given back', async () => {
	await using session = startApp();
	await session.waitFor('pasted []');
	session.press('b');
	await session.waitFor('failed: broken on purpose');
	expect(session.terminal.isAlternateScreen()).toBe(false);
	expect(await session.exit).toMatchObject({code: 1});
});

test.each([
	[{CI: ''}, 1],
	[{NO_COLOR: '1'}, undefined],
	[{FORCE_COLOR: '0', TERM: 'vt100'}, undefined],
])('with %o it draws, and what is inverse stays inverse', async (env, foreground) => {
	await using session = startApp(env);
	await session.waitFor('a link');
	const row = session.screen().findIndex(line => line.startsWith('pasted'));
	expect(session.terminal.cells(row)[0]).toMatchObject({isInverse: true});
	expect(session.terminal.cells(row + 1)[0]?.foreground).toBe(foreground);
});
