import {setImmediate} from 'node:timers/promises';
import {explainProblem} from '../store/storage-problem.ts';
import {type ArticleTools, loadArticle} from './load-article.ts';
import type {ArticleRequest, HeavyWork, RefreshReport} from './messages.ts';
import type {Tools} from './refresh-feed.ts';

interface LoaderParts extends Tools, Pick<ArticleTools, 'siteRules'> {
	readonly report: (report: RefreshReport) => void;
	readonly onHeavyWork: (work: HeavyWork) => void;
}

/** Loads articles, each under the token of its request, and reports how that went. */
export function createArticleLoader({report, onHeavyWork, ...tools}: LoaderParts) {
	const underWay = new Map<number, AbortController>();

	const load = async ({token, headlineId, isForced}: ArticleRequest): Promise<void> => {
		const controller = new AbortController();
		underWay.get(token)?.abort();
		underWay.set(token, controller);
		const runHeavyWork = async <T>(work: () => T): Promise<T> => {
			onHeavyWork({token, headlineId});
			// The message has to leave the thread before the work holds it.
			await setImmediate();
			try {
				return work();
			} finally {
				onHeavyWork(null);
			}
		};

		try {
			const {signal} = controller;
			const outcome = await loadArticle({headlineId, isForced}, {...tools, signal, runHeavyWork});
			if (outcome.kind === 'failed') {
				report({type: 'article-failed', token, headlineId, reason: outcome.reason});
			} else if (outcome.kind === 'loaded') {
				report({type: 'article-loaded', token, headlineId});
				if (outcome.hasNewPopular) {
					report({type: 'headlines-changed', added: 0});
				}
			}
		} catch (error) {
			const reason = `The store failed: ${explainProblem(error)}.`;
			report({type: 'article-failed', token, headlineId, reason});
		} finally {
			if (underWay.get(token) === controller) {
				underWay.delete(token);
			}
		}
	};

	return {
		load,
		cancel(token: number): void {
			underWay.get(token)?.abort();
		},
		cancelAll(): void {
			for (const controller of underWay.values()) {
				controller.abort();
			}
		},
	};
}
