import type {DatabaseSync} from 'node:sqlite';
import {numberOf, textOf} from './row-values.ts';

/**
 * So many rates are kept of each publisher: all of a central bank's since its currency began are fewer,
 * and so are those of eight years of a service that has every currency each day.
 */
const mostRates = 500_000;
const ratesAStep = 2000;

/**
 * Keeps the rates of each publisher within a number, in small steps: those of the oldest dates go first,
 * the current one of each pair never. True when there is more to do.
 */
export function ratePruner(db: DatabaseSync, most = mostRates): () => boolean {
	const sources = db.prepare('SELECT DISTINCT source FROM latest_rate');
	const count = db.prepare('SELECT count(*) AS count FROM rate WHERE source = ?');
	const lastToGo = db.prepare(`
		SELECT date FROM rate WHERE source = ? ORDER BY date DESC LIMIT 1 OFFSET ${most}
	`);
	const deleteUntil = db.prepare(`
		DELETE FROM rate WHERE (source, quote, base, date) IN (
			SELECT source, quote, base, r.date
			FROM rate r JOIN latest_rate latest USING (source, quote, base)
			WHERE source = ? AND r.date <= ? AND r.date < latest.date LIMIT ${ratesAStep}
		)
	`);

	const pruneSource = (source: string): boolean => {
		if (numberOf(count.get(source)?.['count']) <= most) {
			return false;
		}

		// Sorted before the store is held: half a million dates take some tenths of a second.
		const date = textOf(lastToGo.get(source)?.['date']);
		return deleteUntil.run(source, date).changes > 0;
	};

	return () => sources.all().some(row => pruneSource(textOf(row['source'])));
}
