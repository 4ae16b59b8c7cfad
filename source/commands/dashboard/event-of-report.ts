import type {RefreshReport} from '../../refresh/messages.ts';
import type {Event} from '../../state/event.ts';

/** What a report of the worker means to the state. */
export function eventOfReport(report: RefreshReport): Event {
	switch (report.type) {
		case 'source-changed':
			return {type: 'source-changed', source: report.state};
		case 'headlines-changed':
			return {type: 'headlines-changed'};
		case 'rates-changed':
			return {type: 'rates-changed'};
		case 'history-loaded':
			return {type: 'history-loaded', added: report.added, reason: report.reason};
		case 'article-loaded':
			return {type: 'article-loaded', token: report.token};
		case 'page-loaded':
		case 'feeds-found':
		case 'feeds-missed':
			return report;
		case 'article-failed':
			return {type: 'article-failed', token: report.token, reason: report.reason};
		case 'refresh-finished':
			return {type: 'refresh-finished', done: report.done, failed: report.failed};
	}
}
