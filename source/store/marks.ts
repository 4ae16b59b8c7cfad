import type {DatabaseSync} from 'node:sqlite';
import {numbersOf} from './row-values.ts';

/** Headlines by their ids, and those of other feeds that are the same stories. */
const withTwins = `
	SELECT value AS id FROM json_each(:ids)
	UNION
	SELECT twin.id FROM json_each(:ids)
	JOIN headline ON headline.id = value
	JOIN headline AS twin ON twin.story = headline.story
`;

/**
 * The reader's own marks. Each call is one statement, so one transaction. What is read is a story, so
 * all its headlines are; what is saved is one headline, which Saved then lists once.
 */
export function markQueries(db: DatabaseSync) {
	const setRead = db.prepare(`
		UPDATE headline SET is_read = :isRead WHERE id IN (${withTwins}) AND is_read <> :isRead
	`);
	const twins = db.prepare(`SELECT json_group_array(id) AS ids FROM (${withTwins})`);
	const setSaved = db.prepare(`
		UPDATE headline SET is_saved = :isSaved
		WHERE id IN (SELECT value FROM json_each(:ids)) AND is_saved <> :isSaved
	`);

	return {
		/** These headlines and the others of their stories. */
		withTwins: (ids: readonly number[]): readonly number[] =>
			numbersOf(twins.get({ids: JSON.stringify(ids)})?.['ids']),

		setRead(ids: readonly number[], isRead: boolean): void {
			setRead.run({isRead: Number(isRead), ids: JSON.stringify(ids)});
		},

		setSaved(ids: readonly number[], isSaved: boolean): void {
			setSaved.run({isSaved: Number(isSaved), ids: JSON.stringify(ids)});
		},
	};
}
