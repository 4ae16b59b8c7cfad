import {DatabaseSync} from 'node:sqlite';
import {expect, onTestFinished, test} from 'vitest';
import {ratePruner} from '../../source/store/prune-rates.ts';
import {noon} from './make-feed.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** A store with a rate of the dollar for each day from the first of 1970 on, and one old rate of the euro. */
function openWithRates(days: number) {
	const folder = temporaryFolder();
	const store = openTestStore(folder);
	const rate = {source: 'flood', quote: 'KGS', units: 1, value: '87.45'};
	const save = (base: string, date: string) =>
		store.saveFixing({source: 'flood', date, rates: [{...rate, base, date}]});
	save('EUR', '1970-01-01');
	save('USD', dayAfter(days - 1));
	const db = new DatabaseSync(storeFile(folder));
	onTestFinished(() => db.close());
	db.exec(`
		WITH RECURSIVE day(number) AS (
			SELECT 0 UNION ALL SELECT number + 1 FROM day WHERE number < ${days - 2}
		)
		INSERT INTO rate (source, quote, base, date, units, value)
		SELECT 'flood', 'KGS', 'USD', date('1970-01-01', number || ' days'), 1, '87.45' FROM day
	`);
	const dates = (base: string) =>
		store.rateHistory('flood', {base, quote: 'KGS'}, '0000', '9999').map(({date}) => date);
	return {store, db, dates};
}

const dayAfter = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

test('the oldest rates of a publisher that has too many go, the current one of each pair stays', () => {
	const {db, dates} = openWithRates(30);
	const prune = ratePruner(db, 10);
	while (prune()) {
		expect(dates('USD').length).toBeGreaterThanOrEqual(10);
	}

	expect(dates('USD')).toEqual(Array.from({length: 10}, (_, index) => dayAfter(20 + index)));
	expect(dates('EUR')).toEqual(['1970-01-01']);
});

test('those of one that has not stay, whatever another has', () => {
	const {store, db, dates} = openWithRates(30);
	const date = '1990-01-01';
	const rate = {source: 'nbkr', base: 'USD', quote: 'KGS', units: 1, value: '87.45', date};
	store.saveFixing({source: 'nbkr', date, rates: [rate]});
	expect(ratePruner(db, 31)()).toBe(false);
	expect(dates('USD')).toHaveLength(30);
});

test('clearing up goes on until the rates are half a million, in short steps', () => {
	const {store, dates} = openWithRates(503_000);
	const limits = {keepDays: 30, keepMegabytes: 100};
	let steps = 0;
	while (store.prune(noon, limits)) {
		steps++;
	}

	expect(steps).toBeGreaterThan(1);
	expect(steps).toBeLessThan(10);
	expect(dates('USD')).toHaveLength(500_000);
});
