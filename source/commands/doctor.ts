import {readOwnSiteRules} from '../articles/own-site-rules.ts';
import type {SourceState} from '../model/source.ts';
import {findRateSource} from '../rates/index.ts';
import {inspectStore} from '../store/inspect-store.ts';
import {detectCapabilities} from '../terminal/capabilities.ts';
import {printableJson} from '../text/printable-json.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {padEnd} from '../text/width.ts';
import type {CommandContext} from './context.ts';
import {makeReport, redact} from './doctor/bug-report.ts';
import type {Check} from './doctor/check.ts';
import {type Finding, findInFeed} from './doctor/feed-findings.ts';
import {checkHome, checkStore} from './doctor/home-checks.ts';
import {checkNetwork} from './doctor/network-checks.ts';
import {findInRates} from './doctor/rate-findings.ts';
import {checkRuntime} from './doctor/runtime-checks.ts';
import {checkSources} from './doctor/source-checks.ts';
import {checkTerminal} from './doctor/terminal-checks.ts';
import {type Home, openHome, readSettings, storePath} from './open-home.ts';
import {sourceStates} from './source-states.ts';

/** `masthead doctor`: what is well and what is not, with advice. 1 when something does not work. */
export function run(context: CommandContext): number {
	const {print, flags, env} = context;
	const folders = flags.report ? [env['MASTHEAD_HOME'], env['HOME']] : [];
	const checks = examine(context).map(check => clean(check, folders));
	if (flags.report) {
		const {values} = readSettings(context);
		print(`${printableJson(makeReport(context.version, checks, values), 2)}\n`);
	} else if (flags.json) {
		print(`${printableJson(checks, 2)}\n`);
	} else {
		print(checks.map(checkText).join(''));
	}

	return checks.some(({status}) => status === 'bad') ? 1 : 0;
}

function examine(context: CommandContext): readonly Check[] {
	const {env, clock} = context;
	const {node, sqlite = ''} = process.versions;
	const {stdout, platform} = process;
	const settings = readSettings(context);
	const {values, edition, paths} = settings;
	// Before it is opened for work, which would mend it.
	const store = checkStore(inspectStore(storePath(settings)), values.keepMegabytes);
	const home = openHome({...context, complain: () => {}});
	try {
		const states = sourceStates(home.store, edition.feeds, edition.rateSources);
		return [
			...checkRuntime({node, sqlite, platform}),
			...checkTerminal({
				capabilities: detectCapabilities(env),
				env,
				isTerminal: stdout.isTTY ?? false,
				columns: stdout.columns ?? 0,
				rows: stdout.rows ?? 0,
			}),
			...checkHome(paths, settings),
			store,
			...checkNetwork(
				states.map(({url}) => url),
				values.allowedHosts,
				env,
			),
			...checkSources(states, finder(home, clock()), clock()),
		];
	} finally {
		home.store.close();
	}
}

/** Looks into what a source has brought. */
function finder({store, values}: Home, now: number): (state: SourceState) => Finding {
	const {rules} = readOwnSiteRules(values.siteRules);
	return ({id, kind, url}) => {
		const bank = kind === 'rates' ? findRateSource(id) : null;
		return bank
			? findInRates(store.currentRates(id), bank, now)
			: findInFeed(store.feedFindings(id), url, rules);
	};
}

function clean(
	{name, status, text, advice}: Check,
	folders: readonly (string | undefined)[],
): Check {
	return {
		name: sanitizeLine(name),
		status,
		text: redact(sanitizeLine(text), folders),
		advice: redact(sanitizeLine(advice), folders),
	};
}

const signs = {ok: 'ok  ', note: 'note', bad: 'BAD '} as const;
const nameColumns = 22;

function checkText({name, status, text, advice}: Check): string {
	const line = `${signs[status]}  ${padEnd(name, nameColumns)} ${text}\n`;
	return advice ? `${line}${' '.repeat(nameColumns + 7)}→ ${advice}\n` : line;
}
