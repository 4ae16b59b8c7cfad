import {initialState} from '../state/state.ts';
import {openTerminal, type TerminalSession} from '../terminal/terminal-session.ts';
import type {CommandContext} from './context.ts';
import {createOutside} from './dashboard/create-outside.ts';
import {openOwnWorld} from './dashboard/open-own-world.ts';
import {createProgram, type Program} from './dashboard/program.ts';
import {optionsOf, skinOf} from './dashboard/read-options.ts';
import type {LiveScreen} from './dashboard/render-screen.tsx';
import {runEffect} from './dashboard/run-effect.ts';
import {openSampleStage, openStage, type Stage} from './dashboard/stage.ts';
import {watchClock} from './dashboard/watch-clock.ts';
import {watchKeys} from './dashboard/watch-keys.ts';
import type {OnReport} from './dashboard/world.ts';
import {readSettings} from './open-home.ts';

/** How long the reader's own edition may stay empty before the sample edition takes the screen. */
const patienceMilliseconds = 12_000;
const bracketedPaste = '\u001B[?2004h';

/** `masthead`: the dashboard. Gives the exit code when the reader leaves. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout} = process;
	const session = openTerminal({stdin, stdout, env: context.env});
	try {
		await new Dashboard(context, session).live();
		return 0;
	} finally {
		session.close();
	}
}

/** The terminal, the state and the editions, held together from the first frame to the last. */
class Dashboard {
	readonly #context: CommandContext;
	readonly #session: TerminalSession;
	readonly #program: Program;
	readonly #left = Promise.withResolvers<void>();
	#settings: ReturnType<typeof readSettings>;
	#stage: Stage | null = null;
	#screen: LiveScreen | null = null;

	constructor(context: CommandContext, session: TerminalSession) {
		this.#context = context;
		this.#session = session;
		this.#settings = readSettings(context);
		const outside = createOutside({
			context,
			session,
			settings: this.#settings,
			world: () => this.#openedStage().current(),
			dispatch: event => this.#program.dispatch(event),
			onSettingsEdited: () => void this.#applySettings(),
			quit: () => this.#left.resolve(),
		});
		const {columns, rows} = session.stdout;
		this.#program = createProgram({
			initial: initialState({
				columns,
				rows,
				now: context.clock(),
				options: optionsOf(this.#settings, context, session),
				isSample: context.flags.demo,
			}),
			run: effect => runEffect(effect, outside),
			draw: state => this.#screen?.draw(state),
		});
	}

	/** Resolves when the reader has left; rejects when a frame could not be drawn. */
	async live(): Promise<void> {
		const stage = await this.#openStage();
		this.#stage = stage;
		this.#readStore(stage);
		const screen = await this.#openScreen();
		const stopClock = this.#watch();
		stage.start();
		try {
			await Promise.race([this.#left.promise, screen.failure]);
		} finally {
			stopClock();
			screen.close();
			this.#session.close();
			await stage.close();
		}
	}

	#openedStage(): Stage {
		if (!this.#stage) {
			throw new Error('nothing is on stage yet');
		}

		return this.#stage;
	}

	async #openStage(): Promise<Stage> {
		const {dispatch} = this.#program;
		const openSample = async (onReport: OnReport) => {
			const {openSampleWorld} = await import('./dashboard/open-sample-world.ts');
			return openSampleWorld(this.#context, onReport, this.#tell);
		};
		return this.#context.flags.demo
			? await openSampleStage(openSample, dispatch)
			: openStage({
					openOwn: onReport => openOwnWorld(this.#settings, this.#context, onReport, this.#tell),
					openSample,
					dispatch,
					patience: patienceMilliseconds,
				});
	}

	/** What is stored, before anything is asked of the network. */
	#readStore(stage: Stage): void {
		const {dispatch} = this.#program;
		const world = stage.current();
		dispatch({type: 'headlines-changed'});
		dispatch({type: 'rates-changed'});
		dispatch({type: 'sources-read', sources: world.sources()});
		[...this.#settings.problems, ...world.store.notices].forEach(this.#tell);
	}

	async #openScreen(): Promise<LiveScreen> {
		const {renderScreen} = await import('./dashboard/render-screen.tsx');
		const skin = skinOf(this.#settings, this.#session.capabilities);
		this.#screen = renderScreen(this.#session, this.#program.state, skin);
		return this.#screen;
	}

	/** Keys, sizes and the clock become events. */
	#watch(): () => void {
		const {dispatch} = this.#program;
		const {stdout, stdin} = this.#session;
		stdout.on('resize', () => {
			dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
		});
		stdout.write(bracketedPaste);
		stdin.setEncoding('utf8');
		stdin.on('data', watchKeys({state: () => this.#program.state, dispatch}));
		const {hasSeconds} = this.#program.state.options;
		return watchClock(this.#context.clock, hasSeconds, now => {
			dispatch({type: 'clock-ticked', now});
		});
	}

	async #applySettings(): Promise<void> {
		this.#settings = readSettings(this.#context);
		await this.#stage?.reopen();
		this.#screen?.dress(skinOf(this.#settings, this.#session.capabilities));
		const options = optionsOf(this.#settings, this.#context, this.#session);
		this.#program.dispatch({type: 'options-changed', options});
		this.#settings.problems.forEach(this.#tell);
	}

	readonly #tell = (text: string): void => {
		this.#program.dispatch({type: 'notice-raised', text});
	};
}
