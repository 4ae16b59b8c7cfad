import {helpRows} from '../../keys/help.ts';
import type {Language} from '../../model/language.ts';
import type {Options} from '../../state/state.ts';
import type {SettingsValues} from '../../store/settings.ts';
import {type Capabilities, detectCapabilities} from '../../terminal/capabilities.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {nearestName} from '../../text/nearest-name.ts';
import {customTheme} from '../../ui/custom-theme.ts';
import {glyphsFor} from '../../ui/glyphs.ts';
import type {Skin} from '../../ui/skin.ts';
import {themes} from '../../ui/theme.ts';
import {localeLanguage} from '../../words/find-language.ts';
import type {CommandContext} from '../context.ts';
import type {ReaderSettings} from '../open-home.ts';

/** The setting, else the locale. Letters come through also where plain mode does without signs. */
function languageOf({language}: SettingsValues, env: NodeJS.ProcessEnv): Language {
	return language === 'auto' ? localeLanguage(env, detectCapabilities(env).isUtf8) : language;
}

/** What the settings, the command line and the terminal decide for the state. */
export function optionsOf(
	{values, bindings, searches}: ReaderSettings,
	{flags, env}: CommandContext,
	{capabilities}: Pick<TerminalSession, 'capabilities'>,
): Options {
	const {isUtf8} = capabilities;
	const language = languageOf(values, env);
	return {
		hasSeconds: flags.seconds || values.clock.seconds,
		timeZone: values.clock.timeZone,
		isUtf8,
		language,
		searches,
		help: helpRows({isUtf8, language}, bindings),
	};
}

/**
 * The settings' theme with the reader's own colours in it, as far as the terminal has them, and what
 * is wrong with those; links where there is who shows them.
 */
export function skinOf(
	{values, bindings}: ReaderSettings,
	{colorLevel, hasColor, isUtf8}: Capabilities,
	linkTo?: Skin['linkTo'],
): Skin & {readonly problems: readonly string[]} {
	const base = hasColor ? themes[values.theme] : themes.mono;
	const {theme, problems} = customTheme(base, values.colors, colorLevel, nearestName);
	return {theme, glyphs: glyphsFor(isUtf8), bindings, problems, ...(linkTo ? {linkTo} : {})};
}
