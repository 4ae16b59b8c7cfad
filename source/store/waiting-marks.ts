import type {Headline} from '../model/headline.ts';

type Marks = Partial<Pick<Headline, 'isRead' | 'isSaved'>>;

/** Shows marks that wait for the disk on the stories that are remembered of it. */
export function waitingMarks(isWaiting: () => boolean) {
	const waiting = new Map<number, Marks>();
	return {
		note(ids: readonly number[], marks: Marks): void {
			if (!isWaiting()) {
				waiting.clear();
				return;
			}

			for (const id of ids) {
				waiting.set(id, {...waiting.get(id), ...marks});
			}
		},

		show: (headline: Headline): Headline =>
			isWaiting() ? {...headline, ...waiting.get(headline.id)} : headline,
	};
}

export type WaitingMarks = ReturnType<typeof waitingMarks>;
