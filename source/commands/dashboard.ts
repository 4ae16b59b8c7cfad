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
		await live(context, session);
		return 0;
	} finally {
		session.close();
	}
}

/** Everything between the first frame and the last. */
async function live(context: CommandContext, session: TerminalSession): Promise<void> {
	const left = Promise.withResolvers<void>();
	let settings = readSettings(context);
	let screen: LiveScreen | null = null;
	let stage: Stage | null = null;

	const world = () => {
		if (!stage) {
			throw new Error('nothing is on stage yet');
		}

		return stage.current();
	};

	const applySettings = async () => {
		settings = readSettings(context);
		await stage?.reopen();
		screen?.dress(skinOf(settings, session.capabilities));
		program.dispatch({type: 'options-changed', options: optionsOf(settings, context, session)});
		settings.problems.forEach(tell);
	};

	const tell = (text: string) => program.dispatch({type: 'notice-raised', text});

	const outside = createOutside({
		context,
		session,
		settingsPath: settings.path,
		world,
		dispatch: event => program.dispatch(event),
		onSettingsEdited: () => void applySettings(),
		quit: left.resolve,
	});
	const program: Program = createProgram({
		initial: initialState({
			columns: session.stdout.columns,
			rows: session.stdout.rows,
			now: context.clock(),
			options: optionsOf(settings, context, session),
			isSample: context.flags.demo,
		}),
		run: effect => runEffect(effect, outside),
		draw: state => screen?.draw(state),
	});

	const {openSampleWorld} = await import('./dashboard/open-sample-world.ts');
	const openSample = (onReport: OnReport) => openSampleWorld(context, onReport, tell);
	const dispatch = program.dispatch;
	stage = context.flags.demo
		? await openSampleStage(openSample, dispatch)
		: openStage({
				openOwn: onReport => openOwnWorld(settings, context, onReport, tell),
				openSample,
				dispatch,
				patience: patienceMilliseconds,
			});
	program.dispatch({type: 'headlines-changed'});
	program.dispatch({type: 'rates-changed'});
	program.dispatch({type: 'sources-read', sources: stage.current().sources()});
	[...settings.problems, ...stage.current().store.notices].forEach(tell);

	const {renderScreen} = await import('./dashboard/render-screen.tsx');
	screen = renderScreen(session, program.state, skinOf(settings, session.capabilities));
	const stopClock = watchClock(context.clock, program.state.options.hasSeconds, now =>
		program.dispatch({type: 'clock-ticked', now}),
	);
	session.stdout.on('resize', () => {
		const {columns, rows} = session.stdout;
		program.dispatch({type: 'resized', columns, rows});
	});
	session.stdout.write(bracketedPaste);
	session.stdin
		.setEncoding('utf8')
		.on('data', watchKeys({state: () => program.state, dispatch: program.dispatch}));
	stage.start();
	try {
		await Promise.race([left.promise, screen.failure]);
	} finally {
		stopClock();
		screen.close();
		session.close();
		await stage.close();
	}
}
