import type {DatabaseSync} from 'node:sqlite';
import type {Fixing, Pair, QuotedRate, Rate} from '../model/rate.ts';
import {inTransaction} from './in-transaction.ts';
import {numberOf, type Row, textOf} from './row-values.ts';

const columns = 'source, base, quote, units, value, date';

/** A rate has moved when the price of one unit is another number, not just written otherwise. */
const hasMoved = `abs(CAST(value AS REAL) * :units - CAST(:value AS REAL) * units)
	> 1e-12 * abs(CAST(value AS REAL) * :units)`;

/** Official rates as published: one row for each source, pair and date. */
export function rateQueries(db: DatabaseSync) {
	const latest = db.prepare(`
		SELECT ${columns} FROM latest_rate JOIN rate USING (source, quote, base, date)
		WHERE source = :source AND (:quote IS NULL OR quote = :quote)
	`);
	const latestOf = db.prepare(`
		SELECT ${columns} FROM latest_rate JOIN rate USING (source, quote, base, date)
		WHERE source = ? AND quote = ? AND base = ?
	`);
	const previous = db.prepare(`
		SELECT ${columns} FROM rate
		WHERE source = :source AND quote = :quote AND base = :base AND date < :date AND ${hasMoved}
		ORDER BY date DESC LIMIT 1
	`);
	const history = db.prepare(`
		SELECT ${columns} FROM rate
		WHERE source = ? AND quote = ? AND base = ? AND date BETWEEN ? AND ? ORDER BY date
	`);

	function withPrevious(row: Row): QuotedRate {
		const rate = toRate(row);
		const before = previous.get({...rate});
		return {rate, previous: before ? toRate(before) : null, isStale: false};
	}

	return {
		saveFixing: fixingSaver(db),

		latestRates: (source: string, quote?: string): readonly QuotedRate[] =>
			latest.all({source, quote: quote ?? null}).map(withPrevious),

		currentRates: (source: string): readonly Rate[] =>
			latest.all({source, quote: null}).map(toRate),

		findRate({base, quote}: Pair, sources: readonly string[]): QuotedRate | null {
			for (const source of sources) {
				const row = latestOf.get(source, quote, base);
				if (row) {
					return withPrevious(row);
				}
			}

			return null;
		},

		rateHistory: (source: string, {base, quote}: Pair, from: string, to: string): readonly Rate[] =>
			history.all(source, quote, base, from, to).map(toRate),
	};
}

function fixingSaver(db: DatabaseSync): (fixing: Fixing) => boolean {
	const find = db.prepare(
		'SELECT units, value FROM rate WHERE source = ? AND quote = ? AND base = ? AND date = ?',
	);
	const save = db.prepare(`
		INSERT INTO rate (source, quote, base, date, units, value) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (source, quote, base, date)
		DO UPDATE SET units = excluded.units, value = excluded.value
	`);
	const saveLatest = db.prepare(`
		INSERT INTO latest_rate (source, quote, base, date) VALUES (?, ?, ?, ?)
		ON CONFLICT (source, quote, base) DO UPDATE SET date = excluded.date WHERE date < excluded.date
	`);
	const isNew = ({source, quote, base, date, units, value}: Rate): boolean => {
		const row = find.get(source, quote, base, date);
		return row?.['units'] !== units || row['value'] !== value;
	};

	return ({rates}) => {
		const fresh = rates.filter(isNew);
		if (fresh.length === 0) {
			return false;
		}

		inTransaction(db, () => {
			for (const {source, quote, base, date, units, value} of fresh) {
				save.run(source, quote, base, date, units, value);
				saveLatest.run(source, quote, base, date);
			}
		});
		return true;
	};
}

function toRate(row: Row): Rate {
	return {
		source: textOf(row['source']),
		base: textOf(row['base']),
		quote: textOf(row['quote']),
		units: numberOf(row['units']),
		value: textOf(row['value']),
		date: textOf(row['date']),
	};
}
