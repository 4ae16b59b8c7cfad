import type {Language} from '../model/language.ts';
import {lazily} from './lazily.ts';

const english = lazily(() => new Intl.DisplayNames('en', {type: 'currency'}));
const russian = lazily(() => new Intl.DisplayNames('ru', {type: 'currency'}));
const kyrgyz = lazily(() => new Intl.DisplayNames('ky', {type: 'currency'}));
const names = {en: english, ru: russian, ky: kyrgyz};

/** A currency's name, with a capital letter, or nothing where only its code is known. */
export function currencyName(code: string, language: Language): string {
	const name = nameIn(names[language](), code);
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Its names in all languages, in small letters, to be searched in. */
export function currencyNames(code: string): string {
	return Object.values(names)
		.map(inLanguage => nameIn(inLanguage(), code))
		.join(' ')
		.toLowerCase();
}

function nameIn(names: Intl.DisplayNames, code: string): string {
	try {
		const name = names.of(code) ?? '';
		return name === code ? '' : name;
	} catch {
		return '';
	}
}
