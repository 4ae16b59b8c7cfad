import {type Language, languages} from '../model/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of messages by the locale: `LC_ALL`, else `LC_MESSAGES`, else `LANG`. English where
 * it names another one, or a charset that Cyrillic letters would not come through.
 */
export function localeLanguage(env: Environment, isUtf8: boolean): Language {
	const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	const [name = ''] = locale.toLowerCase().split(/[_.@-]/);
	return (isUtf8 && languages.find(language => language === name)) || 'en';
}
