import type {StoreGuard} from './store-guard.ts';

/** So many questions of a kind are remembered: what is on the screen, and what was just before. */
const mostAnswers = 16;

/**
 * Makes questions to the store that are answered as they were the last time where the disk cannot be
 * read any longer, so that nothing goes from the screen.
 */
export function recallAnswers({read}: Pick<StoreGuard, 'read'>) {
	return <Question extends readonly unknown[], Answer>(
		ask: (...question: Question) => Answer,
		fallback: (...question: Question) => Answer,
		keyOf: (...question: Question) => string = (...question) => JSON.stringify(question),
	) => {
		const answers = new Map<string, Answer>();
		return (...question: Question): Answer => {
			const key = keyOf(...question);
			const answer = read<Answer | undefined>(undefined, () => ask(...question));
			if (answer === undefined) {
				return answers.get(key) ?? fallback(...question);
			}

			answers.delete(key);
			answers.set(key, answer);
			const [oldest] = answers.size > mostAnswers ? answers.keys() : [];
			if (oldest !== undefined) {
				answers.delete(oldest);
			}

			return answer;
		};
	};
}
