import type {RefreshReport, RefreshRequest} from './messages.ts';

/** The articles that somebody waits for. */
export interface WaitingArticles {
	noteRequest(request: RefreshRequest): void;
	noteReport(report: RefreshReport): void;
	/** Reports an article as failed, if it is still waited for. */
	fail(token: number, reason: string): void;
	failAll(reason: string): void;
}

/** Keeps count of the articles between the request and its report. */
export function createWaitingArticles(onReport: (report: RefreshReport) => void): WaitingArticles {
	const headlines = new Map<number, number>();

	const fail = (token: number, reason: string): void => {
		const headlineId = headlines.get(token);
		if (headlineId !== undefined) {
			headlines.delete(token);
			onReport({type: 'article-failed', token, headlineId, reason});
		}
	};

	return {
		noteRequest(request) {
			if (request.type === 'load-article') {
				headlines.set(request.token, request.headlineId);
			} else if (request.type === 'cancel-article') {
				headlines.delete(request.token);
			}
		},
		noteReport(report) {
			if (report.type === 'article-loaded' || report.type === 'article-failed') {
				headlines.delete(report.token);
			}
		},
		fail,
		failAll(reason) {
			for (const token of [...headlines.keys()]) {
				fail(token, reason);
			}
		},
	};
}
