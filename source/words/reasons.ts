import type {Language} from '../model/language.ts';
import type {Reasons} from './en/reasons.ts';
import {reasons as ky} from './ky/reasons.ts';
import {reasons as ru} from './ru/reasons.ts';

const translations: Readonly<Record<Language, Reasons | null>> = {
	en: null,
	ru,
	ky,
};

/** Why something failed, in a language; null for English, which the reasons themselves are in. */
export const reasonsFor = (language: Language): Reasons | null => translations[language];
