import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {writeStoryFile} from '../../source/commands/write-story-file.ts';
import {makeArticle} from '../helpers/state-driver.ts';

const now = Date.UTC(2026, 10, 24, 9);
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'masthead-write-'));
});

afterEach(() => {
	rmSync(folder, {recursive: true, force: true});
});

const write = (title: string, into: string | null = folder) =>
	writeStoryFile(makeArticle(2, {title}), into, folder, now, 'en');

describe('a story in a file', () => {
	it('is Markdown under its day and title, for its reader only', async () => {
		expect(await write('The road is open')).toBe(
			`Written to ${join(folder, '2026-11-24 The road is open.md')}`,
		);
		const path = join(folder, '2026-11-24 The road is open.md');
		expect(readFileSync(path, 'utf8')).toMatch(
			/^# The road is open\n\nDaily\n\n<https:.*>\n\nParagraph 1/,
		);
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});

	it('never takes the place of another file', async () => {
		writeFileSync(join(folder, '2026-11-24 A.md'), 'mine');
		await write('A');
		await write('A');
		expect(readFileSync(join(folder, '2026-11-24 A.md'), 'utf8')).toBe('mine');
		expect(readdirSync(folder).sort()).toEqual([
			'2026-11-24 A 2.md',
			'2026-11-24 A 3.md',
			'2026-11-24 A.md',
		]);
	});

	it('goes beside the store where no folder is set', async () => {
		expect(await write('A', null)).toBe(`Written to ${join(folder, 'stories', '2026-11-24 A.md')}`);
	});

	it('says in one line why it cannot be written', async () => {
		const file = join(folder, 'file');
		writeFileSync(file, '');
		expect(await write('A', join(file, 'inside'))).toMatch(
			/^The story cannot be written to .*: a part of its path is not a folder$/,
		);
	});

	it('says where it is in the language of the reader', async () => {
		const path = join(folder, '2026-11-24 А.md');
		const told = (language: 'ru' | 'ky') =>
			writeStoryFile(makeArticle(2, {title: 'А'}), folder, folder, now, language);
		expect(await told('ru')).toBe(`Записано в ${path}`);
		rmSync(path);
		expect(await told('ky')).toBe(`Файлга жазылды: ${path}`);
	});

	it('says in the language of the reader why it cannot be written', async () => {
		const file = join(folder, 'file');
		writeFileSync(file, '');
		const inside = join(file, 'inside');
		expect(await writeStoryFile(makeArticle(2, {title: 'А'}), inside, folder, now, 'ru')).toBe(
			`Статью не удалось записать в ${inside}: часть пути — не папка`,
		);
	});

	it('stays in its folder, whatever the title is', async () => {
		const titles = fc.oneof(
			fc.string({unit: 'binary', maxLength: 400}),
			fc.constantFrom(
				'../../etc/passwd',
				'/',
				'..',
				'a\u0000b',
				'con\r\n\u001B[2J',
				'漢'.repeat(300),
				'',
			),
		);
		await fc.assert(
			fc.asyncProperty(titles, async title => {
				const [, path = ''] = /^Written to (.*)$/.exec(await write(title)) ?? [];
				expect(dirname(path)).toBe(folder);
				expect(Buffer.byteLength(basename(path))).toBeLessThan(250);
				expect(basename(path)).toMatch(/^2026-11-24 [\p{L}\p{M}\p{N} ]+\.md$/u);
				rmSync(path);
			}),
			{numRuns: 60},
		);
	});
});
