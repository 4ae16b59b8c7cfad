import type {RefreshReport, RefreshRequest} from './messages.ts';

/** The articles and pages that somebody waits for. */
export interface WaitingArticles {
	noteRequest(request: RefreshRequest): void;
	noteReport(report: RefreshReport): void;
	/** Reports an article as failed, if it is still waited for. */
	fail(token: number, reason: string): void;
	failAll(reason: string): void;
}

/** Keeps count of the articles between the request and its report. */
export function createWaitingArticles(onReport: (report: RefreshReport) => void): WaitingArticles {
	const tokens = new Set<number>();

	const fail = (token: number, reason: string): void => {
		if (tokens.delete(token)) {
			onReport({type: 'article-failed', token, reason});
		}
	};

	return {
		noteRequest(request) {
			if (request.type === 'load-article' || request.type === 'load-page') {
				tokens.add(request.token);
			} else if (request.type === 'cancel-article') {
				tokens.delete(request.token);
			}
		},
		noteReport(report) {
			if ('token' in report) {
				tokens.delete(report.token);
			}
		},
		fail,
		failAll(reason) {
			for (const token of [...tokens]) {
				fail(token, reason);
			}
		},
	};
}
