import {expect, it} from 'vitest';
import {localeLanguage} from '../../source/words/find-language.ts';

it.each([
	[{}, 'en'],
	[{LANG: 'C.UTF-8'}, 'en'],
	[{LANG: 'en_GB.UTF-8'}, 'en'],
	[{LANG: 'de_DE.UTF-8'}, 'en'],
	[{LANG: 'ru_RU.UTF-8'}, 'ru'],
	[{LANG: 'ru'}, 'ru'],
	[{LANG: 'ky_KG.utf8'}, 'ky'],
	[{LANG: 'ky-KG'}, 'ky'],
	[{LANG: 'rue_UA.UTF-8'}, 'en'],
	[{LANG: 'en_US.UTF-8', LC_MESSAGES: 'ru_RU.UTF-8'}, 'ru'],
	[{LANG: 'ru_RU.UTF-8', LC_MESSAGES: 'ky_KG.UTF-8', LC_ALL: 'C.UTF-8'}, 'en'],
	[{LANG: 'ru_RU.UTF-8', LC_ALL: ''}, 'ru'],
] as const)('by %j the interface is in %s', (env, language) => {
	expect(localeLanguage(env, true)).toBe(language);
});

it('is English where Cyrillic letters would not come through', () => {
	expect(localeLanguage({LANG: 'ru_RU.KOI8-R'}, false)).toBe('en');
});
