import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as pause} from 'node:timers/promises';
import {openStore} from '../../source/store/open-store.ts';
import {giveSources} from '../helpers/loopback-paper.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import type {AddRow} from './figures-table.ts';
import {makePaper, start} from './make-paper.ts';
import {at, median} from './statistics.ts';

const papers = 100;
const lengthOfPaper = 77_760_000;
const stories = papers * 1000;
const patience = 30_000;
/** Six of seven stories have a word that begins so. */
const query = 'ро';
/** Longer than it takes to search when the typing rests, so that some keys meet the search at work. */
const typingMs = [85, 92, 100, 110, 125] as const;

/** A home with 100,000 stories that asks nobody for more. */
export async function fillLongHome(home: string): Promise<void> {
	const nobody = {origin: 'http://127.0.0.1:9', host: '127.0.0.1:9'};
	await giveSources(home, nobody, {});
	const now = start + papers * lengthOfPaper;
	const store = openStore(join(home, 'masthead.sqlite'), {clock: () => now});
	for (let paper = 0; paper < papers; paper++) {
		store.saveFeed(`paper-${paper}`, `Paper ${paper}`, makePaper(paper), now);
	}

	store.close();
}

/** What keys cost in a search with 86,000 finds, and in a choice of all stories. */
export async function measureLongLists(
	row: AddRow,
	program: string,
	home: string,
	name = '',
): Promise<void> {
	const figures = (times: readonly number[]) =>
		`${[median(times), at(times, 0.95), at(times, 1)].map(time => time.toFixed(1)).join(', ')} ms`;
	await using session = startPty(process.execPath, [program], {env: {MASTHEAD_HOME: home}});
	await session.waitFor(`Latest ${stories}`, patience);
	await pause(1500);
	const note = (what: string, times: readonly number[]) =>
		row(`${what}${name} (median, p95, longest of ${times.length})`, figures(times));
	note('keys while a search is typed', await typeSearches(session));
	note(
		`search for ${query} until its count is shown, 80 ms of rest included`,
		await search(session),
	);
	note(
		`keys in ${/\d+\+? · /.exec(session.terminal.text())?.[0] ?? ''}finds`,
		await moveInFinds(session),
	);
	note(`moves in a choice of ${stories}`, await moveInChoice(session));
	session.press('Q');
	await session.exit;
}

/** Milliseconds until the program has written something. */
async function paint(session: PtySession, ...keys: readonly string[]): Promise<number> {
	const mark = session.mark();
	const pressed = performance.now();
	session.press(...keys);
	await session.waitFor(() => session.mark() > mark, patience);
	return performance.now() - pressed;
}

async function typeSearches(session: PtySession): Promise<readonly number[]> {
	const waits: number[] = [];
	session.press('/');
	await session.waitFor('is:unread is:saved, Esc');
	for (let round = 0; round < 10; round++) {
		for (const rest of typingMs) {
			for (const key of [...query, 'Backspace', 'Backspace']) {
				waits.push(await paint(session, key));
				await pause(rest);
			}
		}
	}

	session.press('Escape');
	await session.waitFor(() => !session.terminal.text().includes('is:unread'));
	return waits;
}

async function search(session: PtySession): Promise<readonly number[]> {
	const waits: number[] = [];
	for (let round = 0; round < 20; round++) {
		session.press('/');
		await session.waitFor('is:unread is:saved, Esc');
		const started = performance.now();
		session.press(query);
		await session.waitFor(/\d{4,}\+? · \/ро/, patience);
		waits.push(performance.now() - started);
		session.press('Escape');
		await session.waitFor(() => !/· \/ро|is:unread/.test(session.terminal.text()));
	}

	session.press('/');
	await session.waitFor('is:unread is:saved, Esc');
	session.press(query, 'Enter');
	await session.waitFor(/\d{4,}\+? · \/ро/, patience);
	await pause(300);
	return waits;
}

async function moveInFinds(session: PtySession): Promise<readonly number[]> {
	const waits: number[] = [];
	for (let round = 0; round < 10; round++) {
		for (const key of [
			'G',
			'k',
			'k',
			'PageUp',
			'PageUp',
			'Home',
			'j',
			'j',
			'PageDown',
			'PageDown',
		]) {
			waits.push(await paint(session, key));
			await pause(10);
		}

		session.press('Home');
		await pause(50);
	}

	session.press('Escape');
	await session.waitFor(() => !session.terminal.text().includes('· /ро'));
	return waits;
}

/** With the choice from the first story to the last ones, until their number is on the screen. */
async function moveInChoice(session: PtySession): Promise<readonly number[]> {
	session.press('Home', 'v');
	await session.waitFor('1 chosen', patience);
	session.press('G');
	await session.waitFor(`${stories}/${stories}`, patience);
	const waits: number[] = [];
	for (let up = 1; up <= 20; up++) {
		const pressed = performance.now();
		session.press('k');
		await session.waitFor(`${stories - up} chosen`, patience);
		waits.push(performance.now() - pressed);
		await pause(10);
	}

	session.press('Escape');
	await session.waitFor(() => !session.terminal.text().includes('chosen'));
	return waits;
}
