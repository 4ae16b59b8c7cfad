import {setImmediate} from 'node:timers/promises';
import {reasonOf} from '../http/reason-of.ts';
import {explainProblem} from '../store/storage-problem.ts';
import {sayReason} from '../text/say-reason.ts';
import {type ArticleTools, loadArticle, loadPage} from './load-article.ts';
import type {ArticleRequest, HeavyWork, PageRequest, RefreshReport} from './messages.ts';
import type {Tools} from './refresh-feed.ts';

interface LoaderParts extends Tools, Pick<ArticleTools, 'siteRules'> {
	readonly report: (report: RefreshReport) => void;
	readonly onHeavyWork: (work: HeavyWork) => void;
}

/** Loads articles and pages, each under the token of its request, and reports how that went. */
export function createArticleLoader({report, onHeavyWork, ...tools}: LoaderParts) {
	const underWay = new Map<number, AbortController>();

	const runHeavyWork =
		(token: number) =>
		async <T>(work: () => T): Promise<T> => {
			onHeavyWork({token});
			// The message has to leave the thread before the work holds it.
			await setImmediate();
			try {
				return work();
			} finally {
				onHeavyWork(null);
			}
		};

	/** Runs the work so that it can be cancelled under its token. */
	const run = async (token: number, work: (tools: ArticleTools) => Promise<void>) => {
		const controller = new AbortController();
		underWay.get(token)?.abort();
		underWay.set(token, controller);
		try {
			const {signal} = controller;
			await work({...tools, signal, runHeavyWork: runHeavyWork(token)});
		} finally {
			if (underWay.get(token) === controller) {
				underWay.delete(token);
			}
		}
	};

	return {
		load: ({token, headlineId, isForced}: ArticleRequest): Promise<void> =>
			run(token, async articleTools => {
				try {
					const outcome = await loadArticle({headlineId, isForced}, articleTools);
					if (outcome.kind === 'failed') {
						report({type: 'article-failed', token, reason: outcome.reason});
					} else if (outcome.kind === 'loaded') {
						report({type: 'article-loaded', token});
						if (outcome.hasNewPopular) {
							report({type: 'headlines-changed', added: 0});
						}
					}
				} catch (error) {
					const reason = sayReason('storeFailed', {why: explainProblem(error)});
					report({type: 'article-failed', token, reason});
				}
			}),
		loadPage: ({token, url, title}: PageRequest): Promise<void> =>
			run(token, async articleTools => {
				try {
					const article = await loadPage({url, title}, articleTools);
					report({type: 'page-loaded', token, article});
				} catch (error) {
					if (!articleTools.signal.aborted) {
						report({type: 'article-failed', token, reason: reasonOf(error)});
					}
				}
			}),
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
