import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Event} from '../../state/event.ts';
import {initialState, type Options} from '../../state/state.ts';
import {loadWithStyles} from '../../terminal/load-with-styles.ts';
import {leaveScreen} from '../../terminal/modes.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {sayReason} from '../../text/say-reason.ts';
import {mouseEvent} from '../../ui/mouse-event.ts';
import type {Skin} from '../../ui/skin.ts';
import {type Words, wordsFor} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import {type ReaderSettings, readSettings} from '../open-home.ts';
import {boundHeap} from './bound-heap.ts';
import {createOutside} from './create-outside.ts';
import {openEarlyScreen} from './early-screen.ts';
import {GuardKeeper} from './guard-keeper.ts';
import {keepHome} from './keep-home.ts';
import {openOwnWorld} from './open-own-world.ts';
import {paceDrawing} from './pace-drawing.ts';
import {openPlainScreen, type PlainScreen, plainSize} from './plain-screen.ts';
import {createProgram, type Program} from './program.ts';
import {optionsOf, skinOf} from './read-options.ts';
import type {LiveScreen} from './render-screen.tsx';
import {runEffect} from './run-effect.ts';
import {openSampleStage, openStage, patienceMilliseconds, type Stage} from './stage.ts';
import {watchClock} from './watch-clock.ts';
import {watchKeys} from './watch-keys.ts';
import {type OnReport, readWorld} from './world.ts';

const bracketedPaste = '\u001B[?2004h';

/** The terminal, the state and the editions, held together from the first frame to the last. */
export class Dashboard {
	readonly #context: CommandContext;
	readonly #session: TerminalSession;
	readonly #program: Program;
	readonly #left = Promise.withResolvers<void>();
	/** Resolves when the first refresh is over. */
	readonly #refreshed = Promise.withResolvers<void>();
	readonly #drawing = paceDrawing(() => (this.#screen ?? this.#early)?.draw(this.#program.state));
	/** In place of Ink's, for a screen reader. */
	readonly #plain: PlainScreen | null;
	#settings: ReaderSettings;
	#stage: Stage | null = null;
	/** Ink's, once it is there. */
	#screen: LiveScreen | null = null;
	#early: Pick<LiveScreen, 'draw'> | null = null;
	readonly #guard: GuardKeeper;

