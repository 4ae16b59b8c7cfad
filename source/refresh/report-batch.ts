import type {RefreshReport} from './messages.ts';

const headlinePause = 250;

/** Passes reports on; those of new headlines at most every 250 ms, added up. */
export interface ReportBatch {
	report(report: RefreshReport): void;
	/** Passes on what is held back. */
	flush(): void;
}

/** Makes the batch for one receiver. */
export function createReportBatch(onReport: (report: RefreshReport) => void): ReportBatch {
	let added: number | null = null;
	let timer: NodeJS.Timeout | null = null;

	const flush = (): void => {
		if (timer) {
			clearTimeout(timer);
			timer = null;
		}

		if (added !== null) {
			onReport({type: 'headlines-changed', added});
			added = null;
		}
	};

	return {
		report(report) {
			if (report.type !== 'headlines-changed') {
				onReport(report);
				return;
			}

			added = (added ?? 0) + report.added;
			timer ??= setTimeout(flush, headlinePause);
		},
		flush,
	};
}
