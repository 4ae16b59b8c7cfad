import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {widthOf} from '../../source/text/width.ts';
import type {PtySession} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

/** All that has been written, as lines. */
const written = (session: PtySession) => session.bytesSince().toString();

/** Waits for a line; what has scrolled off counts. */
const heard = (session: PtySession, pattern: RegExp, mark = 0) =>
	session.waitFor(() => pattern.test(session.bytesSince(mark).toString()), 8000);

describe('plain mode in a real terminal', () => {
	it('says in lines what the screen would show, on the way through a story and back', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo', '--plain'], {rows: 12});
		await heard(session, /^Latest: 42 stories, 42 unread, SAMPLE, made up\r$/m);
		session.press('j');
		await heard(session, /^2 of 42, .+, unread: .+\r$/m);

		let mark = session.mark();
		session.press('Enter');
		await heard(session, /full text\r$/m, mark);
		session.press(' ');
		await heard(session, /link \d|[.»]\r$/m, mark);
		for (let page = 0; page < 12 && !/^End of the story/m.test(written(session)); page++) {
			const pageMark = session.mark();
			session.press(' ');
			await session.waitFor(() => session.mark() > pageMark);
		}

		const story = session
			.bytesSince(mark)
			.toString()
			.split('\r\n')
			.filter(line => line.length > 40);
		expect(new Set(story).size).toBe(story.length);

		mark = session.mark();
		session.press('f');
		await heard(session, /^Saved\r$/m, mark);
		session.press('q');
		await heard(session, /^\d+ of 42, .+, read, saved: /m, mark);
		session.press('3');
		await heard(session, /^Saved: 1 story, 0 unread, SAMPLE, made up\r\n1 of 1, /m, mark);
		session.press('4');
		await heard(session, /^1 of \d+, USD, .+: 1 USD is [\d.]+ KGS/m, mark);

		mark = session.mark();
		session.press('?');
		await heard(session, /^The keys\. Space reads on, q goes back\r\nMoving\r\nj, Down: /m, mark);
		session.press(' ');
		await heard(session, /^Reading\r$/m, mark);
		session.press('q', ':', 'qu');
		await heard(session, /^:qu/m, mark);
		mark = session.mark();
		session.press('Escape');
		await heard(session, /^1 of \d+, USD/m, mark);
		session.press('Q');
		expect(await session.exit).toEqual({code: 0, signal: 0});

		const all = written(session);
		expect(all).toBe(stripVTControlCharacters(all));
		expect(all.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
		expect(session.terminal.isAlternateScreen()).toBe(false);
	});

	it('says only where a held key ends', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo', '--plain']);
		await heard(session, /^Latest: 42 stories/m);
		const mark = session.mark();
		session.press('j'.repeat(20));
		await heard(session, /^21 of 42/m, mark);
		expect(
			session
				.bytesSince(mark)
				.toString()
				.match(/ of 42/g),
		).toHaveLength(1);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('speaks Russian by the locale, and breaks lines between words at 40 columns', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo', '--plain'], {
			columns: 40,
			rows: 60,
			env: {LC_ALL: 'ru_RU.UTF-8'},
		});
		await heard(session, /^Новое: 42 статьи, 42 непрочитанные,\r$/m);
		await heard(session, /^ОБРАЗЕЦ, всё вымышлено\r$/m);
		session.press('j');
		await heard(session, /^2 из 42, /m);
		let mark = session.mark();
		session.press('4');
		await heard(session, /^1 из \d+, USD, Доллар США, /m, mark);
		mark = session.mark();
		session.press('y', '?');
		await heard(session, /^Клавиши\. Пробел читает дальше, q\r\nвозвращает назад\r$/m, mark);
		await heard(session, /^точка с запятой: /m, mark);
		session.press(' ');
		await heard(session, /^косая черта: /m, mark);

		const help = session.bytesSince(mark).toString().split('\r\n');
		expect(help).toContain('точка с запятой: буквы у ссылок и');
		expect(help).toContain('заголовков: набранная открывает');
		session.press('q', '1');
		await heard(session, /^2 из 42, /m, mark);
		session.press('Enter');
		await heard(session, /полный\s+текст\r$/m, mark);
		mark = session.mark();
		session.press('y');
		await heard(session, /^Адрес:\s+http:/m, mark);
		mark = session.mark();
		session.press('Y');
		await heard(session, /^В режиме для чтения вслух ничего не\r\nкопируется/m, mark);

		const lines = written(session).split('\r\n');
		expect(lines.filter(line => widthOf(line) > 40)).toEqual([]);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it.each([
		['the environment', [], {INK_SCREEN_READER: 'true'}],
		['a dumb terminal that is asked', ['--plain'], {TERM: 'dumb'}],
	] as const)('comes by %s, and gives the terminal back on a signal', async (_, args, env) => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo', ...args], {env});
		await heard(session, /^Latest: 42 stories/m);
		session.kill('SIGTERM');
		expect((await session.exit).code).toBe(143);
		expect(written(session).replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
	});

	it('is still the front page as text where the terminal is dumb and nobody asked', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo'], {env: {TERM: 'dumb'}});
		expect((await session.exit).code).toBe(0);
		expect(written(session)).toContain('unread');
	});
});
