import {lazily} from './lazily.ts';

const english = lazily(() => new Intl.DisplayNames('en', {type: 'currency'}));
const russian = lazily(() => new Intl.DisplayNames('ru', {type: 'currency'}));

/** A currency's English name, or nothing where only its code is known. */
export function currencyName(code: string): string {
	return nameIn(english(), code);
}

/** Its English and its Russian name in small letters, to be searched in. */
export function currencyNames(code: string): string {
	return `${nameIn(english(), code)} ${nameIn(russian(), code)}`.toLowerCase();
}

function nameIn(names: Intl.DisplayNames, code: string): string {
	try {
		const name = names.of(code) ?? '';
		return name === code ? '' : name;
	} catch {
		return '';
	}
}
