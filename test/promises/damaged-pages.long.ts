import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {makeEntry, makeFeed, noon} from '../store/make-feed.ts';
import {temporaryFolder} from '../store/temporary-folder.ts';

const pageBytes = 4096;
const stories = 60;
/** Two stories are read and two saved when the marks are backed up, and one is saved after that. */
const backedUp = {read: [2, 5], saved: [3, 7]} as const;
const later = 9;

const text = `<p>${'A word of the story. '.repeat(60)}</p>`;
const entries = Array.from({length: stories}, (_, index) => makeEntry(index, {content: text}));
const clock = () => noon;

function fill(path: string): void {
	const store = openStore(path, {clock});
	store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
	const idOf = (number: number) => store.findByUrl(makeEntry(number).url)?.id ?? 0;
	store.setRead(backedUp.read.map(idOf), true);
	store.setSaved(backedUp.saved.map(idOf), true);
	store.backUpMarks(noon);
	store.setSaved([idOf(later)], true);
	store.close();
}

const within = (bytes: Buffer, page: number, change: (part: Buffer) => void): Buffer => {
	const changed = Buffer.from(bytes);
	change(changed.subarray(page * pageBytes, (page + 1) * pageBytes));
	return changed;
};

type Damage = (bytes: Buffer, page: number) => Buffer;
const damages: readonly (readonly [string, Damage])[] = [
	['cut off before it', (bytes, page) => bytes.subarray(0, page * pageBytes)],
	['cut off within it', (bytes, page) => bytes.subarray(0, page * pageBytes + 1000)],
	['it is empty', (bytes, page) => within(bytes, page, part => part.fill(0))],
	[
		'it is noise',
		(bytes, page) =>
			within(bytes, page, part =>
				part.forEach((_, index) => {
					part[index] = (index * 7919 + page * 31) & 255;
				}),
			),
	],
	[
		'it is another one',
		(bytes, page) =>
			within(bytes, page, part => bytes.copy(part, 0, 0, Math.min(part.length, 2 * pageBytes))),
	],
];

/** What a program finds in a store, and what it says of it. */
function look(path: string) {
	const said: string[] = [];
	const store = openStore(path, {clock, onProblem: problem => void said.push(problem)});
	said.push(...store.notices);
	const latest = store.listHeadlines({view: 'latest', offset: 0, limit: 100});
	const saved = store.listHeadlines({view: 'saved', offset: 0, limit: 100});
	const first = latest.rows[0];
	if (first) {
		store.getEntryText(first.id);
	}

	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(99)), noon);
	store.close();
	const isWhole = latest.total === stories && saved.total === backedUp.saved.length + 1;
	return {said, saved, isWhole};
}

it.each(damages)(
	'a store is used or rebuilt with its marks, whichever of its pages is damaged: %s',
	(_, damage) => {
		const folder = temporaryFolder();
		const sound = join(folder, 'sound');
		mkdirSync(sound);
		fill(join(sound, 'masthead.sqlite'));
		const bytes = readFileSync(join(sound, 'masthead.sqlite'));
		const pages = bytes.length / pageBytes;
		expect(pages).toBeGreaterThan(50);
		let rebuilt = 0;
		for (let page = 0; page < pages; page++) {
			const home = join(folder, 'damaged');
			rmSync(home, {recursive: true, force: true});
			cpSync(sound, home, {recursive: true});
			const path = join(home, 'masthead.sqlite');
			writeFileSync(path, damage(bytes, page));
			const first = look(path);
			// What is not all there is told, at once or at the next start.
			const second = look(path);
			const said = [...first.said, ...second.said];
			if (!first.isWhole) {
				expect(said, `page ${page}`).not.toEqual([]);
			}

			for (const number of backedUp.saved) {
				const {title} = makeEntry(number);
				expect(
					second.saved.rows.map(row => row.title),
					`page ${page}`,
				).toContain(title);
			}

			rebuilt += said.some(one => one.includes('is kept as')) ? 1 : 0;
			expect(existsSync(path)).toBe(true);
		}

		expect(rebuilt).toBeGreaterThan(0);
	},
	120_000,
);
