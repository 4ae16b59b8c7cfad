import {connect} from '../../source/store/connect.ts';
import {hasFullText} from '../../source/store/search.ts';

/** Whether the texts of stories are searched: before 22.16 Node has no index for them, only titles are. */
export const searchesTexts = ((): boolean => {
	const db = connect(':memory:', 0);
	try {
		return hasFullText(db);
	} finally {
		db.close();
	}
})();

/** How many stories are found by words that stand in their texts alone. */
export const inTexts = (stories: number): number => (searchesTexts ? stories : 0);
