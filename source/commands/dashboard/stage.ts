import type {RefreshReport, RefreshRequest} from '../../refresh/messages.ts';
import type {Event} from '../../state/event.ts';
import {explainProblem} from '../../store/storage-problem.ts';
import {sayReason} from '../../text/say-reason.ts';
import type {Words} from '../../words/words.ts';
import {eventOfReport} from './event-of-report.ts';
import type {OnReport, World} from './world.ts';

/** How long the reader's own edition may stay empty before the sample edition takes the screen. */
export const patienceMilliseconds = 12_000;

/** Which edition is on screen: the reader's own, or the sample while nothing else can be had. */
export interface Stage {
	/** The world that the screen shows. */
	current(): World;
	/** Begins once the first screen is drawn. */
	start(): void;
	/** Puts the reader's own edition to work again, after the settings have changed. */
	reopen(): Promise<void>;
	close(): Promise<void>;
}

interface StageOptions {
	openOwn(onReport: OnReport): World;
	openSample(onReport: OnReport): Promise<World>;
	dispatch(event: Event): void;
	/** In the reader's language. */
	notices(): Words['notices'];
	/** Nothing has come after this long: the sample edition may take the screen. */
	readonly patience: number;
}

/** Whether a report is about the sources themselves, not about what they brought. */
const isOfSources = ({type}: RefreshReport): boolean =>
	type === 'source-changed' || type === 'refresh-finished';

/** The reader's edition on stage, and the sample edition when that has nothing to show. */
export function openStage(options: StageOptions): Stage {
	const {openOwn, openSample, dispatch, notices, patience} = options;
	let own = openOwn(report => onOwnReport(report));
	let sample: World | null = null;
	let isClosed = false;
	let isOpening = false;
	let timer: NodeJS.Timeout | undefined;

	const isEmpty = () => own.store.listHeadlines({view: 'latest', offset: 0, limit: 1}).total === 0;

	/** The sample is a help where nothing else is; that it cannot be had is no reason to end. */
	async function showSample(): Promise<void> {
		clearTimeout(timer);
		if (sample || isOpening || isClosed || !isEmpty()) {
			return;
		}

		isOpening = true;
		try {
			await putSampleOn();
		} catch (error) {
			dispatch({type: 'notice-raised', text: sayReason('noSample', {why: explainProblem(error)})});
		} finally {
			isOpening = false;
		}
	}

	async function putSampleOn(): Promise<void> {
		const world = await openSample(report => {
			// The sources that the reader cares about are still their own.
			if (sample && !isOfSources(report)) {
				dispatch(eventOfReport(report));
			}
		});
		if (isClosed || !isEmpty()) {
			await world.close();
			return;
		}

		sample = {...world, send: request => sendOn(world, request)};
		dispatch({type: 'edition-changed', isSample: true, notice: notices().sampleShown});
		dispatch({type: 'sources-read', sources: own.sources()});
		world.start();
	}

	function onOwnReport(report: RefreshReport): void {
		if (!sample) {
			dispatch(eventOfReport(report));
			if (report.type === 'refresh-finished' && report.failed > 0) {
				void showSample();
			}
		} else if (report.type === 'headlines-changed' && !isEmpty()) {
			void leaveSample();
		} else if (isOfSources(report)) {
			dispatch(eventOfReport(report));
		}
	}

	/** Whoever asks for news while the sample shows wants to know whether the own sources are back. */
	function sendOn(world: World, request: RefreshRequest): void {
		(request.type === 'refresh' ? own : world).send(request);
	}

	async function leaveSample(): Promise<void> {
		const leaving = sample;
		sample = null;
		dispatch({type: 'edition-changed', isSample: false, notice: notices().ownShown});
		dispatch({type: 'sources-read', sources: own.sources()});
		await leaving?.close();
	}

	return {
		current: () => sample ?? own,
		start() {
			timer = setTimeout(() => void showSample(), patience);
			own.start();
		},
		async reopen() {
			await own.close();
			if (isClosed) {
				return;
			}

			own = openOwn(report => onOwnReport(report));
			own.start();
			if (!sample) {
				dispatch({type: 'edition-changed', isSample: false, notice: notices().settingsInForce});
				dispatch({type: 'sources-read', sources: own.sources()});
			}
		},
		async close() {
			isClosed = true;
			clearTimeout(timer);
			await Promise.all([own.close(), sample?.close()]);
		},
	};
}

/** The sample edition alone, for who asks for it. */
export async function openSampleStage(
	openSample: (onReport: OnReport) => Promise<World>,
	dispatch: (event: Event) => void,
): Promise<Stage> {
	const world = await openSample(report => dispatch(eventOfReport(report)));
	return {
		current: () => world,
		start: () => world.start(),
		reopen: () => Promise.resolve(),
		close: () => world.close(),
	};
}