	constructor(
		context: CommandContext,
		session: TerminalSession,
		settings: ReaderSettings,
		isPlain: boolean,
	) {
		this.#context = context;
		this.#session = session;
		this.#settings = settings;
		this.#plain = isPlain ? openPlainScreen(session.stdout, this.#skin()) : null;
		this.#guard = new GuardKeeper(session, context.painted?.guard ?? null, () => ({
			leave: isPlain ? '' : leaveScreen(session.capabilities),
			message: this.#notices().killed,
		}));
		const outside = createOutside({
			context,
			session,
			hasClipboard: !isPlain,
			settings: () => this.#settings,
			world: () => this.#openedStage().current(),
			language: () => this.#program.state.options.language,
			dispatch: event => this.#program.dispatch(event),
			onSettingsEdited: () => this.#applySettings(),
			onSearchesChanged: () => this.#rereadSettings(),
			redraw: () => this.#redraw(),
			quit: () => this.#left.resolve(),
		});
		const {columns, rows} = this.#size();
		this.#program = createProgram({
			initial: initialState({
				columns,
				rows,
				now: context.clock(),
				options: this.#options(),
				isSample: context.flags.demo,
			}),
			run: effect => runEffect(effect, outside),
			draw: event => this.#drawing.after(event),
		});
	}

	/** Resolves when the reader has left; rejects when a frame could not be drawn. */
	async live(): Promise<void> {
		const stage = await this.#openStage();
		this.#stage = stage;
		let stopClock = () => {};
		try {
			this.#readStore(stage);
			stopClock = this.#watch();
			const screen = this.#openPlain() ?? (await this.#openScreen());
			boundHeap(this.#refreshed.promise);
			await this.#guard.learnModes();
			stage.start();
			await Promise.race([this.#left.promise, screen.failure]);
			this.#session.close();
			if (!this.#plain) {
				const {state} = this.#program;
				keepHome(stage.current(), state, this.#settings, this.#session, this.#context);
			}
		} finally {
			this.#program.stop();
			stopClock();
			this.#drawing.stop();
			this.#screen?.close();
			this.#session.close();
			this.#guard.close();
			await stage.close();
		}
	}

	/** A signal ends the process: what only the reader can give is kept before. */
	end(): void {
		if (this.#stage) {
			this.#program.dispatch({type: 'command-given', command: 'quit'});
		}
	}

	/** The terminal has become ours, or has been given back. */
	notePlace(isInside: boolean): void {
		this.#guard.setInside(isInside);
		if (!isInside || !this.#screen) {
			return;
		}

		this.#plain?.repeat(this.#program.state);
		// An editor that was opened at once had the terminal when they would have been learnt.
		void this.#guard.learnModes();
	}

	#redraw(): void {
		this.#session.redraw();
		this.#plain?.repeat(this.#program.state);
	}

	/** Lines that are read aloud have the length of those on paper, and a page of them is never nothing. */
	#size(): {readonly columns: number; readonly rows: number} {
		const {columns, rows} = this.#session.stdout;
		return this.#plain ? plainSize(columns, rows) : {columns, rows};
	}

	#openedStage(): Stage {
		if (!this.#stage) {
			throw new Error('nothing is on stage yet');
		}

		return this.#stage;
	}

	async #openStage(): Promise<Stage> {
		const dispatch = (event: Event) => {
			if (event.type === 'refresh-finished') {
				this.#refreshed.resolve();
			}

			this.#program.dispatch(event);
		};
		const openSample = async (onReport: OnReport) => {
			const {openSampleWorld} = await import('./open-sample-world.ts');
			return openSampleWorld(this.#context, onReport, this.#tell);
		};
		return this.#context.flags.demo
			? await openSampleStage(openSample, dispatch)
			: openStage({
					openOwn: onReport => openOwnWorld(this.#settings, this.#context, onReport, this.#tell),
					openSample,
					dispatch,
					notices: () => this.#notices(),
					patience: patienceMilliseconds,
				});
	}

	/** What is stored, before anything is asked of the network. */
	#readStore(stage: Stage): void {
		const world = stage.current();
		readWorld(world, this.#program.dispatch);
		[...this.#problems(), ...world.store.notices].forEach(this.#tell);
	}

	/** Keys that were pressed before this are answered now: loading Ink takes longer than everything until here. */
	async #answerEarlyKeys(): Promise<void> {
		const skin = this.#skin();
		this.#early = openEarlyScreen(this.#session, skin);
		this.#early.draw(this.#program.state);
		// One turn of the event loop reads the keys, the next one writes the frame.
		await nextTurn();
		await nextTurn();
		this.#guard.start();
	}

	#skin(): Skin {
		const {capabilities} = this.#session;
		const linkTo = (url: string) => this.#session.linkTo(url);
		return skinOf(this.#settings, capabilities, capabilities.hasHyperlinks ? linkTo : undefined);
	}

	#openPlain(): LiveScreen | null {
		this.#screen = this.#plain;
		this.#plain?.draw(this.#program.state);
		return this.#plain;
	}

	async #openScreen(): Promise<LiveScreen> {
		await this.#answerEarlyKeys();
		const {renderScreen} = await loadWithStyles(
			this.#session.capabilities,
			() => import('./render-screen.tsx'),
		);
		const skin = this.#skin();
		this.#screen = renderScreen(this.#session, this.#program.state, skin);
		return this.#screen;
	}

	/** Keys, sizes and the clock become events. */
	#watch(): () => void {
		const {dispatch} = this.#program;
		const {stdout, stdin} = this.#session;
		stdout.on('resize', () => dispatch({type: 'resized', ...this.#size()}));
		stdout.write(bracketedPaste);
		this.#session.setMouse(this.#settings.values.mouse);
		stdin.setEncoding('utf8');
		stdin.on(
			'data',
			watchKeys({
				state: () => this.#program.state,
				bindings: () => this.#settings.bindings,
				mouse: report => mouseEvent(this.#program.state, report),
				dispatch,
			}),
		);
		// The question for an edition has stopped it, so that no key is lost in between.
		stdin.resume();
		const hasSeconds = () => this.#program.state.options.hasSeconds;
		return watchClock(this.#context.clock, hasSeconds, now => {
			dispatch({type: 'clock-ticked', now});
		});
	}

	async #applySettings(): Promise<void> {
		const settings = readSettings(this.#context);
		if (settings.breakage !== null) {
			this.#tell(sayReason('settingsUnchanged', {why: settings.breakage}));
			return;
		}

		this.#settings = settings;
		await this.#stage?.reopen();
		this.#screen?.dress(this.#skin());
		this.#session.setMouse(this.#settings.values.mouse);
		this.#program.dispatch({type: 'options-changed', options: this.#options()});
		this.#problems().forEach(this.#tell);
	}

	/** What is on screen and at work stays. */
	#rereadSettings(): void {
		this.#settings = readSettings(this.#context);
		this.#program.dispatch({type: 'options-changed', options: this.#options()});
	}

	#options(): Options {
		return optionsOf(this.#settings, this.#context, this.#session);
	}

	#notices(): Words['notices'] {
		return wordsFor(this.#options().language).notices;
	}

	/** What is wrong with the settings, each in one line. */
	#problems(): readonly string[] {
		const {problems} = skinOf(this.#settings, this.#session.capabilities);
		return [...this.#settings.problems, ...problems];
	}

	readonly #tell = (text: string): void => {
		this.#program.dispatch({type: 'notice-raised', text});
	};
}
