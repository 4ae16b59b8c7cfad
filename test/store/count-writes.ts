import {DatabaseSync} from 'node:sqlite';
import {onTestFinished} from 'vitest';

const watched = ['feed', 'headline', 'entry_text'];

/** Counts from now on what is written to the tables of the stories, whoever writes it. */
export function countWrites(storePath: string): () => Readonly<Record<string, number>> {
	const db = new DatabaseSync(storePath);
	onTestFinished(() => db.close());
	db.exec('CREATE TABLE written (name TEXT)');
	for (const table of watched) {
		for (const kind of ['INSERT', 'UPDATE', 'DELETE']) {
			db.exec(`
				CREATE TRIGGER written_${table}_${kind} AFTER ${kind} ON ${table} BEGIN
					INSERT INTO written VALUES ('${table}');
				END
			`);
		}
	}

	return () => {
		const rows = db.prepare('SELECT name, count(*) AS count FROM written GROUP BY name').all();
		return Object.fromEntries(rows.map(row => [String(row['name']), Number(row['count'])]));
	};
}
